import type { Document } from 'yaml';
import type { Span } from './span-of.ts';

/** Where the value of a path stands in a YAML text, or the nearest value around it. */
export function yamlRange(document: Pick<Document, 'contents' | 'getIn'>, path: readonly PropertyKey[]): Span {
	for (let length = path.length; length >= 0; length -= 1) {
		const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
		if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
			return { start: Number(node.range[0]), end: Number(node.range[1]) };
	}
	return { start: 0, end: 0 };
}
