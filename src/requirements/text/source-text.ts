/**
 * Plain text that keeps the offset of each character in the file, so that a problem can point at the wrong word. A text
 * that appears in the file unchanged needs only one offset.
 */
export class SourceText {
	readonly text: string;
	readonly #offsets: number | readonly number[];

	/** `offsets` is the offset of the first character, or one offset for each character. */
	constructor(text: string, offsets: number | readonly number[]) {
		this.text = text;
		this.#offsets = offsets;
	}

	/** Offset in the file of the character at an index. */
	offsetAt(index: number): number | undefined {
		if (index < 0 || index >= this.text.length) return undefined;
		return typeof this.#offsets === 'number' ? this.#offsets + index : this.#offsets[index];
	}

	/** The text from one index to another, as String.prototype.slice counts. */
	slice(from: number, to: number = this.text.length): SourceText {
		const offsets = typeof this.#offsets === 'number' ? this.#offsets + from : this.#offsets.slice(from, to);
		return new SourceText(this.text.slice(from, to), offsets);
	}

	/** Without white space at both ends, no-break and em spaces included. */
	trim(): SourceText {
		const start = this.text.length - this.text.trimStart().length;
		const end = this.text.trimEnd().length;
		return start === 0 && end === this.text.length ? this : this.slice(start, Math.max(start, end));
	}

	/** Offset in the file of the first character; undefined for an empty text. */
	get start(): number | undefined {
		return this.offsetAt(0);
	}

	/** Offset in the file just after the last character. */
	get end(): number | undefined {
		const last = this.offsetAt(this.text.length - 1);
		return last === undefined ? undefined : last + 1;
	}
}

/** Whether a line of a cell states nothing: it is empty, a dash, "N/A" or "None". */
export function saysNothing(text: string): boolean {
	return /^(?:[-–—−/.\s]*|n\/a|none)$/i.test(text);
}

/** How the values of a cell are separated. Ends and ports pair up only where both are separated in the same way. */
export type Separator = 'slash' | 'line' | 'list' | 'none';

/** The separator of a cell; `list` where it has several kinds. */
export function separatorOf(separators: ReadonlySet<Separator>): Separator {
	const [only = 'none'] = separators;
	return separators.size > 1 ? 'list' : only;
}
