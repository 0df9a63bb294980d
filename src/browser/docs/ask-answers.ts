// The questions of the firewall request: releases, regions and stages. They are loaded when they are opened; the answers are saved in this
// browser's list.
import { momentAfter } from '../../checklist/state/moment-after.ts';
import { own } from '../../checklist/state/state.ts';
import { answersHere, answersSaved, listNotRead, listNotSaved } from '../../checklist/words/words-filled-request.ts';
import { answerKey, readAnswer, showAnswer } from '../dom/answer-fields.ts';
import { element } from '../dom/element.ts';
import { openListKey } from '../storage/open-list.ts';
import { listToFill, saveList } from '../storage/stored-lists.ts';

/** The list that the answers belong to. */
interface AnswersPlace {
	/** Key of the version's lists in this browser. */
	key: string;
	version: string;
	/** The questions, as a template in the page. */
	questions: HTMLTemplateElement;
	/** Called after an answer is saved. */
	onSaved: () => void;
}

/** A form with each question that decides on lines of the request; an answer takes effect at once. */
export function answersForm({ key, version, questions, onSaved }: AnswersPlace): HTMLElement {
	const list = listToFill(key, version);
	if (!list) return element('p', {}, listNotRead);
	const told = element('p', { role: 'status' });
	const held = document.importNode(questions.content, true);
	for (const field of held.querySelectorAll('input')) field.disabled = false;
	const asked = [...held.querySelectorAll<HTMLElement>('[data-answer]')];
	for (const question of asked) showAnswer(question, own(list.choices, answerKey(question))?.text ?? '');
	const form = element('form', {}, element('p', {}, answersHere), ...asked, told);
	form.autocomplete = 'off';
	form.addEventListener('submit', (event) => event.preventDefault());
	form.addEventListener('change', ({ target }) => {
		const question = target instanceof HTMLInputElement ? asked.find((each) => each.contains(target)) : undefined;
		if (!(target instanceof HTMLInputElement) || !question) return;
		const text = readAnswer(question, target);
		if (text === undefined) return told.replaceChildren();
		// Another tab may have saved changes meanwhile.
		const now = listToFill(key, version);
		if (!now) return told.replaceChildren(listNotRead);
		const name = answerKey(question);
		const time = momentAfter(own(now.choices, name)?.time ?? '', new Date().toISOString());
		const answered = { ...now, choices: { ...now.choices, [name]: { text, time } } };
		const isSaved = saveList(openListKey(key), answered);
		told.replaceChildren(isSaved ? answersSaved : listNotSaved);
		showAnswer(question, own((isSaved ? answered : now).choices, name)?.text ?? '');
		onSaved();
	});
	return form;
}
