import { nameAsked, notNow, questions } from '../../checklist/words/words-questions.ts';
import styles from '../../styles/ask-reader.css?inline';
import { adoptStyles, element } from '../dom/element.ts';
import type { ChecklistStore } from '../storage/store.ts';

type Question = keyof typeof questions;

/** The fields that the questions lead to, by id. */
const fields: Readonly<Record<Question, string>> = { name: 'person' };
const dismissed = new Set<Question>();

/**
 * Shows a question on a strip at the bottom of the window: its button leads to the field, and "Not now" hides it until the question has been answered
 * once. The focus does not move. Returns true if the strip is new on screen.
 */
function askReader(root: HTMLElement, question: Question): boolean {
	if (dismissed.has(question) || cardOf(root, question)) return false;
	adoptStyles(styles);
	const { text, button } = questions[question];
	let before: EventTarget | null = null;
	const putAway = () => {
		settleQuestion(root, question);
		dismissed.add(question);
		if (before instanceof HTMLElement) before.focus();
	};
	const card = element(
		'div',
		{ className: 'question' },
		element('p', {}, text),
		element('button', { type: 'button', className: 'primary', onclick: () => goTo(fields[question]) }, button),
		' ',
		element('button', { type: 'button', className: 'plain', onclick: putAway }, notNow),
	);
	card.dataset['question'] = question;
	// "Not now" gives the focus back to the element that had it before.
	card.addEventListener('focusin', ({ relatedTarget: from }) => {
		if (!(from instanceof Node && card.contains(from))) before = from;
	});
	// The next stop of Tab after the row that was just marked.
	const row = document.activeElement?.closest('[data-requirement]');
	if (row && root.contains(row)) row.after(card);
	else root.append(card);
	return true;
}

/** The parts of the page that the question for a name needs. */
interface NameQuestion {
	root: HTMLElement;
	/** The list that is open now. */
	store: () => ChecklistStore;
	/** Announces something once to screen readers. */
	speak: (words: string) => void;
}

/** Asks for the reader's name, or removes the question if the name is known. */
export function askName({ root, store, speak }: NameQuestion): void {
	if (store().state.person.text !== '') settleQuestion(root, 'name');
	else if (askReader(root, 'name')) speak(nameAsked);
}

/** Marks the question as answered. */
function settleQuestion(root: HTMLElement, question: Question): void {
	cardOf(root, question)?.remove();
	dismissed.delete(question);
}

const cardOf = (root: HTMLElement, question: Question) => root.querySelector(`[data-question='${question}']`);

function goTo(id: string): void {
	const field = document.getElementById(id);
	const control = field?.matches('input') ? field : field?.querySelector('input');
	const around = field?.closest('details');
	if (around) around.open = true;
	control?.scrollIntoView({ block: 'center' });
	control?.focus({ preventScroll: true });
}
