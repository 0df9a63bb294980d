// Answers that counted before schema 4, when one source was enough and an unknown source did not matter. Such a list says once which
// requirements are affected, and why.
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

/** What an answer has not proved since schema 4: before, these parts of `partial` did not keep an answer from counting. */
const sinceSchema4 = [
	/^connections from /,
	/^from where, /,
	/^the same over UDP$/,
	/^ICMP$/,
	/^all other protocols$/,
	/^[A-Z0-9]+$/,
];

/**
 * The requirements of a list that counted as answered before schema 4 and no longer do. `items` are as the list sees them, with its hosts;
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
 * Earlier results for an item at addresses that are no longer tested for it: the page's own host if its protocol or port is in doubt, and
 * the other port of a host with its own port.
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

/** The last result of each address that counted for an item before: its current targets; for a host with its own port, only that port. */
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

/** Whether an answer was incomplete under the earlier rule too. */
function wasPartial(item: Item, state: ChecklistState, roles: Roles): boolean {
	const unnamed = rolesToName(item, state, roles).map((role) => roles.get(role)?.label ?? role);
	// The earlier rule ignored the vendor's machines, hosts without a port, and addresses beside a name.
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
