import { sentencesOf } from '../text/sentences.ts';

const opening = /^(?:(?:this|it)\s+)?(?:applies when|only when|only if|applies only when|applies only if)\b/i;
const version =
	/^versions?\s+\d[\w.]*(?:\s*(?:,|and|to|or|-|–)\s*\d[\w.]*)*(?:\s+(?:or|and)\s+(?:higher|later|lower|earlier|newer|older|above|below))?/i;

const onlyIf =
	/^(?:(?:this|these|it|the) (?:[\w-]+ ){0,3}?(?:is|are) )?only (?:required|needed|used|necessary) (?:if|when|for|with)\b/i;
// `(Optional, for charts) Tides.`
const optionalIn = /^\(optional\s*[-–—:,;]\s*([^()]+)\)/i;
const optional = /^\(?optional\)?(?:[.:,;]|\s+[-–—]|$|(?<=\))\s)\s*/i;
const notNeeded =
	/^(?:(?:this|it|the|these)\s+(?:[\w-]+\s+){0,3}?)?(?:(?:is|are)\s+)?(?:deprecated,?\s+(?:and\s+)?)?(?:not|no longer)\s+(?:required|needed|necessary|used|in use)(?:\s+(?:any\s?more|any longer))?\.?$/i;

const sentencesOfNotes = (notes: string) =>
	sentencesOf(notes.replace(/\s+/g, ' ').trim()).map((sentence) => sentence.replace(/\.$/, ''));

/**
 * The condition that the notes of a requirement state, in one of four forms. A sentence begins with "applies when",
 * "only when" or "only if", with or without "This" or "It", or says "only required if". The notes begin with
 * "optional", and the text after it is the condition. The notes end with "(optional)". Or they begin with `Version N`,
 * `Version N or higher` and the like.
 */
export function readCondition(notes: string): string | undefined {
	if (!/\b(?:appl|only|optional|version)/i.test(notes)) return undefined;
	const sentences = sentencesOfNotes(notes);
	const stated = sentences.find((sentence) => opening.test(sentence) || onlyIf.test(sentence));
	if (stated !== undefined) return stated.replace(onlyIf.test(stated) ? /^.*?(?=\bonly\b)/i : /^(?:this|it)\s+/i, '');
	const inBrackets = optionalIn.exec(notes.trim())?.[1];
	if (inBrackets !== undefined) return inBrackets.replace(/\s+/g, ' ').trim();
	const [first = '', second] = sentences;
	if (optional.test(first)) return first.replace(optional, '') || (second ?? first.replace(/[()]/g, ''));
	if (/\(optional\)\W*$/i.test(notes)) return 'optional';
	return sentences.slice(0, 1).find((sentence) => version.test(sentence));
}

/** Whether the notes say that the requirement is no longer one: "Deprecated and not required". */
export function isNotNeeded(notes: string): boolean {
	return /\bno/i.test(notes) && sentencesOfNotes(notes).some((sentence) => notNeeded.test(sentence));
}
