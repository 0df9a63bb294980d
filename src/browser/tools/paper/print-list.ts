import * as words from '../../../checklist/item/words-paper.ts';
import styles from '../../../styles/print-forms.css?inline';
import { adoptStyles, element } from '../../dom/element.ts';
import { listDialog } from '../list-dialog.ts';
import { printAs } from './print-as.ts';
import type { ToolsFor } from '../tool-context.ts';

/** "Print": asks for one of three forms. Ctrl+P prints the filled one without asking. */
export function printList(tools: ToolsFor<'root' | 'facts' | 'view' | 'store' | 'now'>): void {
	adoptStyles(styles);
	const { dialog, form, close } = listDialog(words.printTitle, tools);
	const { totals } = tools.view;
	const radios = words.printForms.map((value) => {
		const { label, told } = words.printChoice(value, totals);
		const radio = element('input', { type: 'radio', name: 'print-form', value, id: `print-${value}` });
		radio.checked = value === 'filled';
		radio.disabled = value === 'open' && totals.done === totals.all;
		const text = element('span', {}, element('b', {}, label), element('br', {}), told);
		return { value, radio, row: element('label', { htmlFor: radio.id, className: 'print-form' }, radio, text) };
	});
	form.append(
		element('fieldset', { className: 'print-forms' }, ...radios.map(({ row }) => row)),
		element('p', { className: 'quiet' }, words.printHint),
		element(
			'p',
			{ className: 'buttons' },
			element('button', { type: 'submit', className: 'primary' }, words.printNow),
			element('button', { type: 'button', className: 'plain', onclick: close }, words.cancelPrint),
		),
	);
	form.querySelector('fieldset')?.setAttribute('aria-labelledby', 'list-dialog-title');
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const chosen = radios.find(({ radio }) => radio.checked)?.value ?? 'filled';
		close();
		printAs(chosen, tools);
	});
	dialog.showModal();
	radios[0]?.radio.focus();
}
