import type { Release } from '../model/requirement.ts';

const bound =
	/(?<![\w.-])([A-Z][\w-]{0,40}(?: [A-Z][\w-]{0,40}){0,5}(?: [a-z]{1,40})?) v?(\d+(?:\.\d+)+),? (?:or|and) (later|higher|newer|above|earlier|lower|older|below)\b/;
/** Opening words of a sentence that are not part of a product's name. */
const opening = /^(?:(?:Only|Applies|This|It|At|With|On|When|If|From|For|Versions?|Releases?)(?: |$))+/;
const used = /\bused since:? (?:(unknown)\b|(?:[A-Za-z][\w-]{0,40} ){0,6}v?(\d+(?:\.\d+)+))/i;

/**
 * The release that a condition names, "Platform Server 11.25.0 or later": a product, an operator and at least two
 * numbers. "Used since 11.41.0" or "used since: unknown" in the notes names the first release that connects to a port
 * which already listens. Returns an empty object where the condition names no release, or several.
 */
export function readRelease(condition: string, notes: string): { release?: Release } {
	const [whole = '', name = '', version = '', word = ''] = bound.exec(condition) ?? [];
	const product = name.replace(opening, '');
	if (product === '' || bound.test(condition.replace(whole, ''))) return {};
	const [, unknown, since] = used.exec(notes) ?? [];
	const usedSince = unknown?.toLowerCase() ?? since;
	return {
		release: {
			product,
			operator: /later|higher|newer|above/.test(word) ? 'or-later' : 'or-earlier',
			version,
			...(usedSince === undefined ? {} : { usedSince }),
		},
	};
}
