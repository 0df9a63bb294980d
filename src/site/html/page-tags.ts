/** A tag of a page that this build made. */
export interface PageTag {
	/** In lower case. */
	name: string;
	isEnd: boolean;
	/** The offset of the tag, and the offset after it. */
	start: number;
	end: number;
	/** The text of the tag. */
	text: string;
}

/** The replacement for a tag: another text, up to the end of the tag or to a later offset of the page. */
export interface TagRewriting {
	text: string;
	end?: number;
}

/** Elements in which a `<` begins only their end tag: https://html.spec.whatwg.org/#raw-text-elements */
const textElements = new Set(['script', 'style', 'textarea', 'title']);

/**
 * The tags of a page, from an offset on. Astro and hast-util-to-html write well-formed tags, so no parser is needed: a
 * page of many requirements has half a million of them.
 */
export function* tagsOf(html: string, from = 0): Generator<PageTag, void> {
	const pattern = /<!--.*?-->|<(\/?)([a-z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/gis;
	pattern.lastIndex = from;
	for (let found = pattern.exec(html); found; found = pattern.exec(html)) {
		const [text, slash, written] = found;
		if (written === undefined) continue;
		const name = written.toLowerCase();
		const isEnd = slash === '/';
		yield { name, isEnd, start: found.index, end: pattern.lastIndex, text };
		if (!isEnd && textElements.has(name)) {
			const end = html.indexOf(`</${name}`, pattern.lastIndex);
			if (end < 0) return;
			pattern.lastIndex = end;
		}
	}
}

/** The attributes of a tag as written, with character references. An attribute without a value is empty. */
export function attributesOf({ name, text }: PageTag): ReadonlyMap<string, string> {
	const pairs = text.slice(name.length + 1, -1).matchAll(/([^\s=/"']+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g);
	return new Map([...pairs].map(([, key = '', ...values]) => [key, values.find((value) => value !== undefined) ?? '']));
}

/** The offset after the end tag of an element. */
export function elementEnd(html: string, { name, end }: PageTag): number {
	let depth = 1;
	for (const tag of tagsOf(html, textElements.has(name) ? html.indexOf(`</${name}`, end) : end)) {
		if (tag.name !== name) continue;
		depth += tag.isEnd ? -1 : 1;
		if (depth === 0) return tag.end;
	}
	throw new Error(`The page does not end its element ${name}.`);
}

/** Replaces some tags of a page, in one pass. `rewrite` is not called for tags in parts that were replaced. */
export function withTags(html: string, rewrite: (tag: PageTag) => TagRewriting | undefined): string {
	let written = '';
	let done = 0;
	for (const tag of tagsOf(html)) {
		if (tag.start < done) continue;
		const rewriting = rewrite(tag);
		if (rewriting === undefined) continue;
		written += html.slice(done, tag.start) + rewriting.text;
		done = rewriting.end ?? tag.end;
	}
	return written + html.slice(done);
}

/** A text escaped for an attribute in double quotes. */
export const attributeText = (text: string): string => text.replaceAll('&', '&#x26;').replaceAll('"', '&#x22;');

/** The value of an attribute, with the character references that this build writes decoded. */
export const plainAttribute = (written: string): string =>
	written.replace(/&(?:#x([\da-f]+)|#(\d+)|(amp|quot|lt|gt));/gi, (_, hex?: string, decimal?: string, name?: string) =>
		name === undefined
			? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
			: ({ amp: '&', quot: '"', lt: '<', gt: '>' }[name.toLowerCase()] ?? ''),
	);
