// Answers that counted in releases before schema 4, where one source was enough and no known source was any. Such a list says once which of
// its requirements that concerns, and why.
import { isFrom } from './evidence.ts';
import type { Item, ItemEnd } from './item.ts';
import { hostsOf, readHosts, type NamedHost, type Roles } from './named-hosts.ts';
import { own, type ChecklistState, type Evidence } from '../state/state.ts';
import { verdictOf } from './verdict.ts';
import { rolesToName } from './with-hosts.ts';
import * as words from './words-stopped.ts';

/** A requirement whose earlier answer no longer counts, and why not. */
export interface StoppedItem {
	item: Item;
	why: string;
}

/** What an answer no longer proves since schema 4: these parts of `partial` kept nothing from counting before. */
const sinceSchema4 = [
	/^connections from /,
	/^from where, /,
	/^the same over UDP$/,
	/^ICMP$/,
	/^all other protocols$/,
	/^[A-Z0-9]+$/,
];

/**
 * The requirements of a list that counted as answered before schema 4 and do not now. `items` are as the list sees them, with its hosts;
 * `membersOf` gives all items of a group.
 */
export function stoppedCounting(
	items: readonly Item[],
	state: ChecklistState,
	roles: Roles,
	membersOf: (item: Item) => readonly Item[],
): StoppedItem[] {
	return items.flatMap((item) => {
		if (verdictOf(item, state, membersOf(item)) !== 'open' || own(state.marks, item.id)?.mark) return [];
		const before = oldEvidence(item, state, roles);
		const counted =
			before.length > 0 &&
			before.every(({ found }) => found.rule === 1 && found.outcome === 'answered' && countedBefore(item, found));
		return counted && !wasPartial(item, state, roles) ? [{ item, why: reasonFor(item, before) }] : [];
	});
}

/**
 * What earlier probes found for an item at addresses that are not asked for it now: where the page's own host is not asked any more, and
 * on the other port of a host that has one of its own.
 */
export function earlierEvidence(
	item: Item,
	state: ChecklistState,
	roles: Roles,
): { target: string; found: Evidence }[] {
	const isDoubtful = item.reason === 'unknown-protocol' || item.reason === 'contradicted-port';
	const written = new Set(item.ends.flatMap(({ kind, name }) => (isDoubtful && kind === 'host' ? [name] : [])));
	const others = new Set(
		item.ends.flatMap((end) =>
			namedHosts(end, state, roles).flatMap(({ host, port }) =>
				port === null || end.httpsPorts.length === 0 ? [] : [port, ...end.httpsPorts].map((each) => `${host} ${each}`),
			),
		),
	);
	return Object.entries(state.evidence).flatMap(([target, all]) => {
		const { host, port } = placeOf(target);
		const isEarlier = !item.targets.includes(target) && (written.has(host) || others.has(`${host} ${port}`));
		return isEarlier ? all.map((found) => ({ target, found })) : [];
	});
}

/** The last result of each address that stood for an item before: its targets of now, and for a host with a port of its own that port alone. */
function oldEvidence(item: Item, state: ChecklistState, roles: Roles): { target: string; found: Evidence }[] {
	const earlier = earlierEvidence(item, state, roles).filter(({ found }) => found.rule === 1);
	const withPort = new Set(
		item.ends.flatMap((end) =>
			namedHosts(end, state, roles).flatMap(({ host, port }) => (port === null ? [] : [host])),
		),
	);
	const now = item.targets.filter((target) => own(state.evidence, target) || !withPort.has(placeOf(target).host));
	const found = now.flatMap((target) => {
		const last = own(state.evidence, target)?.findLast(({ rule }) => rule === 1);
		return last ? [{ target, found: last }] : [];
	});
	return found.length < now.length ? [] : [...found, ...earlier];
}

function countedBefore({ from }: Item, found: Evidence): boolean {
	return from.length === 0 || from.some((machine) => isFrom(found, machine));
}

/** Whether an answer did not prove all under the earlier rule either. */
function wasPartial(item: Item, state: ChecklistState, roles: Roles): boolean {
	const unnamed = rolesToName(item, state, roles).map((role) => roles.get(role)?.label ?? role);
	// The vendor's machines and hosts without a port were passed over, and so were addresses beside a name.
	const passedOver = new Set(
		item.ends.flatMap(({ kind, name, text }) =>
			kind === 'role' || kind === 'host' ? [text, roles.get(name)?.label] : [],
		),
	);
	const addressEnds = new Set(item.ends.flatMap(({ kind, text }) => (kind === 'address' ? [text] : [])));
	return (item.partial?.split('; ') ?? []).some((part) => {
		if (unnamed.includes(part) || addressEnds.has(part)) return true;
		const isNew =
			passedOver.has(part) || sinceSchema4.some((pattern) => pattern.test(part)) || /^[\da-f:.]+(\/\d+)?$/i.test(part);
		return !isNew;
	});
}

function reasonFor(item: Item, before: readonly { target: string; found: Evidence }[]): string {
	if (item.reason !== null) return words.neverAsked;
	const elsewhere = before.filter(({ target }) => !item.targets.includes(target));
	if (elsewhere.length > 0) return words.otherPort(elsewhere.map(({ target }) => placeOf(target)));
	if (item.partial !== null) return words.leftUnproven(item.partial);
	return words.machinesMissing(item.from.filter((machine) => !before.some(({ found }) => isFrom(found, machine))));
}

function namedHosts({ kind, name, text }: ItemEnd, state: ChecklistState, roles: Roles): NamedHost[] {
	if (kind === 'role') return hostsOf(state, name, roles);
	return kind === 'wildcard' ? readHosts(own(state.samples, text)?.text ?? '') : [];
}

/** Host and port of a target, an IPv6 address without its brackets. */
function placeOf(target: string): { host: string; port: number } {
	const [, address, name = '', port = '443'] = /^https:\/\/(?:\[([^\]]*)\]|([^:/]*))(?::(\d+))?/.exec(target) ?? [];
	return { host: address ?? name, port: Number(port) };
}
