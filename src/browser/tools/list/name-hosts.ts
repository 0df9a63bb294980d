import {
	hostText,
	hostsTextOf,
	keysToEnter,
	readHost,
	readLines,
	typedLines,
} from '../../../checklist/item/named-hosts.ts';
import { own } from '../../../checklist/state/state.ts';
import * as words from '../../../checklist/item/words-hosts.ts';
import { element } from '../../dom/element.ts';
import { listDialog } from '../list-dialog.ts';
import { OwnPortChoices } from './own-port-choices.ts';
// Loaded with the dialog, so that a mark right after it is given for these hosts.
import '../../elements/hosts-code.ts';
import type { ToolsFor } from '../tool-context.ts';

/** A field of the dialog: where the list saves its entry, and which entries are valid. */
interface HostField {
	part: 'hosts' | 'samples';
	/** Id of the role, or the wildcard as the page writes it. */
	key: string;
	label: string;
	saved: string;
}

/** "Your hosts": asks for the machines of each role in the list, and for samples under its wildcards. */
export function nameHosts(tools: ToolsFor<'root' | 'view' | 'store' | 'now' | 'speak'>, button: HTMLElement): void {
	const fields = fieldsOf(tools);
	const { dialog, form, close } = listDialog(words.hostsTitle, tools);
	const refused = element('p', { role: 'alert', className: 'refused' });
	const ports = new OwnPortChoices(tools.view.items, tools.store().state.ownPorts);
	const rows = fields.map((field, index) => row(field, `host-field-${index}`, ports));
	ports.show();
	const roles = rows.filter(({ field }) => field.part === 'hosts');
	const samples = rows.filter(({ field }) => field.part === 'samples');
	form.append(
		element('p', {}, words.hostsLead),
		element('p', { className: 'quiet' }, words.hostsForms),
		refused,
		...roles.map(({ box }) => box),
		...(samples.length > 0 ? [element('p', {}, words.samplesLead)] : []),
		...samples.map(({ box }) => box),
		element(
			'p',
			{ className: 'buttons' },
			element('button', { type: 'submit', className: 'primary' }, words.saveHosts),
			element('button', { type: 'button', className: 'plain', onclick: close }, words.cancelHosts),
		),
	);
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const faults = rows.map(({ check }) => check());
		const count = faults.reduce((sum, each) => sum + each, 0);
		refused.textContent = count > 0 ? words.hostsRefused(count) : '';
		if (count > 0) return rows[faults.findIndex((each) => each > 0)]?.area.focus();
		for (const { field, area } of rows) {
			const text = typedLines(area.value).map(normal).join('\n');
			const { part, key, saved } = field;
			if (text === saved) continue;
			for (const each of keysToEnter(text, key, tools.view.roles, tools.store().state[part])) {
				tools.store().dispatch({ type: 'hosts-named', part, key: each, text, time: tools.now() });
			}
		}
		for (const { host, text } of ports.changes())
			tools.store().dispatch({ type: 'hosts-named', part: 'ownPorts', key: host, text, time: tools.now() });
		close();
		tools.root.addEventListener('list-shown', () => keepFocus(button), { once: true });
		tools.speak(words.hostsSaved);
	});
	dialog.showModal();
	const wanted = roles.find(({ field }) => field.key === button.dataset['role']);
	(wanted ?? rows[0])?.area.focus();
}

/**
 * "Name hosts" on an item disappears once its hosts are named. The dialog would return the focus there, so it moves to the item's "Check".
 */
function keepFocus(button: HTMLElement): void {
	const { activeElement } = document;
	if (!button.hidden || (activeElement !== button && activeElement !== document.body)) return;
	button.closest('[data-requirement]')?.querySelector<HTMLElement>("[data-show='check']")?.focus();
}

function fieldsOf({ view, store }: ToolsFor<'view' | 'store'>): HostField[] {
	const { state } = store();
	const used = new Set(
		view.items.flatMap(({ sourceRoles, ends }) => [
			...sourceRoles,
			...ends.flatMap(({ kind, name }) => (kind === 'role' ? [name] : [])),
		]),
	);
	const roles = [...view.roles]
		.filter(([id]) => used.has(id))
		.map(([key, { label }]): HostField => {
			return { part: 'hosts', key, label, saved: linesIn(hostsTextOf(state, key, view.roles)) };
		});
	const wildcards = new Set(
		view.items.flatMap(({ ends }) => ends.flatMap(({ kind, text }) => (kind === 'wildcard' ? [text] : []))),
	);
	const samples = [...wildcards].map((key): HostField => {
		return { part: 'samples', key, label: key, saved: linesIn(own(state.samples, key)?.text ?? '') };
	});
	return [...roles, ...samples];
}

function row(field: HostField, id: string, ports: OwnPortChoices) {
	const area = element('textarea', { id, rows: 2, value: field.saved, spellcheck: false, autocapitalize: 'off' });
	const told = element('p', { id: `${id}-fault`, className: 'refused' });
	area.setAttribute('aria-describedby', told.id);
	const box = element('div', { className: 'field' }, element('label', { htmlFor: id }, field.label), area, told);
	const lines = () => typedLines(area.value);
	box.append(ports.boxFor({ part: field.part, key: field.key, lines }));
	/** Shows what is wrong with its lines; returns how many cannot be used. */
	const check = () => {
		const faults = typedLines(area.value).flatMap((line) => faultOf(line, field) ?? []);
		told.replaceChildren(...faults.flatMap((fault, index) => (index > 0 ? [element('br', {}), fault] : [fault])));
		area.setAttribute('aria-invalid', String(faults.length > 0));
		return faults.length;
	};
	area.addEventListener('change', check);
	area.addEventListener('input', () => ports.show());
	return { field, box, area, check };
}

function faultOf(line: string, { part, key }: HostField): string | undefined {
	const host = readHost(line);
	if (typeof host === 'string') return words.hostFault(line, host);
	if (part === 'hosts') return undefined;
	if (host.kind !== 'host') return words.sampleIsNoHost(line);
	const below = key.replace(/^\*\./, '').toLowerCase();
	return host.host === below || host.host.endsWith(`.${below}`) ? undefined : words.notUnderWildcard(line, key);
}

const linesIn = (saved: string) =>
	readLines(saved)
		.map((line) => line.text)
		.join('\n');

function normal(line: string): string {
	const host = readHost(line);
	return typeof host === 'string' ? line : hostText(host);
}
