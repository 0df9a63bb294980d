import { carryFrom, countHolding } from '../checklist/carry-from.ts';
import type { FileRefusal } from '../checklist/list-file.ts';
import { withHosts } from '../checklist/with-hosts.ts';
import {
	carriedFromList,
	carriedOver,
	carryFromList,
	carryLead,
	carryPreview,
	listOf,
} from '../checklist/words-carry.ts';
import * as words from '../checklist/words-files.ts';
import { ChecklistItemElement } from './checklist-item-element.ts';
import { element } from './element.ts';
import { fileFacts, isOnSite, versionLabel } from './files-facts.ts';
import { listDialog } from './list-dialog.ts';
import type { ListTools } from './list-tools.ts';
import { setParagraphs } from './part-of.ts';

/** Says in one sentence why a file was not opened. One for another version leads there, or can be carried over. */
export function showRefusal(given: FileRefusal | string, tools: ListTools): void {
	const refusal = withLabel(given, tools);
	const { dialog, form, close } = listDialog(words.refusedTitle, tools);
	const why = typeof refusal === 'string' ? refusal : words.refusedFile(refusal, fileFacts(tools).product);
	const said = element('p', { id: 'file-refused' }, `${why} ${words.nothingLost}`);
	dialog.setAttribute('aria-describedby', said.id);
	const leave = element('button', { type: 'button', className: 'plain', onclick: close }, words.close);
	const other = typeof refusal !== 'string' && refusal.why === 'other-version' ? refusal : undefined;
	const carry = other ? carrying(other, tools, close) : undefined;
	form.append(
		said,
		...(other ? wayThere(other, tools) : []),
		...(carry?.preview ?? []),
		element('p', { className: 'buttons' }, ...(carry ? [carry.button] : []), leave),
	);
	dialog.showModal();
	leave.focus();
}

/** A list that a browser held does not say what its version is called. */
function withLabel(given: FileRefusal | string, { root }: ListTools): FileRefusal | string {
	if (typeof given === 'string' || given.why !== 'other-version') return given;
	return { ...given, label: versionLabel(root, given.id) ?? given.label };
}

type OtherVersion = Extract<FileRefusal, { why: 'other-version' }>;

/** Only an address that the page itself names is linked. */
function wayThere({ id, label }: OtherVersion, { root }: ListTools): HTMLElement[] {
	if (versionLabel(root, id) === undefined) return [element('p', {}, words.versionUnknown(label))];
	if (!isOnSite()) return [];
	const link = element('a', { href: `../../${encodeURIComponent(id)}/checklist/` }, words.openChecklist(label));
	return [element('p', {}, link, `. ${words.openThere}`)];
}

function carrying({ label, list }: OtherVersion, tools: ListTools, close: () => void) {
	const from = listOf(label, list.state.environment.text);
	const items = [...tools.root.querySelectorAll('[data-requirement]')].flatMap((each) =>
		each instanceof ChecklistItemElement ? [each.item] : [],
	);
	const carried = () => {
		const here = tools.store();
		return carryFrom(here.state, list.state, items, from, { writer: here.writer, now: tools.now() });
	};
	const would = carried();
	const before = tools.store().state;
	if (would.state === before || (would.carried.length === 0 && would.state.hosts === before.hosts)) return undefined;
	const seen = items.map((item) => withHosts(item, would.state, tools.view.roles));
	const holding = countHolding(would.state, would.carried, seen);
	const hosts = (['hosts', 'samples'] as const).flatMap((part) =>
		Object.values(would.state[part]).filter((entered) => !Object.values(before[part]).includes(entered)),
	);
	const preview = element('div', {});
	const numbers = { holding, asking: would.carried.length - holding, left: would.left, hosts: hosts.length };
	setParagraphs(preview, [carryLead, ...carryPreview(numbers)]);
	const button = element('button', { type: 'button', className: 'primary' }, carryFromList(from));
	button.addEventListener('click', () => {
		close();
		const here = tools.store();
		const writing = { writer: here.writer, now: tools.now() };
		here.change((state) => carryFrom(state, list.state, items, from, writing).state, carriedFromList(from));
		tools.speak(carriedOver);
	});
	return { preview: [preview], button };
}
