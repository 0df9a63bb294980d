import type { FileRefusal } from '../../../checklist/files/list-file.ts';
import { carryFromList, carryLead, listOf } from '../../../checklist/marks/words-carry.ts';
import * as words from '../../../checklist/files/words-files.ts';
import { previewCarry } from '../carry/carry-preview.ts';
import { element } from '../../dom/element.ts';
import { fileFacts, isOnSite, versionLabel } from '../files-facts.ts';
import { listDialog } from '../list-dialog.ts';
import { setParagraphs } from '../../dom/part-of.ts';
import type { ToolsFor } from '../tool-context.ts';

/** Shows in one sentence why a file was not opened. For a file of another version it links to that, or offers to carry it over. */
export async function showRefusal(
	given: FileRefusal | string,
	tools: ToolsFor<'root' | 'facts' | 'view' | 'store' | 'now' | 'speak'>,
): Promise<void> {
	const refusal = withLabel(given, tools);
	const other = typeof refusal !== 'string' && refusal.why === 'other-version' ? refusal : undefined;
	const carried = other && (await carrying(other, tools));
	const { dialog, form, close } = listDialog(words.refusedTitle, tools);
	const why = typeof refusal === 'string' ? refusal : words.refusedFile(refusal, fileFacts(tools).product);
	const said = element('p', { id: 'file-refused' }, `${why} ${words.nothingLost}`);
	dialog.setAttribute('aria-describedby', said.id);
	const leave = element('button', { type: 'button', className: 'plain', onclick: close }, words.close);
	const carry = carried?.(close);
	form.append(
		said,
		...(other ? wayThere(other, tools) : []),
		...(carry ? [carry.preview] : []),
		element('p', { className: 'buttons' }, ...(carry ? [carry.button] : []), leave),
	);
	dialog.showModal();
	leave.focus();
}

/** Adds the label of the version, which a list from a browser's storage does not contain. */
function withLabel(given: FileRefusal | string, { root }: ToolsFor<'root'>): FileRefusal | string {
	if (typeof given === 'string' || given.why !== 'other-version') return given;
	return { ...given, label: versionLabel(root, given.id) ?? given.label };
}

type OtherVersion = Extract<FileRefusal, { why: 'other-version' }>;

/** Only addresses that the page itself names become links. */
function wayThere({ id, label }: OtherVersion, { root }: ToolsFor<'root'>): HTMLElement[] {
	if (versionLabel(root, id) === undefined) return [element('p', {}, words.versionUnknown(label))];
	if (!isOnSite()) return [];
	const link = element('a', { href: `../../${encodeURIComponent(id)}/checklist/` }, words.openChecklist(label));
	return [element('p', {}, link, `. ${words.openThere}`)];
}

/** What can still be carried over to this list, and the button that does it and closes the dialog; empty if that is nothing. */
async function carrying(
	{ id, label, list }: OtherVersion,
	tools: ToolsFor<'root' | 'facts' | 'view' | 'store' | 'now' | 'speak'>,
) {
	const from = listOf(label, list.state.environment.text);
	const { brings, lines, carry } = await previewCarry(tools, { version: id, state: list.state }, from);
	if (!brings) return undefined;
	return (close: () => void) => {
		const preview = element('div', {});
		setParagraphs(preview, [carryLead, ...lines]);
		const button = element('button', { type: 'button', className: 'primary' }, carryFromList(from));
		button.addEventListener('click', () => {
			close();
			carry();
		});
		return { preview, button };
	};
}
