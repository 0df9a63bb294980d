// Finds results files in what somebody opened or pasted: whole files, and the line that a script prints, even where a terminal has broken
// it into several.
import { isResults, readResults, type ResultsReading } from './results-file.ts';
import { withoutEscapes } from './plain-text.ts';

/** The results found in a text: each document that was read, and how many others are cut off or are not JSON. */
export interface FoundResults {
	readings: readonly ResultsReading[];
	damaged: number;
}

/** The result for a file that cannot be read. */
export const noResults: FoundResults = { readings: [], damaged: 0 };

/** Whether a text holds any results, readable or not. */
export const holdsResults = ({ readings, damaged }: FoundResults): boolean => readings.length + damaged > 0;

const start = /\{\s*"format"\s*:\s*"portolan-check-results\//g;

/** All results files in a text, in their order. Takes time in proportion to the text, and never throws. */
export function findResults(text: string): FoundResults {
	const whole = parsed(text.replace(/^\uFEFF/, ''));
	const documents = Array.isArray(whole) ? whole : [whole];
	if (whole !== undefined && documents.some(isResults)) {
		return { readings: documents.filter(isResults).map(readResults), damaged: 0 };
	}
	// JSON has no line break inside a token or a string. So each break came from a terminal or is between two tokens, and can go.
	const line = withoutEscapes(text).replace(/[\r\n]+/g, '');
	const starts = [...line.matchAll(start)].map(({ index }) => index);
	const readings: ResultsReading[] = [];
	let damaged = 0;
	starts.forEach((from, index) => {
		// A quote inside a string is escaped, so the next start is never part of this document.
		const document = parsed(objectIn(line, from, starts[index + 1] ?? line.length));
		if (isResults(document)) readings.push(readResults(document));
		else damaged += 1;
	});
	return { readings, damaged };
}

/** The object that begins at `from`, up to its closing brace; empty if it does not end before `end`. */
function objectIn(text: string, from: number, end: number): string {
	let depth = 0;
	let inText = false;
	for (let index = from; index < end; index += 1) {
		const code = text.charCodeAt(index);
		if (inText) {
			if (code === 0x5c) index += 1;
			else if (code === 0x22) inText = false;
		} else if (code === 0x22) inText = true;
		else if (code === 0x7b || code === 0x5b) depth += 1;
		else if (code === 0x7d || code === 0x5d) {
			depth -= 1;
			if (depth === 0) return text.slice(from, index + 1);
		}
	}
	return '';
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// Not JSON, or nested too deep for this browser.
		return undefined;
	}
}
