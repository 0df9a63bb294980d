// The questions of the firewall request: releases, regions and stages. They are loaded when they are opened, and answered in the list of this browser.
import { releaseKey, scopeKey, type questionsOf } from '../../checklist/item/applicability.ts';
import { releaseAsked, releaseHint, releaseUnknown, scopeAsked } from '../../checklist/item/words-applicability.ts';
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
	questions: ReturnType<typeof questionsOf>;
	/** After an answer is saved. */
	onSaved: () => void;
}

/** A form with each question that settles lines of the request; an answer counts at once. */
export function answersForm({ key, version, questions, onSaved }: AnswersPlace): HTMLElement {
	const list = listToFill(key, version);
	if (!list) return element('p', {}, listNotRead);
	const told = element('p', { role: 'status' });
	const asked = [
		...questions.products.map((product) => asking(releaseQuestion(product), releaseKey(product))),
		...questions.scopes.map(({ name, values }) => asking(scopeQuestion(name, values), scopeKey(name))),
	];
	for (const question of asked) showAnswer(question, own(list.choices, answerKey(question))?.text ?? '');
	const form = element('form', {}, element('p', {}, answersHere), ...asked, told);
	form.autocomplete = 'off';
	form.addEventListener('submit', (event) => event.preventDefault());
	form.addEventListener('change', ({ target }) => {
		const question = target instanceof HTMLInputElement ? asked.find((each) => each.contains(target)) : undefined;
		if (!(target instanceof HTMLInputElement) || !question) return;
		const text = readAnswer(question, target);
		if (text === undefined) return told.replaceChildren();
		// Another tab may have gone on meanwhile.
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

function releaseQuestion(product: string): HTMLElement {
	const field = element('input', { type: 'text', autocomplete: 'off', spellcheck: false });
	const unknown = element('input', { type: 'checkbox', value: 'unknown' });
	const fault = element('small', { role: 'alert' });
	fault.dataset['show'] = 'fault';
	return element(
		'p',
		{},
		element('label', {}, element('span', {}, releaseAsked(product)), ' ', field),
		element('label', {}, unknown, ' ', element('span', {}, releaseUnknown)),
		element('small', {}, releaseHint),
		fault,
	);
}

function scopeQuestion(name: string, values: readonly string[]): HTMLElement {
	const labels = values.map((value) =>
		element('label', {}, element('input', { type: 'checkbox', value }), ' ', element('span', {}, value)),
	);
	return element('fieldset', {}, element('legend', {}, scopeAsked(name)), ...labels);
}

function asking(question: HTMLElement, key: string): HTMLElement {
	question.dataset['answer'] = key;
	return question;
}
