/** A tag of a page that this build wrote. */
export interface PageTag {
	/** In small letters. */
	name: string;
	isEnd: boolean;
	/** Where it is in the page, and where the page goes on. */
	start: number;
	end: number;
	/** The tag as it stands there. */
	text: string;
}

/** What takes the place of a tag: other text, up to the end of the tag or to a later place of the page. */
export interface TagRewriting {
	text: string;
	end?: number;
}

/** In these a `<` begins nothing but their end: https://html.spec.whatwg.org/#raw-text-elements */
const textElements = new Set(['script', 'style', 'textarea', 'title']);

/**
 * The tags of a page, from a place on. Written by Astro and by hast-util-to-html, they are well formed, so that nothing has to be parsed: a page of
 * many requirements has half a million of them.
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

/** The attributes of a tag as they are written, with character references; one without a value is empty. */
export function attributesOf({ name, text }: PageTag): ReadonlyMap<string, string> {
	const pairs = text.slice(name.length + 1, -1).matchAll(/([^\s=/"']+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g);
	return new Map([...pairs].map(([, key = '', ...values]) => [key, values.find((value) => value !== undefined) ?? '']));
}

/** Where the element of a start tag ends: after its end tag. */
export function elementEnd(html: string, { name, end }: PageTag): number {
	let depth = 1;
	for (const tag of tagsOf(html, textElements.has(name) ? html.indexOf(`</${name}`, end) : end)) {
		if (tag.name !== name) continue;
		depth += tag.isEnd ? -1 : 1;
		if (depth === 0) return tag.end;
	}
	throw new Error(`The page does not end its element ${name}.`);
}

/** A page in which some tags were taken for others, in one pass. What is in a part that was left out is not asked for. */
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

/** Text as an attribute between double quotes can hold it. */
export const attributeText = (text: string): string => text.replaceAll('&', '&#x26;').replaceAll('"', '&#x22;');

/** What an attribute of a tag says, without the character references that this build writes. */
export const plainAttribute = (written: string): string =>
	written.replace(/&(?:#x([\da-f]+)|#(\d+)|(amp|quot|lt|gt));/gi, (_, hex?: string, decimal?: string, name?: string) =>
		name === undefined
			? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
			: ({ amp: '&', quot: '"', lt: '<', gt: '>' }[name.toLowerCase()] ?? ''),
	);
