import * as words from '../../../checklist/marks/words-carry.ts';
import { cancelHosts } from '../../../checklist/item/words-hosts.ts';
import { otherLists, type OtherList } from './carry-lists.ts';
import { previewCarry } from './carry-preview.ts';
import styles from '../../../styles/lists.css?inline';
import { adoptStyles, element } from '../../dom/element.ts';
import { listDialog } from '../list-dialog.ts';
import { setParagraphs } from '../../dom/part-of.ts';
import type { ToolsFor } from '../tool-context.ts';

/** "Carry over": shows what would be carried over from a list of another version, and does it when the reader agrees. */
export function openCarryOver(
	tools: ToolsFor<'root' | 'facts' | 'view' | 'store' | 'now' | 'speak'>,
	button: HTMLElement,
): void {
	const lists = otherLists(tools);
	adoptStyles(styles);
	const { dialog, form, close } = listDialog(words.carryTitle, tools);
	dialog.classList.add('carry');
	const choice = element('select', { id: 'carry-from' });
	choice.append(...lists.map((list) => element('option', { value: list.key }, nameOf(list))));
	choice.value = lists.find(({ key }) => key === button.dataset['from'])?.key ?? lists[0]?.key ?? '';
	const chosen = () => lists.find(({ key }) => key === choice.value);
	const preview = element('div', { role: 'status' });
	const carry = element('button', { type: 'submit', className: 'primary' });
	const cancel = element('button', { type: 'button', className: 'plain', onclick: close }, cancelHosts);
	const show = async () => {
		const from = chosen();
		if (!from) return;
		carry.textContent = words.carryFromList(nameOf(from));
		const { lines } = await previewCarry(tools, from, nameOf(from));
		if (from === chosen()) setParagraphs(preview, lines);
	};
	choice.addEventListener('change', () => void show());
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
		close();
		void previewCarry(tools, from, nameOf(from)).then(({ carry }) => carry());
	});
	void show();
	dialog.showModal();
	(lists.length > 1 ? choice : lists.length === 1 ? carry : cancel).focus();
}

const nameOf = ({ label, state }: OtherList) => words.listOf(label, state.environment.text);
