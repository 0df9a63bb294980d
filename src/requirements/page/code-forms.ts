import { protocolWords } from '../model/protocol-words.ts';

const bareLine = /^[\s"'`,;*-]*[^\s=()$]+[\s"'`,;]*(?:#.*)?$/;

/** Whether a line is nothing but a name, an address or a port; none with a variable of a shell in it. */
export function isBareLine(line: string): boolean {
	return bareLine.test(line);
}

/** Whether a line of code is nothing but a name, and at least half of the code it is in is such lines: a list, and no configuration. */
export function isListOfNames(code: string, line: string): boolean {
	if (!bareLine.test(line)) return false;
	// Comments and labels, `hosts:`, count for neither.
	const lines = code.split('\n').filter((one) => /^\s*[^\s#].*(?<!:)$/.test(one.trimEnd()));
	return lines.filter((one) => bareLine.test(one)).length * 2 >= lines.length;
}

/** Whether the code in a sentence that holds an index is a command, `curl http://a.example.com`, or sets something, `PROXY=http://a.example.com`. */
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
