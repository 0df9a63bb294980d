import type { Nodes } from 'mdast';

/** The stretch of the file that a node stands in. */
export function spanOf(node: Nodes): Span {
	return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** A stretch of the file: offsets from 0, the end after the last character. */
export interface Span {
	start: number;
	end: number;
}
