import styles from '../../styles/list-dialog.css?inline';
import { adoptStyles, element } from '../dom/element.ts';
import type { ToolsFor } from './tool-context.ts';

/** A dialog of the checklist: a heading, an empty form to fill, and how it is closed. It goes when it is closed. */
export interface ListDialog {
	dialog: HTMLDialogElement;
	form: HTMLFormElement;
	close: () => void;
}

/** Makes a dialog for one thing that a reader does with the list, in the place of one that is open. The browser gives the focus back when it closes. */
export function listDialog(title: string, { root }: ToolsFor<'root'>): ListDialog {
	adoptStyles(styles);
	const heading = element('h2', { id: 'list-dialog-title' }, title);
	const form = element('form', { noValidate: true, autocomplete: 'off' });
	form.append(heading);
	const dialog = element('dialog', { className: 'list-dialog' }, form);
	dialog.setAttribute('aria-labelledby', heading.id);
	root.querySelector<HTMLDialogElement>('dialog[open]')?.close();
	// Beside the list, not in it: a form in a form is not HTML.
	root.append(dialog);
	dialog.addEventListener('close', () => dialog.remove());
	return { dialog, form, close: () => dialog.close() };
}
