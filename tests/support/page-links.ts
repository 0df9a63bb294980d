import { raw } from 'hast-util-raw';
import { visit } from 'unist-util-visit';

/** What a page leads to, and what in it can be led to. */
export interface PageLinks {
	/** Every `href` and `src`, as written. */
	targets: string[];
	/** Every id, and every `name` of a link. */
	anchors: Set<string>;
}

const textOf = (value: unknown): string[] => (typeof value === 'string' ? [value] : []);

/** Reads the links and anchors of an HTML page with the parser of the web platform (parse5). */
export const readPageLinks = (html: string): PageLinks => {
	const links: PageLinks = { targets: [], anchors: new Set() };
	const tree = raw({ type: 'root', children: [{ type: 'doctype' }, { type: 'raw', value: html }] });
	visit(tree, 'element', ({ tagName, properties }) => {
		links.targets.push(...textOf(properties['href']), ...textOf(properties['src']));
		for (const id of textOf(properties['id'])) links.anchors.add(id);
		if (tagName === 'a') for (const name of textOf(properties['name'])) links.anchors.add(name);
	});
	return links;
};

/**
 * Which links within a site lead nowhere, one sentence each.
 * `files` are all that it serves, by path from the root of the origin, `/` at the end for an index page; pages have links.
 */
export const deadLinks = (files: Map<string, PageLinks | null>): string[] => {
	const origin = 'http://site.invalid';
	const dead: string[] = [];
	for (const [path, page] of files) {
		for (const target of page?.targets ?? []) {
			const url = URL.parse(target, origin + path);
			if (url === null) dead.push(`${path}: ${target} is no address`);
			if (url?.origin !== origin) continue;
			const leadsTo = files.get(decodeURI(url.pathname));
			const fragment = decodeURIComponent(url.hash.slice(1));
			if (leadsTo === undefined) dead.push(`${path}: ${target} leads to no file`);
			// `#top` and the empty fragment are the top of any page: https://html.spec.whatwg.org/#select-the-indicated-part
			else if (fragment !== '' && fragment !== 'top' && leadsTo?.anchors.has(fragment) !== true) {
				dead.push(`${path}: ${target} leads to no place on its page`);
			}
		}
	}
	return dead;
};
