import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { BrowserBundle } from './browser-bundle.ts';
import {
	attributesOf,
	attributeText,
	elementEnd,
	type PageTag,
	plainAttribute,
	type TagRewriting,
	withTags,
} from '../html/page-tags.ts';
import { detachedLinks } from './offline-links.ts';

/** The input for a checklist in one file. */
export interface OfflineFileOptions {
	/** The built page. */
	html: string;
	/** The folder of the site, with a slash on both ends. */
	base: string;
	/** Where the page is on the web; undefined where the build does not know. */
	address: URL | undefined;
	/** Separates the lists of this product from others: a browser keeps the lists of all local files in one storage. */
	product: string;
	/** The page's script in one file. */
	bundle: BrowserBundle;
	/** A built file by its path below the folder of the site. */
	read: (path: string) => Buffer;
}

/**
 * Makes a checklist that needs no other file from its built page. Styles, script and pictures are inside, and its
 * policy allows only these and probes over HTTPS. A list can be put into the element `saved-list`, as JSON with each
 * `<` written as `\u003c`. Reads the page once, tag by tag. Throws if the page needs something that cannot be put into
 * the file.
 */
export function offlineFile(options: OfflineFileOptions): string {
	const script = safeScript(options.bundle.script);
	const detach = detachedLinks(options.html, options);
	const styles: string[] = [];
	const styleElement = (sheet: string, media?: string): string => {
		styles.push(sheet);
		return `<style${media === undefined ? '' : ` media="${media}"`}>${sheet}</style>`;
	};
	const ends: Record<string, () => string> = {
		head: () => options.bundle.styles.map((sheet) => styleElement(sheet)).join(''),
		body: () => `<script type="application/json" id="saved-list">null</script><script type="module">${script}</script>`,
	};
	const page = withTags(options.html, (tag) => {
		const added = tag.isEnd ? ends[tag.name] : undefined;
		if (added) {
			delete ends[tag.name];
			return { text: added() + tag.text };
		}
		if (tag.isEnd) return detach(tag);
		if (tag.name === 'style') styles.push(options.html.slice(tag.end, options.html.indexOf('</style', tag.end)));
		return takenAlong(tag, options, styleElement) ?? detach(tag) ?? namedStorage(tag, options);
	});
	for (const missing of Object.keys(ends)) throw new Error(`The page has no ${missing}.`);
	const meta = `<meta http-equiv="content-security-policy" content="${policyOf(styles, script)}"><meta name="robots" content="noindex">`;
	// The encoding must come first.
	const start = /^\s*<!doctype html>\s*(.*?<head>\s*(?:<meta charset="[^"]*"\s*\/?>)?)/is;
	return `${page.replace(start, (_, head: string) => `<!doctype html>${head}${meta}`)}\n`;
}

/** The replacement for a tag that loads something, or that has no use in a file on its own. */
function takenAlong(
	tag: PageTag,
	options: OfflineFileOptions,
	styleElement: (sheet: string, media?: string) => string,
): TagRewriting | undefined {
	if (tag.name === 'script') return { text: '', end: elementEnd(options.html, tag) };
	if (!['img', 'link', 'meta'].includes(tag.name)) return undefined;
	const attributes = attributesOf(tag);
	const address = (name: string) => plainAttribute(attributes.get(name) ?? '');
	if (tag.name === 'img') {
		const picture = pictureOf(address('src'), options);
		if (picture === undefined) return { text: (attributes.get('alt') ?? '').replaceAll('<', '&lt;') };
		return { text: tag.text.replace(/( src=)(?:"[^"]*"|'[^']*'|[^\s>]+)/, `$1"${picture}"`) };
	}
	if (tag.name === 'meta') {
		const isLeftOut = /^(content-security-policy|robots)$/i.test(attributes.get('http-equiv') ?? address('name'));
		return isLeftOut ? { text: '' } : undefined;
	}
	if (attributes.get('rel') === 'icon') {
		return {
			text: tag.text.replace(/( href=)(?:"[^"]*"|'[^']*'|[^\s>]+)/, `$1"${dataAddress(address('href'), options)}"`),
		};
	}
	if (attributes.get('rel') !== 'stylesheet') return { text: '' };
	const sheet = withPictures(options.read(pathOf(address('href'), options)).toString(), options);
	return { text: styleElement(sheet, attributes.get('media')) };
}

/** A style sheet with the files that it refers to inside it. */
function withPictures(sheet: string, options: OfflineFileOptions): string {
	return sheet.replace(/url\((["']?)(?!data:|#)([^)"']+)\1\)/g, (_, _quote, address: string) => {
		return `url("${dataAddress(address, options)}")`;
	});
}

const mediaTypes: Record<string, string> = {
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.webp': 'image/webp',
	'.gif': 'image/gif',
	'.woff2': 'font/woff2',
};

/** A file as a `data:` address (RFC 2397). */
function dataAddress(address: string, options: OfflineFileOptions): string {
	if (address.startsWith('data:')) return address;
	const path = pathOf(address, options);
	const type = mediaTypes[extname(path)];
	if (type === undefined) throw new Error(`${address} is of no kind that a file can hold.`);
	return `data:${type};base64,${options.read(path).toString('base64')}`;
}

/**
 * A picture as a `data:` address. Undefined for a picture that the site does not have: its alternative text is shown
 * instead.
 */
function pictureOf(address: string, options: OfflineFileOptions): string | undefined {
	try {
		return dataAddress(address, options);
	} catch {
		return undefined;
	}
}

/** The path of a built file below the folder of the site. */
function pathOf(address: string, { base }: OfflineFileOptions): string {
	if (!address.startsWith(base) || address.startsWith('//')) throw new Error(`${address} is no file of the site.`);
	return address.slice(base.length).replace(/[?#].*$/, '');
}

/** Pages opened as files share one storage, so storage keys name the product instead of the folder of the site. */
function namedStorage(tag: PageTag, { base, product }: OfflineFileOptions): TagRewriting | undefined {
	const before = `="portolan:${base}:`;
	if (!tag.text.includes(before)) return undefined;
	return { text: tag.text.replaceAll(before, () => `="portolan:file:${attributeText(product)}:`) };
}

/**
 * The policy of the file. `'self'` means nothing in a local file, so scripts and styles are listed by their hashes.
 */
function policyOf(styles: readonly string[], script: string): string {
	return [
		"default-src 'none'",
		`script-src ${hashOf(script)}`,
		`style-src ${styles.map(hashOf).join(' ')}`,
		'img-src data:',
		'font-src data:',
		'connect-src https:',
		"base-uri 'none'",
		"form-action 'none'",
		"require-trusted-types-for 'script'",
		"trusted-types 'none'",
	].join('; ');
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A script made safe inside HTML: https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements */
function safeScript(script: string): string {
	const safe = script.replace(/<\/(?=script)/gi, '<\\/');
	if (/<!--|<script/i.test(safe))
		throw new Error('The script holds `<!--` or `<script`, which cannot stand inside a page.');
	return safe;
}
