import type { Release } from '../model/requirement.ts';

const bound =
	/(?<![\w.-])([A-Z][\w-]{0,40}(?: [A-Z][\w-]{0,40}){0,5}(?: [a-z]{1,40})?) v?(\d+(?:\.\d+)+),? (?:or|and) (later|higher|newer|above|earlier|lower|older|below)\b/;
/** Words that a sentence begins with, and that are no part of a product's name. */
const opening = /^(?:(?:Only|Applies|This|It|At|With|On|When|If|From|For|Versions?|Releases?)(?: |$))+/;
const used = /\bused since:? (?:(unknown)\b|(?:[A-Za-z][\w-]{0,40} ){0,6}v?(\d+(?:\.\d+)+))/i;

/**
 * "Platform Server 11.25.0 or later" in a condition: a product, an operator and a release of two numbers or more. "Used since 11.41.0" or "used since:
 * unknown" in the notes says which release is the first to connect to what listens already. Nothing where the condition names no release, or
 * several.
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
