import type { Document } from 'yaml';
import type { Nodes } from 'mdast';
/** A part of a file: offsets from 0; `end` is after the last character. */
export interface Span {
	start: number;
	end: number;
}

/** A place in a file as editors name it: lines and columns from 1. */
export interface Place {
	file: string;
	line: number;
	column: number;
	endLine: number;
}

/** A line of a file as a place. The first line is used for problems of the whole file. */
export function lineOf(file: string, line = 1): Place {
	return { file, line, column: 1, endLine: line };
}

/** The span of a node in the file. */
export function spanOf(node: Nodes): Span {
	return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** The span of the value at a path of a YAML document, or of the nearest value around it. */
export function yamlRange(document: Pick<Document, 'contents' | 'getIn'>, path: readonly PropertyKey[]): Span {
	for (let length = path.length; length >= 0; length -= 1) {
		const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
		if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
			return { start: Number(node.range[0]), end: Number(node.range[1]) };
	}
	return { start: 0, end: 0 };
}
