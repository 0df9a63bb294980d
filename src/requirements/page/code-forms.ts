import type { Code } from 'mdast';
import { protocolWords } from '../model/protocol-words.ts';

const bareLine = /^[\s"'`,;*-]*[^\s=()$]+[\s"'`,;]*(?:#.*)?$/;

/** Whether a line is only a name, an address or a port. A line with a shell variable is not. */
export function isBareLine(line: string): boolean {
	return bareLine.test(line);
}

/**
 * Whether a line of code is only a name, and so are at least half of the lines: then the code is a list and not a
 * configuration.
 */
export function isListOfNames(code: string, line: string): boolean {
	// A prompt shows a terminal: its other lines are what a command printed.
	if (!bareLine.test(line) || /^\s*\$\s/m.test(code)) return false;
	// Comments and labels, such as `hosts:`, are not counted.
	const lines = code.split('\n').filter((one) => /^\s*[^\s#].*(?<!:)$/.test(one.trimEnd()));
	return lines.filter((one) => bareLine.test(one)).length * 2 >= lines.length;
}

/**
 * Whether the inline code at an index of a sentence is a command, `curl http://a.example.com`, or an assignment,
 * `PROXY=http://a.example.com`.
 */
export function isCommand(text: string, index: number): boolean {
	const line = text.slice(text.lastIndexOf('\n', index) + 1);
	const at = index - (text.length - line.length);
	for (const { 0: code, index: from } of line.matchAll(/(`+)[^`]+\1/g)) {
		if (from > at) return false;
		if (from + code.length <= at) continue;
		const inner = code.replace(/^`+|`+$/g, '').trim();
		const [, first = ''] = /^(?:\$\s+|sudo\s+)?([a-z][\w-]*)\s+\S/.exec(inner) ?? [];
		return (
			/^[A-Za-z_]\w*=\S/.test(inner) ||
			(first !== '' && !protocolWords.has(first) && !/^(?:ports?|and|or|to|from|all|any)$/.test(first))
		);
	}
	return false;
}

const diagramLanguages =
	/^(?:mermaid|plantuml|puml|dot|graphviz|d2|ditaa|svgbob|nwdiag|seqdiag|blockdiag|actdiag|c4plantuml|structurizr)\b/i;

/** Whether code draws a diagram: in a language for diagrams, or with the lines of boxes. File trees have no right corners. */
export function isDiagram({ lang, value }: Code): boolean {
	return diagramLanguages.test((lang ?? '').replace(/^\{/, '')) || /[┐┘╗╝]/.test(value);
}
