import type { Nodes } from 'mdast';

/** What ties an element of the rendered page to the reading: its number among the requirements, its anchor, the meaning of its column … */
export const markNames = ['dataAnchor', 'dataRequirement', 'dataAppliesTo', 'dataColumn', 'dataNotes'] as const;
type MarkName = (typeof markNames)[number];

/**
 * What goes before the name of a mark until the page is safe: no HTML of a writer can give an element a property of such a name, since names of attributes
 * are lower case (HTML Living Standard, 13.2.5.33).
 */
export const markBeginning = 'Mark:';

/** Gives a node a property that its element on the rendered page will have. */
export function mark(node: Nodes, name: MarkName, value: string): void {
	node.data = { ...node.data, hProperties: { ...node.data?.hProperties, [markBeginning + name]: value } };
}
