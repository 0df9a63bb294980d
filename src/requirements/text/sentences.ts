import { SourceText } from './source-text.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

// Most cells are one sentence, and calling the segmenter takes as long as the rest of the work on a row.
const oneSentence = /^[^\P{ASCII}\n\r.!?]*[.!?]?$/u;

/** The sentences of a text with offsets, without white space at their ends. */
export function sentencesIn(text: SourceText): SourceText[] {
	if (oneSentence.test(text.text)) return [text.trim()].filter((sentence) => sentence.text !== '');
	return [...segmenter.segment(text.text)]
		.map(({ segment, index }) => text.slice(index, index + segment.length).trim())
		.filter((sentence) => sentence.text !== '');
}

/** The sentences of a plain text, for callers that do not need offsets. */
export function sentencesOf(text: string): string[] {
	return sentencesIn(new SourceText(text, 0)).map((sentence) => sentence.text);
}
