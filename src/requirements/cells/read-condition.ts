import { sentencesOf } from '../text/sentences.ts';

const opening = /^(?:(?:this|it)\s+)?(?:applies when|only when|only if|applies only when|applies only if)\b/i;
const version =
	/^versions?\s+\d[\w.]*(?:\s*(?:,|and|to|or|-|–)\s*\d[\w.]*)*(?:\s+(?:or|and)\s+(?:higher|later|lower|earlier|newer|older|above|below))?/i;

/**
 * The condition that the notes of a requirement state: a sentence that begins, after an optional "This" or "It", with
 * "applies when", "only when" or "only if"; or `Version N`, `Version N or higher` … at the start of the notes.
 */
export function readCondition(notes: string): string | undefined {
	const sentences = sentencesOf(notes.replace(/\s+/g, ' ').trim()).map((sentence) => sentence.replace(/\.$/, ''));
	const stated = sentences.find((sentence) => opening.test(sentence));
	if (stated !== undefined) return stated.replace(/^(?:this|it)\s+/i, '');
	return sentences.slice(0, 1).find((sentence) => version.test(sentence));
}
