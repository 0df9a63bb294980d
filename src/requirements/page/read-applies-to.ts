import type { Link, Nodes, Paragraph } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** The versions in an info box: the one that this page is for, and links to the others. */
export interface AppliesTo {
	appliesTo: string;
	otherVersions: { label: string; url: string }[];
}

/** Reads "This article applies to: **X** … Other versions available: [10](…)"; undefined for any other paragraph. */
export function readAppliesTo(paragraph: Paragraph): AppliesTo | undefined {
	if (!/^this (?:article|page) applies to:?/i.test(toString(paragraph))) return undefined;
	const name = paragraph.children.find((child) => child.type === 'strong');
	const links = paragraph.children.filter((child: Nodes): child is Link => child.type === 'link');
	return {
		appliesTo: name ? toString(name) : '',
		otherVersions: links.map((link) => ({ label: toString(link), url: link.url })),
	};
}
