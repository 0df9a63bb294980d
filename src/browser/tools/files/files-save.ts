import { fileName } from '../../../checklist/words/file-name.ts';
import { junitExport } from '../../../checklist/files/junit-xml.ts';
import { csvExport } from '../../../checklist/files/list-csv.ts';
import type { ExportedItem, ListExport } from '../../../checklist/files/list-export.ts';
import { listFileText } from '../../../checklist/files/list-file.ts';
import { readableChoices } from '../../../checklist/files/list-digest.ts';
import { choiceKey } from '../../../checklist/item/verdict.ts';
import { documentTitle } from '../../../checklist/item/words-list.ts';
import { ChecklistItemElement } from '../../elements/checklist-item-element.ts';
import { listDigest, shortListDigest } from '../../storage/digest-of-list.ts';
import { download } from '../../dom/download.ts';
import { fileFacts } from '../files-facts.ts';
import type { ToolsFor } from '../tool-context.ts';

/** The formats for export, in the order of their buttons. */
export const listExports: readonly ListExport[] = [csvExport, junitExport];

/** Saves the open list as JSON; returns the name of the file. */
export function saveAsJson(tools: ToolsFor<'root' | 'facts' | 'view' | 'store' | 'now'>): string {
	const name = `${titleOf(tools)}, list ${shortListDigest(withNames(tools).state)}`;
	return download(listText(tools), fileName(name, 'json'), 'application/json');
}

/** Saves the open list for other programs; returns the name of the file. */
export function saveExport(
	tools: ToolsFor<'root' | 'facts' | 'view' | 'store' | 'now'>,
	{ extension, mediaType, write }: ListExport,
): string {
	const { state } = withNames(tools);
	const list = { name: tools.facts.name, digest: fileFacts(tools).digest, savedAt: tools.now() };
	return download(write(exportedItems(tools), state, list), fileName(titleOf(tools), extension), mediaType);
}

/** The open list as the text of a file. */
export function listText(tools: ToolsFor<'root' | 'facts' | 'view' | 'store' | 'now'>): string {
	const { state } = withNames(tools);
	const items = tools.view.items.map((item) => ({ ref: item.ref, digest: item.given.digest, key: choiceKey(item) }));
	const also = { digest: listDigest(state), answers: readableChoices(state, items) };
	return listFileText(state, fileFacts(tools), tools.now(), also);
}

/** The name of the file without its extension: the title of the page, which also names the PDF. */
export function titleOf({ facts, store, now }: ToolsFor<'facts' | 'store' | 'now'>): string {
	return documentTitle(facts.name, store().state.environment.text, now());
}

/** Signs marks that were made before anyone gave a name. */
function withNames({ store }: ToolsFor<'store'>) {
	const list = store();
	list.dispatch({ type: 'person-named' });
	return list;
}

function exportedItems({ root, view }: ToolsFor<'root' | 'view'>): ExportedItem[] {
	return [...root.querySelectorAll('[data-requirement]')].flatMap((each) => {
		const item = each instanceof ChecklistItemElement ? view.itemOf(each.item.id) : undefined;
		if (!item) return [];
		const section = each.closest('section')?.querySelector('h2')?.textContent.trim() ?? '';
		const members = item.group ? view.items.filter(({ group }) => group?.id === item.group?.id) : [];
		return [{ item, section, members }];
	});
}
