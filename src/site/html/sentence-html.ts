import { sentence, type StatedRequirement } from '../../checklist/item/words-sentence.ts';
import { madeOnce } from '../made-once.ts';
import { breakableHtml, escapedText } from './breakable-host.ts';

/**
 * A requirement as a sentence in HTML, with its hosts as code. Screen readers pause at each place where a line may
 * break, so only hosts wider than a phone's screen have any. A text made once instead of a component, since checklists
 * of thousands of rows and all comparisons show it.
 */
export const sentenceHtml = madeOnce((requirement: StatedRequirement): string =>
	sentence(requirement)
		.map(({ kind, text }) => (kind === 'text' ? escapedText(text) : `<code>${codeHtml(text)}</code>`))
		.join(''),
);

const codeHtml = (name: string): string => (name.length > 28 ? breakableHtml(name) : escapedText(name));
