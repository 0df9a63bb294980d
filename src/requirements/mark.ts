import type { Nodes } from 'mdast';

/** Gives a node a property that its element on the rendered page will have: `data-requirement`, `data-anchor` … */
export function mark(node: Nodes, property: string, value: string): void {
	node.data = { ...node.data, hProperties: { ...node.data?.hProperties, [property]: value } };
}
