/**
 * Plain text that still knows where each of its characters stands in the file, so that a problem can point at
 * the wrong word. `offsets[i]` is the offset in the file of `text[i]`.
 */
export class SourceText {
	readonly text: string;
	readonly offsets: readonly number[];

	constructor(text: string, offsets: readonly number[]) {
		this.text = text;
		this.offsets = offsets;
	}

	/** The text from one index to another, as String.prototype.slice counts. */
	slice(from: number, to: number = this.text.length): SourceText {
		return new SourceText(this.text.slice(from, to), this.offsets.slice(from, to));
	}

	/** Without white space at both ends, no-break and em spaces included. */
	trim(): SourceText {
		const start = this.text.length - this.text.trimStart().length;
		return this.slice(start, Math.max(start, this.text.trimEnd().length));
	}

	/** Parts between the matches of a pattern, which must have the flag g; empty parts fall away. */
	split(separator: RegExp): SourceText[] {
		const parts: SourceText[] = [];
		let start = 0;
		for (const match of this.text.matchAll(separator)) {
			parts.push(this.slice(start, match.index));
			start = match.index + match[0].length;
		}
		parts.push(this.slice(start));
		return parts.map((part) => part.trim()).filter((part) => part.text !== '');
	}

	/** Offset in the file of the first character; undefined for an empty text. */
	get start(): number | undefined {
		return this.offsets[0];
	}

	/** Offset in the file just after the last character. */
	get end(): number | undefined {
		const last = this.offsets.at(-1);
		return last === undefined ? undefined : last + 1;
	}
}
