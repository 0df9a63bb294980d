// Finds results files in what somebody opened or pasted: whole files, and the line that a script prints, wherever it stands and however a
// terminal has broken it.
import { isResults, readResults, type ResultsReading } from './results-file.ts';
import { withoutEscapes } from './plain-text.ts';

/** What was found in a text: each document read, and how many begin that do not end or are no JSON. */
export interface FoundResults {
	readings: readonly ResultsReading[];
	damaged: number;
}

/** What a file holds that cannot be read. */
export const noResults: FoundResults = { readings: [], damaged: 0 };

/** Whether there is anything of results in a text. */
export const holdsResults = ({ readings, damaged }: FoundResults): boolean => readings.length + damaged > 0;

const start = /\{\s*"format"\s*:\s*"portolan-check-results\//g;

/** All results files in a text, in their order. It takes time in proportion to the text, and never throws. */
export function findResults(text: string): FoundResults {
	const whole = parsed(text.replace(/^\uFEFF/, ''));
	const documents = Array.isArray(whole) ? whole : [whole];
	if (whole !== undefined && documents.some(isResults)) {
		return { readings: documents.filter(isResults).map(readResults), damaged: 0 };
	}
	// JSON has no line break inside a word or a text, so that each one came from a terminal or stands between two words.
	const line = withoutEscapes(text).replace(/[\r\n]+/g, '');
	const starts = [...line.matchAll(start)].map(({ index }) => index);
	const readings: ResultsReading[] = [];
	let damaged = 0;
	starts.forEach((from, index) => {
		// A quote inside a text is escaped, so that the next start is never a part of this document.
		const document = parsed(objectIn(line, from, starts[index + 1] ?? line.length));
		if (isResults(document)) readings.push(readResults(document));
		else damaged += 1;
	});
	return { readings, damaged };
}

/** The object that begins at a place, up to the brace that closes it; empty where none does before `end`. */
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
		// No JSON, or nested deeper than this browser can follow.
		return undefined;
	}
}
