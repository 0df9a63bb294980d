import { sentence, type StatedRequirement } from '../../checklist/item/words-sentence.ts';
import { madeOnce } from '../made-once.ts';
import { breakableHtml, escapedText } from './breakable-host.ts';

/**
 * A requirement as a sentence in HTML, its hosts as code. Screen readers hear a pause at each place where a line may break, so only hosts wider than a
 * phone's line have any. A checklist of thousands of rows and each comparison show it, so it is made once and no component.
 */
export const sentenceHtml = madeOnce((requirement: StatedRequirement): string =>
	sentence(requirement)
		.map(({ kind, text }) => (kind === 'text' ? escapedText(text) : `<code>${codeHtml(text)}</code>`))
		.join(''),
);

const codeHtml = (name: string): string => (name.length > 28 ? breakableHtml(name) : escapedText(name));
