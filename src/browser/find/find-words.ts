// Splits text and queries into words, so that part of a host, an address or a number finds it.

/** The words of a text in lower case: separated by spaces, slashes and punctuation, but not inside hosts, addresses and ranges. */
export function wordsOf(text: string): string[] {
	return text
		.toLowerCase()
		.replace(/[a-z][a-z0-9+.-]*:\/\//g, ' ')
		.replace(/(\.[a-z]{2,}):(?=\d{1,5}\b)/g, '$1 ')
		.replace(/(\d)\s*–\s*(?=\d)/g, '$1-')
		.split(/[\s,;|/()[\]{}<>"“”„‘`=…]+|[.:!?](?=\s|$)/)
		.map((word) => word.replace(/^[.:'’_-]+|[.:'’_-]+$/g, ''))
		.filter((word) => word !== '');
}

/** The words of a query. `*.` at the start of a word means a wildcard; any other star has no effect. */
export function queryWords(query: string): string[] {
	return wordsOf(query)
		.map((word) => (/^\*+$/.test(word) ? '*' : word.replace(/\.?\*+$/, '').replace(/^\*+(?!\.)/, '')))
		.filter((word) => word !== '');
}

/**
 * All pieces that a word can be found by, the word itself first: the rest after each dot, hyphen or colon, and, in words with letters, the
 * rest after each letter, down to three characters. Because searches match the start of a piece, they also find the middle of a word.
 * Numbers are only found by whole parts: 443 does not find 1443.
 */
export function piecesOf(word: string): string[] {
	const pieces = [word];
	for (let start = 1; start < word.length; start++) {
		const piece = word.slice(start);
		const afterPause = /[^a-z0-9]/.test(word[start - 1] ?? '') && /[\p{L}\p{N}]/u.test(piece[0] ?? '');
		const withinLetters = /^[\p{L}]/u.test(piece) && piece.length >= 3;
		if (afterPause || withinLetters) pieces.push(piece);
	}
	return pieces;
}

/** The ranges, such as `8000-8010`, that contain a port; none for a word that is not a port number. */
export function rangesWith(word: string, ranges: readonly string[]): string[] {
	if (!/^\d{1,5}$/.test(word)) return [];
	const port = Number(word);
	return ranges.filter((range) => {
		const [from = 0, to = 0] = range.split('-').map(Number);
		return from <= port && port <= to;
	});
}
