import { SourceText } from './source-text.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text in the file, without white space at their ends. */
export function sentencesIn(text: SourceText): SourceText[] {
	return [...segmenter.segment(text.text)]
		.map(({ segment, index }) => text.slice(index, index + segment.length).trim())
		.filter((sentence) => sentence.text !== '');
}

/** The sentences of a plain text, where it does not matter where they stand. */
export function sentencesOf(text: string): string[] {
	return sentencesIn(new SourceText(text, 0)).map((sentence) => sentence.text);
}
