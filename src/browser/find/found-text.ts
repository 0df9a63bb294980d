/** A piece of a text; pieces with `found` are words of the query. */
export interface TextPiece {
	text: string;
	found: boolean;
}

/** A text split at the words of a query. */
export function foundPieces(text: string, words: readonly string[]): TextPiece[] {
	const patterns = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	if (patterns.length === 0) return [{ text, found: false }];
	const pieces = text.split(new RegExp(`(${patterns.join('|')})`, 'iu'));
	return pieces
		.map((piece, index): TextPiece => ({ text: piece, found: index % 2 === 1 }))
		.filter((piece) => piece.text !== '');
}

/** The part of a text around the first of these words, cut between words; empty if it has none of them. */
export function excerpt(text: string, words: readonly string[], length = 160): string {
	const lower = text.toLowerCase();
	const places = words.map((word) => lower.indexOf(word)).filter((place) => place >= 0);
	if (places.length === 0) return '';
	const middle = Math.min(...places);
	const start = middle < length / 3 ? 0 : lower.indexOf(' ', middle - Math.round(length / 3)) + 1;
	const from = start > middle ? middle : start;
	const end = text.length <= from + length ? text.length : Math.max(text.lastIndexOf(' ', from + length), middle + 1);
	return `${from > 0 ? '… ' : ''}${text.slice(from, end)}${end < text.length ? ' …' : ''}`;
}
