import type { Item } from '../../../checklist/item/item.ts';
import { own, marks, type ChecklistState, type Mark } from '../../../checklist/state/state.ts';
import { update } from '../../../checklist/marks/update.ts';
import * as words from '../../../checklist/marks/words-bulk.ts';
import { verdictWord } from '../../../checklist/item/words-list.ts';
import styles from '../../../styles/bulk-marks.css?inline';
import { adoptStyles, element } from '../../dom/element.ts';
import { listDialog } from '../list-dialog.ts';
import type { ListTools } from '../tool-context.ts';

/** Marks all shown rows of the button's section, or all rows that a filter shows: one mark, one reason, one change to undo. */
export function markInBulk(tools: ListTools, button: HTMLElement): void {
	const { root, view } = tools;
	const around = button.closest('section') ?? root;
	const shown = [...around.querySelectorAll<HTMLElement>('[data-requirement]')].filter((row) => row.checkVisibility());
	const items = shown.flatMap((row) => view.itemOf(row.dataset['requirement'] ?? '') ?? []);
	// "Not met" and findings are decisions or evidence: like rows that are done, they change only where the reader says so.
	const open = new Set(view.totals.open);
	const [left, others] = [items.filter(({ ref }) => open.has(ref)), items.filter(({ ref }) => !open.has(ref))];
	adoptStyles(styles);
	const { dialog, form, close } = listDialog(words.bulkTitle(left.length), tools);
	const radios = marks.map((mark) =>
		element('input', { type: 'radio', name: 'bulk-mark', value: mark, required: true }),
	);
	const reason = element('input', { type: 'text', id: 'site:bulk-reason' });
	const reasonLabel = element('span', {}, words.reasonForAll);
	const replace = element('input', { type: 'checkbox' });
	const submit = element('button', { type: 'submit', className: 'primary' }, '');
	const fault = element('p', { role: 'alert', className: 'fault' });
	const chosen = () => (replace.checked ? items : left);
	const mark = () => marks.find((each) => radios.some(({ checked, value }) => checked && value === each));
	const show = () => {
		submit.textContent = words.markCount(chosen().length);
		reasonLabel.textContent = mark() === 'not-applicable' ? words.reasonForAll : words.noteForAll;
	};
	form.addEventListener('input', show);
	form.append(
		element(
			'fieldset',
			{ className: 'bulk-choices' },
			...radios.map((radio, index) => element('label', {}, radio, verdictWord(marks[index] ?? 'met'))),
		),
		element('label', { className: 'bulk-reason' }, reasonLabel, reason),
		...(others.length === 0
			? []
			: [element('label', { className: 'bulk-replace' }, replace, words.replaceToo(others.length))]),
		fault,
		element(
			'p',
			{ className: 'buttons' },
			submit,
			element('button', { type: 'button', className: 'plain', onclick: close }, words.cancelBulk),
		),
	);
	form.querySelector('fieldset')?.setAttribute('aria-labelledby', 'list-dialog-title');
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const given = mark();
		fault.textContent = !given ? words.chooseMark : needsReason(given, reason.value) ? words.reasonNeeded : '';
		if (!given) return radios[0]?.focus();
		if (needsReason(given, reason.value)) return reason.focus();
		close();
		apply(chosen(), given, reason.value.trim(), tools);
		offerUndo(words.bulkDone(chosen().length, verdictWord(given)), button, tools);
	});
	show();
	dialog.showModal();
	radios[0]?.focus();
}

const needsReason = (mark: Mark, reason: string) => mark === 'not-applicable' && reason.trim() === '';

function apply(items: readonly Item[], mark: Mark, text: string, tools: ListTools): void {
	const { store, now } = tools;
	const list = store();
	const time = now();
	const markOne = (state: ChecklistState, { id, given }: Item): ChecklistState => {
		const reason = mark === 'not-applicable' ? text : undefined;
		const marked = update(state, { type: 'marked', id, mark, reason, given, time }, list.writer);
		if (mark === 'not-applicable' || text === '') return marked;
		const note = own(marked.marks, id)?.note.text ?? '';
		return update(
			marked,
			{ type: 'noted', id, text: note === '' ? text : `${note}\n${text}`, given, time },
			list.writer,
		);
	};
	list.change((state) => items.reduce(markOne, state), words.bulkChange(items.length));
}

/**
 * A card in the corner of the window, so that no row moves: what was done, and a button to undo it. It takes the focus, because the button
 * of a section goes with its last open row, and follows that button in the order of Tab.
 */
function offerUndo(about: string, button: HTMLElement, { root, speak }: ListTools): void {
	root.querySelector('.bulk-done')?.remove();
	const undo = element('button', { type: 'button', className: 'plain' }, words.undoBulk);
	const card = element('div', { className: 'bulk-done' }, element('p', {}, about), undo, ' ');
	const done = () => {
		card.remove();
		root.querySelector<HTMLElement>("[popovertarget='list:menu']")?.focus();
	};
	undo.addEventListener('click', () => {
		done();
		root.querySelector<HTMLElement>("[data-open='undo']")?.click();
	});
	card.append(element('button', { type: 'button', className: 'plain', onclick: done }, words.closeBulk));
	(button.closest('header, search') ?? button).after(card);
	undo.focus();
	speak(about);
}
