import { isAlias, parseDocument, visit, type Document } from 'yaml';
import type { Span } from './span.ts';

/** What a text says in YAML, or why it is none and where; the document, for the places of its values. */
export interface ParsedYaml {
	document: Pick<Document, 'contents' | 'getIn' | 'hasIn'>;
	content: unknown;
	faults: { reason: string; at: Span }[];
}

const nothing = { contents: null, getIn: () => undefined, hasIn: () => false };

/**
 * Reads YAML 1.2. Never throws: an alias that is not defined, aliases that would unfold without end, and nesting too deep for the parser are faults like
 * any other, though the parser throws for them.
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

/** `*New` that stands for nothing: whoever writes it means the text, or emphasis. */
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
