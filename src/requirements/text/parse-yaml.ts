import { isAlias, parseDocument, visit, type Document } from 'yaml';
import type { Span } from './span.ts';

/** The value of a YAML text, or its faults with their places, and the document, to find the places of values. */
export interface ParsedYaml {
	document: Pick<Document, 'contents' | 'getIn' | 'hasIn'>;
	content: unknown;
	faults: { reason: string; at: Span }[];
}

const nothing = { contents: null, getIn: () => undefined, hasIn: () => false };

/**
 * Reads YAML 1.2. Never throws: undefined aliases, aliases that would expand without end, and nesting too deep for the
 * parser become faults, although the parser throws for them.
 */
export function parseYaml(text: string): ParsedYaml {
	let document;
	try {
		document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
	} catch (error) {
		return { document: nothing, content: undefined, faults: [{ reason: reasonOf(error), at: wholeOf(text) }] };
	}
	const errors = document.errors.map(({ message, pos: [start, end] }) => ({
		reason: reasonIn(message),
		at: { start, end },
	}));
	if (errors.length > 0) return { document, content: undefined, faults: errors };
	try {
		return { document, content: document.toJS(), faults: [] };
	} catch (error) {
		return {
			document,
			content: undefined,
			faults: [undefinedAlias(document) ?? { reason: reasonOf(error), at: wholeOf(text) }],
		};
	}
}

/** The first undefined alias, `*New`: its writer meant the text itself, or emphasis. */
function undefinedAlias(document: ReturnType<typeof parseDocument>): ParsedYaml['faults'][number] | undefined {
	let found: ParsedYaml['faults'][number] | undefined;
	visit(document, (_key, node) => {
		if (!isAlias(node) || node.resolve(document) !== undefined) return undefined;
		const [start = 0, end = start] = node.range ?? [];
		found = {
			reason: `\`*${node.source}\` is the name of nothing; write a text that begins with \`*\` in quotes`,
			at: { start, end },
		};
		return visit.BREAK;
	});
	return found;
}

function reasonOf(error: unknown): string {
	return reasonIn(error instanceof Error ? error.message : String(error));
}

function reasonIn(message: string): string {
	if (/call stack/i.test(message)) return 'it is nested too deep';
	return /alias count/i.test(message)
		? 'its aliases stand for too much; write each value where it belongs'
		: (message.split('\n')[0] ?? '');
}

const wholeOf = (text: string): Span => ({ start: 0, end: text.length });
