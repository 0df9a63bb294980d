import styles from '../../styles/list-dialog.css?inline';
import { adoptStyles, element } from '../dom/element.ts';
import type { ToolsFor } from './tool-context.ts';

/** A dialog of the checklist: a heading, an empty form to fill, and a function that closes it. Closing also removes it. */
export interface ListDialog {
	dialog: HTMLDialogElement;
	form: HTMLFormElement;
	close: () => void;
}

/** Makes a dialog for one task with the list, and closes any other one. The browser returns the focus when it closes. */
export function listDialog(title: string, { root }: ToolsFor<'root'>): ListDialog {
	adoptStyles(styles);
	const heading = element('h2', { id: 'list-dialog-title' }, title);
	const form = element('form', { noValidate: true, autocomplete: 'off' });
	form.append(heading);
	const dialog = element('dialog', { className: 'list-dialog' }, form);
	dialog.setAttribute('aria-labelledby', heading.id);
	root.querySelector<HTMLDialogElement>('dialog[open]')?.close();
	// Beside the list, not inside it: HTML does not allow a form in a form.
	root.append(dialog);
	dialog.addEventListener('close', () => dialog.remove());
	return { dialog, form, close: () => dialog.close() };
}
