import type { Nodes } from 'mdast';

/**
 * The properties that tie an element of the rendered page to the reading: its number among the requirements, its
 * anchor, the meaning of its column …
 */
export const markNames = ['dataAnchor', 'dataRequirement', 'dataAppliesTo', 'dataColumn', 'dataNotes'] as const;
type MarkName = (typeof markNames)[number];

/**
 * The prefix of marks until the page is safe. HTML of a writer cannot set a property with this prefix, since attribute
 * names become lower case (HTML Living Standard, 13.2.5.33).
 */
export const markBeginning = 'Mark:';

/** Gives a node a property for its element on the rendered page. */
export function mark(node: Nodes, name: MarkName, value: string): void {
	node.data = { ...node.data, hProperties: { ...node.data?.hProperties, [markBeginning + name]: value } };
}
