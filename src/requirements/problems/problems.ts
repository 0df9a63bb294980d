import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { LineCounter } from 'yaml';
import { severityOf, type RuleName } from '../rules/rules.ts';
import type { SourceText } from '../text/source-text.ts';
import type { Place, Span } from '../text/span.ts';

/** A problem as `extract` prints it and as the dataset's schema describes it. */
export interface Problem {
	rule: RuleName;
	severity: 'error' | 'warning';
	message: string;
	place: Place;
}

/** A problem without a text to point into: the file is not loaded, or two files disagree. */
export function problemAt(rule: RuleName, message: string, place: Place): Problem {
	return { rule, severity: severityOf(rule), message, place };
}

/**
 * The problems of one file. The caller gives the rule, the message and the place; severity, file and lines are added
 * here. Messages are VFileMessages, the type that Markdown tools share, so that editors and reporters can use them.
 */
export class Problems {
	readonly #file: VFile;
	// Looks a line up by halves: the account asks for the place of each mention, and long pages have many lines.
	readonly #lines = new LineCounter();
	readonly #text: string;

	constructor(path: string, text: string) {
		this.#file = new VFile({ path, value: text });
		this.#text = text;
		this.#lines.addNewLine(0);
		for (const { 0: lineEnd, index } of text.matchAll(/\r\n|\r|\n/g)) this.#lines.addNewLine(index + lineEnd.length);
	}

	/** Reports a problem at a span of the file. An empty text counts as the start of the file. */
	report(rule: RuleName, message: string, at: Span | SourceText): VFileMessage {
		const start = this.#point(at.start ?? 0);
		const end = this.#point(Math.max(at.end ?? 0, at.start ?? 0));
		const reported = this.#file.message(message, { place: { start, end }, ruleId: rule, source: 'portolan' });
		reported.fatal = severityOf(rule) === 'error';
		return reported;
	}

	/**
	 * Line and column of an offset, from 1. Parsers may also give an offset after the end of the file, where something is
	 * missing: it counts as the end. An offset inside a CR LF counts as the end of its line.
	 */
	#point(wanted: number): { line: number; column: number; offset: number } {
		const within = wanted > 0 && this.#text[wanted - 1] === '\r' && this.#text[wanted] === '\n';
		const offset = Math.max(0, Math.min(within ? wanted - 1 : wanted, this.#text.length));
		const { line, col } = this.#lines.linePos(offset);
		return { line, column: col, offset };
	}

	/** The place of a span, as an editor counts lines and columns. */
	place(span: Span): Place {
		const start = this.#point(span.start);
		const endLine = span.end > span.start ? this.#point(span.end).line : start.line;
		return { file: this.#file.path, line: start.line, column: start.column, endLine };
	}

	/**
	 * The spans of all problems, in the order of the file. `widen` extends a problem to a longer span: to a whole row of
	 * several lines that was not read.
	 */
	spans(): (Span & { rule: RuleName; widen: (to: Span) => void })[] {
		return this.#file.messages
			.map((message) => {
				const { ruleId, place } = message;
				const point = place && 'start' in place ? place : undefined;
				const widen = (to: Span) => {
					message.place = { start: this.#point(to.start), end: this.#point(to.end) };
					message.line = message.place.start.line;
					message.column = message.place.start.column;
				};
				return { rule: ruleId as RuleName, start: point?.start.offset ?? 0, end: point?.end.offset ?? 0, widen };
			})
			.sort((one, other) => one.start - other.start);
	}

	/** All problems in the order of the file. */
	list(): Problem[] {
		return this.#file.messages
			.map((message) => ({
				rule: message.ruleId as RuleName,
				severity: message.fatal ? ('error' as const) : ('warning' as const),
				message: message.reason,
				place: {
					file: this.#file.path,
					line: message.line ?? 1,
					column: message.column ?? 1,
					endLine: message.place && 'end' in message.place ? message.place.end.line : (message.line ?? 1),
				},
			}))
			.sort((one, other) => one.place.line - other.place.line || one.place.column - other.place.column);
	}
}
