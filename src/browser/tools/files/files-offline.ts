import { fileName } from '../../../checklist/words/file-name.ts';
import { documentTitle } from '../../../checklist/item/words-list.ts';
import { download } from '../../dom/download.ts';
import { listText, titleOf } from './files-save.ts';
import type { ToolsFor } from '../tool-context.ts';
import { withListInside } from '../../../checklist/files/list-file.ts';

/** Saves the checklist as one file, with the open list inside or empty. Returns the name of the file, or nothing if it cannot be loaded. */
export async function downloadOffline(
	tools: ToolsFor<'root' | 'facts' | 'view' | 'store' | 'now'>,
	withList: boolean,
): Promise<string | undefined> {
	try {
		const response = await fetch('../checklist-offline.html');
		if (!response.ok) return undefined;
		const html = withListInside(await response.text(), withList ? listText(tools) : 'null');
		const { facts, now } = tools;
		const name = fileName(withList ? titleOf(tools) : documentTitle(facts.name, '', now()), 'html');
		return html === undefined ? undefined : download(html, name, 'text/html');
	} catch {
		// No network, or the site does not answer.
		return undefined;
	}
}
