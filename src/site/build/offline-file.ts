import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { Element, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import type { BrowserBundle } from './browser-bundle.ts';
import { attributeOf, elementsNamed, ownText } from '../html/hast-elements.ts';
import { detachLinks } from './offline-links.ts';

/** What a checklist in one file is made from. */
export interface OfflineFileOptions {
	/** The built page. */
	html: string;
	/** The folder of the site, with a slash on both ends. */
	base: string;
	/** Where the page stands on the web; undefined where the build does not know. */
	address: URL | undefined;
	/** Sets lists of this product apart: a browser keeps those of all files in one place. */
	product: string;
	/** The page's script in one piece. */
	bundle: BrowserBundle;
	/** A built file by its path below the folder of the site. */
	read: (path: string) => Buffer;
}

/**
 * Makes a checklist that needs no other file from its built page: styles, script and pictures are inside, and its policy allows nothing but
 * them and probes by HTTPS. A list can be put into the element `saved-list`, as JSON in which each `<` is written as `\u003c`.
 * Throws where the page holds something that cannot be taken along.
 */
export function offlineFile(options: OfflineFileOptions): string {
	const tree = readDocument(options.html);
	takeAlong(tree, options);
	detachLinks(tree, options);
	nameStorage(tree, options);

	const head = elementNamed(tree, 'head');
	head.children.push(...options.bundle.styles.map((sheet) => made('style', {}, sheet)));
	const script = safeScript(options.bundle.script);
	elementNamed(tree, 'body').children.push(
		made('script', { type: 'application/json', id: 'saved-list' }, 'null'),
		made('script', { type: 'module' }, script),
	);
	const meta = [
		made('meta', { httpEquiv: ['content-security-policy'], content: policyOf(tree, script) }),
		made('meta', { name: 'robots', content: 'noindex' }),
	];
	// The encoding has to come first.
	head.children.splice(1, 0, ...meta);
	return `${toHtml(tree)}\n`;
}

function readDocument(html: string): Root {
	const value = html.replace(/^\s*<!doctype html>/i, '');
	// Only beside a doctype of its own does the text count as a whole document.
	const tree = raw({ type: 'root', children: [{ type: 'doctype' }, { type: 'raw', value }] });
	if (tree.type !== 'root') throw new Error('The page is no document.');
	return tree;
}

/** Puts what the page loads into the page, and leaves out what a file on its own has no use for. */
function takeAlong(tree: Root, options: OfflineFileOptions): void {
	visit(tree, 'element', (element, index, parent) => {
		const { tagName, properties } = element;
		if (tagName === 'img' && parent && index !== undefined) {
			const picture = pictureOf(attributeOf(element, 'src'), options);
			if (picture === undefined) parent.children[index] = { type: 'text', value: attributeOf(element, 'alt') };
			else properties['src'] = picture;
			return undefined;
		}
		if (!['link', 'script', 'meta'].includes(tagName) || index === undefined || !parent) return undefined;
		const rel = String(properties['rel'] ?? '');
		if (tagName === 'link' && rel === 'icon') {
			properties['href'] = dataAddress(attributeOf(element, 'href'), options);
			return undefined;
		}
		if (tagName === 'link' && rel === 'stylesheet') {
			const media = properties['media'];
			const sheet = withPictures(options.read(pathOf(attributeOf(element, 'href'), options)).toString(), options);
			parent.children[index] = made('style', media ? { media } : {}, sheet);
			return undefined;
		}
		const kept = tagName === 'meta' && !/^(content-security-policy|robots)$/i.test(nameOf(element));
		if (kept) return undefined;
		parent.children.splice(index, 1);
		return [SKIP, index];
	});
}

/** A style sheet with the files that it names inside. */
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

/** A picture of a page as a `data:` address; nothing where a writer names one that the site does not have: what it is called stands in its place then. */
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

/** Pages opened as files share one storage, so keys that name the folder of the site name the product instead. */
function nameStorage(tree: Root, { base, product }: OfflineFileOptions): void {
	const before = `portolan:${base}:`;
	visit(tree, 'element', ({ properties }) => {
		for (const [name, value] of Object.entries(properties)) {
			if (typeof value !== 'string' || !value.startsWith(before)) continue;
			properties[name] = `portolan:file:${product}:${value.slice(before.length)}`;
		}
	});
}

/** The policy of the file: `'self'` means nothing to a file, so all that it holds is named by its digest. */
function policyOf(tree: Root, script: string): string {
	const styles = elementsNamed(tree, 'style').map((element) => hashOf(ownText(element)));
	return [
		"default-src 'none'",
		`script-src ${hashOf(script)}`,
		`style-src ${styles.join(' ')}`,
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

/** A script as it can stand inside a page: https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements */
function safeScript(script: string): string {
	const safe = script.replace(/<\/(?=script)/gi, '<\\/');
	if (/<!--|<script/i.test(safe))
		throw new Error('The script holds `<!--` or `<script`, which cannot stand inside a page.');
	return safe;
}

function made(tagName: string, properties: Element['properties'], text?: string): Element {
	return { type: 'element', tagName, properties, children: text === undefined ? [] : [{ type: 'text', value: text }] };
}

function elementNamed(tree: Root, tagName: string): Element {
	const [found] = elementsNamed(tree, tagName);
	if (!found) throw new Error(`The page has no ${tagName}.`);
	return found;
}

const nameOf = (element: Element): string => attributeOf(element, 'httpEquiv') || attributeOf(element, 'name');
