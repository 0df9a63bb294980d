import * as words from '../../../checklist/files/words-files.ts';
import styles from '../../../styles/files.css?inline';
import { adoptStyles, element } from '../../dom/element.ts';
import { isOnSite } from '../files-facts.ts';
import { downloadOffline } from './files-offline.ts';
import { openFile } from './files-open.ts';
import { saveAsCsv, saveAsJson } from './files-save.ts';
import { listDialog } from '../list-dialog.ts';
import type { ListTools } from '../tool-context.ts';

/** "Save or open a file": the list as JSON or CSV, a list from a file, and the checklist in one file. */
export function openFiles(tools: ListTools): void {
	adoptStyles(styles);
	const { dialog, form, close } = listDialog(words.filesTitle, tools);
	const told = element('p', { className: 'told', role: 'status' });
	const button = (label: string, act: () => void) =>
		element('button', { type: 'button', className: 'plain', onclick: act }, label);
	const tell = (name: string) => (told.textContent = words.fileSaved(name));
	const input = element('input', { type: 'file', accept: '.json,application/json', hidden: true });
	input.addEventListener('change', () => {
		const [file] = input.files ?? [];
		if (!file) return;
		close();
		void openFile(file, tools);
	});
	const offline = (withList: boolean) =>
		void downloadOffline(tools, withList).then(
			(name) => (told.textContent = name ? words.fileSaved(name) : words.offlineUnavailable),
		);
	form.append(
		part(words.saveTitle, words.saveLead, [
			button(words.saveJson, () => tell(saveAsJson(tools))),
			button(words.saveCsv, () => tell(saveAsCsv(tools))),
		]),
		part(words.openTitle, words.openLead, [button(words.openButton, () => input.click()), input]),
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

function part(title: string, lead: string, buttons: HTMLElement[]): HTMLElement {
	return element(
		'section',
		{ className: 'file-part' },
		element('h3', {}, title),
		element('p', { className: 'quiet' }, lead),
		element('p', { className: 'buttons' }, ...buttons),
	);
}
