import { nameAsked, notNow, questions } from '../../checklist/words/words-questions.ts';
import styles from '../../styles/ask-reader.css?inline';
import { adoptStyles, element } from '../dom/element.ts';
import type { ChecklistStore } from '../storage/store.ts';

type Question = keyof typeof questions;

/** The fields that the cards lead to, by id. */
const fields: Readonly<Record<Question, string>> = { name: 'person' };
const dismissed = new Set<Question>();

/**
 * Asks for something on a card that does not get in the way: its button leads to the field, and "Not now" puts it away until it has been
 * answered once. The focus stays where it is. True if the card is new on screen.
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
	// "Not now" gives the focus back to where it came from.
	card.addEventListener('focusin', ({ relatedTarget: from }) => {
		if (!(from instanceof Node && card.contains(from))) before = from;
	});
	root.append(card);
	return true;
}

/** What the question for a name needs of the page. */
interface NameQuestion {
	root: HTMLElement;
	/** The list that is open now. */
	store: () => ChecklistStore;
	/** Says something once to those who hear the page. */
	speak: (words: string) => void;
}

/** Asks for the reader's name, or takes the question away where it is there. */
export function askName({ root, store, speak }: NameQuestion): void {
	if (store().state.person.text !== '') settleQuestion(root, 'name');
	else if (askReader(root, 'name')) speak(nameAsked);
}

/** The question is answered. */
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
