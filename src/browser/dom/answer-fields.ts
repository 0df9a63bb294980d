import { releaseKey, unknownRelease } from '../../checklist/item/applicability.ts';
import { releaseNumber } from '../../checklist/item/release-number.ts';
import { releaseFault } from '../../checklist/item/words-applicability.ts';
import { setText } from './part-of.ts';

/** The key under which a list keeps the answer to a question; a question is an element with `data-answer`. */
export const answerKey = (question: HTMLElement) => question.dataset['answer'] ?? '';

/**
 * The answer to a question after one of its controls changed, as a list keeps it: a release, or the chosen regions or stages, one a line.
 * Undefined for a text that is not a release; the question then says so.
 */
export function readAnswer(question: HTMLElement, control: HTMLInputElement): string | undefined {
	if (!answerKey(question).startsWith(releaseKey('')))
		return [...question.querySelectorAll<HTMLInputElement>(':checked')].map(({ value }) => value).join('\n');
	if (control.type === 'checkbox') return control.checked ? unknownRelease : '';
	const text = control.value.trim();
	const fault = releaseFault(text);
	const place = question.querySelector("[data-show='fault']");
	if (place) setText(place, fault);
	control.ariaInvalid = String(fault !== '');
	return fault === '' ? text : undefined;
}

/** Shows the saved answer of a question. A field in which the reader is typing keeps its text. */
export function showAnswer(question: HTMLElement, text: string): void {
	const values = text.split('\n');
	for (const control of question.querySelectorAll('input')) {
		if (control.type === 'checkbox') control.checked = values.includes(control.value);
		else if (control !== document.activeElement) control.value = releaseNumber(text) ? text : '';
	}
}
