import type { Nodes } from 'mdast';
import type { Span } from './problems.ts';

/** The stretch of the file that a node stands in. */
export function spanOf(node: Nodes): Span {
	return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
