// The fields for the reader's hosts on the firewall request. They are loaded when they are opened; the hosts are saved in this browser's
// list.
import {
	hostText,
	hostsTextOf,
	keysToEnter,
	readHost,
	typedLines,
	type Roles,
} from '../../checklist/item/named-hosts.ts';
import { hostFault, hostsRefused, hostsSaved, saveHosts } from '../../checklist/item/words-hosts.ts';
import { momentAfter } from '../../checklist/state/moment-after.ts';
import { own, type ChecklistState } from '../../checklist/state/state.ts';
import { hostsHere, listNotRead, listNotSaved } from '../../checklist/words/words-filled-request.ts';
import { element } from '../dom/element.ts';
import { openListKey } from '../storage/open-list.ts';
import { listToFill, saveList } from '../storage/stored-lists.ts';

/** The list that the hosts belong to. */
interface HostsPlace {
	/** Key of the version's lists in this browser. */
	key: string;
	version: string;
	/** All roles of the version, and the ids of those that the request names. */
	roles: Roles;
	asked: readonly string[];
	/** Called after the hosts are saved. */
	onSaved: () => void;
}

/** A form with a field for each machine that the request names. */
export function hostsForm({ key, version, roles, asked, onSaved }: HostsPlace): HTMLElement {
	const list = listToFill(key, version);
	if (!list) return element('p', {}, listNotRead);
	const told = element('p', { role: 'status' });
	const fields = asked.map((id) => {
		const area = element('textarea', { id: `site:hosts-of-${id}`, rows: 2, spellcheck: false });
		area.value = hostsTextOf(list, id, roles);
		const faults = element('p', { id: `site:faults-of-${id}`, className: 'refused' });
		area.setAttribute('aria-describedby', faults.id);
		const label = element('label', { htmlFor: area.id }, roles.get(id)?.label ?? id);
		return { id, area, faults, box: element('div', {}, label, area, faults) };
	});
	const save = element('button', { type: 'submit', className: 'plain' }, saveHosts);
	const form = element('form', {}, element('p', {}, hostsHere), ...fields.map(({ box }) => box), save, told);
	form.autocomplete = 'off';
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const read = fields.map((field) => ({
			...field,
			lines: typedLines(field.area.value).map((text) => ({ text, host: readHost(text) })),
		}));
		for (const { area, faults, lines } of read) {
			const wrong = lines.flatMap(({ text, host }) => (typeof host === 'string' ? hostFault(text, host) : []));
			faults.textContent = wrong.join(' ');
			area.ariaInvalid = wrong.length > 0 ? 'true' : null;
		}
		const count = read.flatMap(({ lines }) => lines.filter(({ host }) => typeof host === 'string')).length;
		// Another tab may have saved changes meanwhile.
		const now = count > 0 ? undefined : listToFill(key, version);
		if (count > 0) told.textContent = hostsRefused(count);
		else if (!now) told.textContent = listNotRead;
		else {
			const named = read.reduce((state, { id, lines }) => {
				const text = lines.flatMap(({ host }) => (typeof host === 'string' ? [] : hostText(host))).join('\n');
				return withHostsOf(state, id, text, roles);
			}, now);
			told.textContent = named === now || saveList(openListKey(key), named) ? hostsSaved : listNotSaved;
			onSaved();
		}
		read.find(({ area }) => area.ariaInvalid === 'true')?.area.focus();
	});
	return form;
}

function withHostsOf(state: ChecklistState, id: string, text: string, roles: Roles): ChecklistState {
	if (text === hostsTextOf(state, id, roles)) return state;
	const now = new Date().toISOString();
	const entered = keysToEnter(text, id, roles, state.hosts).map(
		(key) => [key, { text, time: momentAfter(own(state.hosts, key)?.time ?? '', now) }] as const,
	);
	return { ...state, hosts: { ...state.hosts, ...Object.fromEntries(entered) } };
}
