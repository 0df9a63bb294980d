import { carryFrom, countHolding } from '../checklist/carry-from.ts';
import { withHosts } from '../checklist/with-hosts.ts';
import * as words from '../checklist/words-carry.ts';
import { cancelHosts } from '../checklist/words-hosts.ts';
import { otherLists, type OtherList } from './carry-lists.ts';
import styles from '../styles/lists.css?inline';
import { adoptStyles } from './adopt-styles.ts';
import { element } from './element.ts';
import { listDialog } from './list-dialog.ts';
import type { ListTools } from './list-tools.ts';
import { pageItems } from './page-items.ts';
import { setParagraphs } from './part-of.ts';

/** "Carry over": shows what would come from a list of another version, and brings it when the reader says so. */
export function openCarryOver(tools: ListTools, button: HTMLElement): void {
	const lists = otherLists(tools);
	adoptStyles(styles);
	const { dialog, form, close } = listDialog(words.carryTitle, tools);
	const choice = element('select', { id: 'carry-from' });
	choice.append(...lists.map((list) => element('option', { value: list.key }, nameOf(list))));
	choice.value = lists.find(({ key }) => key === button.dataset['from'])?.key ?? lists[0]?.key ?? '';
	const chosen = () => lists.find(({ key }) => key === choice.value);
	const preview = element('div', { role: 'status' });
	const carry = element('button', { type: 'submit', className: 'primary' });
	const cancel = element('button', { type: 'button', className: 'plain', onclick: close }, cancelHosts);
	const show = () => {
		const from = chosen();
		if (!from) return;
		carry.textContent = words.carryFromList(nameOf(from));
		setParagraphs(preview, words.carryPreview(numbers(from, tools)));
	};
	choice.addEventListener('change', show);
	form.append(
		...(lists.length === 0
			? [element('p', {}, words.nothingToCarry), element('p', { className: 'buttons' }, cancel)]
			: [
					element('p', {}, words.carryLead),
					element('div', {}, element('label', { htmlFor: choice.id }, words.chooseList), choice),
					preview,
					element('p', { className: 'buttons' }, carry, cancel),
				]),
	);
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const from = chosen();
		if (!from) return;
		const list = tools.store();
		const writing = { writer: list.writer, now: tools.now() };
		list.change(
			(state) => carryFrom(state, from.state, pageItems(tools.root), nameOf(from), writing).state,
			words.carriedFromList(nameOf(from)),
		);
		close();
		tools.speak(words.carriedOver);
	});
	show();
	dialog.showModal();
	(lists.length > 1 ? choice : lists.length === 1 ? carry : cancel).focus();
}

const nameOf = ({ label, state }: OtherList) => words.listOf(label, state.environment.text);

function numbers(from: OtherList, tools: ListTools) {
	const list = tools.store();
	const items = pageItems(tools.root);
	const { state, carried, left } = carryFrom(list.state, from.state, items, nameOf(from), {
		writer: list.writer,
		now: tools.now(),
	});
	const seen = items.map((item) => withHosts(item, state, tools.view.roles));
	const holding = countHolding(state, carried, seen);
	const added = (part: 'hosts' | 'samples') =>
		Object.values(state[part]).filter((entered) => !Object.values(list.state[part]).includes(entered)).length;
	return { holding, asking: carried.length - holding, left, hosts: added('hosts') + added('samples') };
}
