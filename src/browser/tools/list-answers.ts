import {
	applicabilityOf,
	partChoice,
	partReason,
	releaseKey,
	isNewInPart,
	unknownRelease,
} from '../../checklist/item/applicability.ts';
import { own } from '../../checklist/state/state.ts';
import * as words from '../../checklist/item/words-applicability.ts';
import styles from '../../styles/checklist-answers-open.css?inline';
import { ChecklistItemElement } from '../elements/checklist-item-element.ts';
import { answerKey, readAnswer, showAnswer } from '../dom/answer-fields.ts';
import { adoptStyles, element } from '../dom/element.ts';
import { setText } from '../dom/part-of.ts';
import type { ToolsFor } from './tool-context.ts';

const started = new WeakSet<object>();

/**
 * Saves the answers that apply to the whole list, and shows their effect: rows and parts that do not concern the reader become one line
 * each.
 */
export function startAnswers(tools: ToolsFor<'root' | 'view' | 'store' | 'now'>): void {
	if (started.has(tools)) return;
	started.add(tools);
	adoptStyles(styles);
	const { root } = tools;
	root.addEventListener('change', ({ target }) => {
		const answer = target instanceof HTMLInputElement ? target.closest<HTMLElement>('[data-answer]') : null;
		if (target instanceof HTMLInputElement && answer && !answer.matches('.leave-out')) keep(answer, target, tools);
	});
	root.addEventListener('click', ({ target }) => {
		const button = target instanceof Element ? target.closest<HTMLElement>('.part button, section button') : null;
		if (button) press(button, tools);
	});
	root.addEventListener('keydown', (event) => {
		const { target, key } = event;
		if (key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
		const part = target.closest<HTMLElement>('.part:has(.leave-out)');
		if (part && target.closest('.leave-out')) leaveOut(part, tools);
	});
	root.addEventListener('list-shown', () => showAnswers(tools));
	for (const control of root.querySelectorAll<HTMLInputElement>('[data-answer] :disabled')) control.disabled = false;
	showAnswers(tools);
}

/** Saves a changed answer. A text that is not a release is reported instead. */
function keep(answer: HTMLElement, control: HTMLInputElement, tools: ToolsFor<'store' | 'now'>): void {
	const text = readAnswer(answer, control);
	if (text === undefined) return;
	tools.store().dispatch({ type: 'chosen', key: answerKey(answer), text, time: tools.now() });
}

function press(button: HTMLElement, tools: ToolsFor<'root' | 'view' | 'store' | 'now'>): void {
	const part = button.closest<HTMLElement>('.part');
	const name = button.dataset['show'];
	if (name === 'leave-out' && part) leaveOut(part, tools);
	if (name === 'put-back' && part) {
		const { key } = controlsOf(part);
		tools.store().dispatch({ type: 'chosen', key, text: '', time: tools.now() });
	}
	if (name === 'show-needless') button.closest('section')?.toggleAttribute('data-shown');
	if (name === 'show-needless') showAnswers(tools);
}

function leaveOut(part: HTMLElement, tools: ToolsFor<'store' | 'now'>): void {
	const { key, reason } = controlsOf(part);
	if (!reason || reason.value.trim() === '') return reason?.focus();
	const ids = itemsOf(part).map(({ item }) => item.id);
	tools.store().dispatch({ type: 'chosen', key, text: partChoice(reason.value, ids), time: tools.now() });
	reason.value = '';
}

function controlsOf(part: Element) {
	const details = part.querySelector<HTMLDetailsElement>('.leave-out');
	return { details, key: details?.dataset['answer'] ?? '', reason: details?.querySelector('input') };
}

const itemsOf = (around: ParentNode) =>
	[...around.querySelectorAll('[data-requirement]')].filter((each) => each instanceof ChecklistItemElement);

function showAnswers(tools: ToolsFor<'root' | 'view' | 'store'>): void {
	const { root, view, store } = tools;
	const { choices } = store().state;
	const said: string[] = [];
	for (const answer of root.querySelectorAll<HTMLElement>('.answers [data-answer]')) {
		const key = answerKey(answer);
		const text = own(choices, key)?.text ?? '';
		showAnswer(answer, text);
		if (text !== '' && text !== unknownRelease)
			said.push(
				key.startsWith(releaseKey('')) ? `${key.slice(releaseKey('').length)} ${text}` : text.split('\n').join(', '),
			);
	}
	const line = said.join('; ');
	const shown = root.querySelector("[data-show='answers']");
	if (shown) setText(shown, line);
	const paper = root.querySelector("[data-show='paper-answers']");
	if (paper) setText(paper, line);
	for (const item of itemsOf(root)) {
		const seen = view.itemOf(item.item.id);
		const isNeedless = seen?.needless !== undefined && item.dataset['verdict'] === 'not-applicable';
		item.toggleAttribute('data-needless', isNeedless);
		item.toggleAttribute('data-settled', isNeedless || seen?.settled !== undefined);
	}
	for (const part of root.querySelectorAll<HTMLElement>('.part')) showPart(part, tools);
	for (const section of root.querySelectorAll<HTMLElement>('.sections section:has([data-requirement])'))
		showSection(section);
}

/** Shows a part that is left out as one line, with the requirements that were added since. */
function showPart(part: HTMLElement, { store }: ToolsFor<'store'>): void {
	const { choices } = store().state;
	const { details, key } = controlsOf(part);
	const reason = partReason(choices, key.slice('part:'.length));
	part.toggleAttribute('data-left', reason !== undefined);
	const title = part.querySelector('h2')?.textContent.trim() ?? '';
	const items = itemsOf(part);
	const fresh = items.filter(({ item }) => isNewInPart(applicabilityOf(item), choices));
	const line = part.querySelector<HTMLElement>("[data-show='part-left']");
	const back = part.querySelector<HTMLElement>("[data-show='put-back']");
	if (details) details.hidden = reason !== undefined;
	if (reason !== undefined && details) details.open = false;
	if (back) back.hidden = reason === undefined;
	if (!line) return;
	line.hidden = reason === undefined;
	const sentences = [words.partLeftOut(title, items.length - fresh.length, reason ?? '')];
	if (fresh.length > 0)
		sentences.push(
			words.newInPart(
				title,
				fresh.map(({ item }) => item.ref),
			),
		);
	setText(line, reason === undefined ? '' : sentences.join(' '));
}

/** Shows rows for other regions, stages or releases as one line of their section; a button shows them. */
function showSection(section: HTMLElement): void {
	const count = section.querySelectorAll('[data-needless]').length;
	let line = section.querySelector<HTMLElement>(':scope > .needless');
	if (count === 0) {
		line?.remove();
		return section.removeAttribute('data-shown');
	}
	if (!line) {
		const button = element('button', { type: 'button', className: 'plain' });
		button.dataset['show'] = 'show-needless';
		line = element('p', { className: 'needless' }, element('span', {}), ' ', button);
		section.querySelector(':scope > header')?.after(line);
	}
	const [text, button] = line.children;
	if (text) setText(text, words.needlessLine(count));
	if (button) setText(button, section.hasAttribute('data-shown') ? words.hideNeedless : words.showNeedless);
}
