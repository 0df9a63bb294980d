import type { Direction } from './requirement.ts';

// The only list of words for directions, seen from the reader's network. `out` and `in` count only as the whole text of
// a cell.
/** Words for outbound, as a part of a case-insensitive regular expression. */
export const outWords = '(?:out(?:bound|going|wards?)|egress(?:ing)?)';
/** Words for inbound, as a part of a case-insensitive regular expression. */
export const inWords = '(?:in(?:bound|coming|going|wards?)|ingress(?:ing)?)';
const outWord = new RegExp(`\\b${outWords}\\b`, 'i');
const inWord = new RegExp(`\\b${inWords}\\b`, 'i');
const wholeCell = new RegExp(`^(?:in|out|${outWords}|${inWords}|internal)$`, 'i');
const bothWays = /\b(?:bi-?directional|both|two-way)\b/i;

/** The direction that a phrase states; undefined where it states none or both. */
export function directionIn(text: string): Direction | undefined {
	const [outbound, inbound] = [outWord.test(text), inWord.test(text)];
	return outbound === inbound ? undefined : outbound ? 'outbound' : 'inbound';
}

/**
 * The direction that a Direction cell states. A cell that states both directions gives `unknown`, even where the text
 * above the table states one: a dataset has no value for both.
 */
export function directionOfCell(text: string): Direction | undefined {
	switch (text.trim().toLowerCase()) {
		case 'in':
			return 'inbound';
		case 'out':
			return 'outbound';
		case 'internal':
			return 'internal';
		default:
			return (
				directionIn(text) ?? (bothWays.test(text) || (outWord.test(text) && inWord.test(text)) ? 'unknown' : undefined)
			);
	}
}

/** Whether a Direction cell is one word for a direction and says nothing else. */
export function isPlainDirection(text: string): boolean {
	return wholeCell.test(text);
}
