import type { Nodes, Root } from 'mdast';
import type { Problem, Problems } from '../problems/problems.ts';
import { spanOf } from '../text/span.ts';

/** A link as a page writes it. */
export interface WrittenLink {
	address: string;
	place: Problem['place'];
}

/** The links of a page that lead to this site, or may do so. Links with a scheme or a host are left out. */
export function readLinks(tree: Root, problems: Problems): WrittenLink[] {
	const links: WrittenLink[] = [];
	// A recursive function of our own: few nodes are links, and unist-util-visit takes ten times as long to pass the
	// others.
	const visit = (node: Nodes) => {
		if ((node.type === 'link' || node.type === 'definition') && !leadsOutside(node.url))
			links.push({ address: node.url, place: problems.place(spanOf(node)) });
		if ('children' in node) node.children.forEach(visit);
	};
	visit(tree);
	return links;
}

/** Whether a link has a scheme or a host of its own: `https://…`, `mailto:…`, `//host/…`. */
export const leadsOutside = (address: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
