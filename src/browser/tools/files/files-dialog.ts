import * as words from '../../../checklist/files/words-files.ts';
import styles from '../../../styles/files.css?inline';
import { adoptStyles, element } from '../../dom/element.ts';
import { isOnSite } from '../files-facts.ts';
import { downloadOffline } from './files-offline.ts';
import { openFiles as open } from './files-open.ts';
import { pasteField } from './paste-field.ts';
import { listExports, saveAsJson, saveExport } from './files-save.ts';
import { listDialog } from '../list-dialog.ts';
import type { ListTools } from '../tool-context.ts';

/**
 * "Save or open a file": saves the list as JSON or for other programs, opens a list or results from files, and saves the checklist as one
 * file.
 */
export function openFiles(tools: ListTools): void {
	adoptStyles(styles);
	const { dialog, form, close } = listDialog(words.filesTitle, tools);
	const told = element('p', { className: 'told', role: 'status' });
	const button = (label: string, act: () => void) =>
		element('button', { type: 'button', className: 'plain', onclick: act }, label);
	const tell = (name: string) => (told.textContent = words.fileSaved(name));
	const accept = '.json,.txt,.log,application/json,text/plain';
	const input = element('input', { type: 'file', accept, multiple: true, hidden: true });
	input.addEventListener('change', () => {
		const files = [...(input.files ?? [])];
		if (files.length === 0) return;
		close();
		void open(files, tools);
	});
	const offline = (withList: boolean) =>
		void downloadOffline(tools, withList).then(
			(name) => (told.textContent = name ? words.fileSaved(name) : words.offlineUnavailable),
		);
	form.append(
		part(words.saveTitle, words.saveLead, [
			button(words.saveAs('JSON'), () => tell(saveAsJson(tools))),
			...listExports.map((format) => button(words.saveAs(format.name), () => tell(saveExport(tools, format)))),
		]),
		part(
			words.openTitle,
			words.openLead,
			[button(words.openButton, () => input.click()), input],
			pasteField(tools, close),
		),
		...(isOnSite()
			? [
					part(words.offlineTitle, words.offlineLead, [
						button(words.offlineWithList, () => offline(true)),
						button(words.offlineEmpty, () => offline(false)),
					]),
				]
			: []),
		told,
		element('p', { className: 'buttons' }, button(words.close, close)),
	);
	dialog.showModal();
}

function part(title: string, lead: string, buttons: HTMLElement[], ...more: HTMLElement[]): HTMLElement {
	return element(
		'section',
		{ className: 'file-part' },
		element('h3', {}, title),
		element('p', { className: 'quiet' }, lead),
		element('p', { className: 'buttons' }, ...buttons),
		...more,
	);
}
