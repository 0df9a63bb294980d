import type { Item, ItemEnd } from './item.ts';
import { hostText, hostsOf, readHosts, type NamedHost, type Roles } from './named-hosts.ts';
import { own, type ChecklistState } from './state.ts';

/**
 * An item as a list sees it that names hosts: with the addresses that they give to probe, and with them in what a mark is given
 * for. Of alternatives, those that have a host count. Networks are shown and never probed.
 */
export function withHosts(item: Item, state: Pick<ChecklistState, 'hosts' | 'samples'>, roles: Roles): Item {
	const named = (end: ItemEnd) => (end.kind === 'role' ? hostsOf(state, end.name, roles) : []);
	const added = (end: ItemEnd) => (end.kind === 'wildcard' ? readHosts(own(state.samples, end.text)?.text ?? '') : []);
	const ends = countingEnds(item, state, roles);
	const involved = [
		...new Set([...item.sourceRoles, ...ends.flatMap((end) => (end.kind === 'role' ? [end.name] : []))]),
	];
	const parts = [
		...involved.map((role) => part(roles.get(role)?.label ?? role, hostsOf(state, role, roles))),
		...ends.map((end) => part(end.text, added(end))),
	].filter((each) => each !== '');
	const given = { ...item.given, hosts: parts.join('; ') };
	if (item.reason !== null && item.reason !== 'wildcard-without-sample') return { ...item, ends, given };
	const targets = ends.flatMap((end) => [...named(end), ...added(end)].flatMap((host) => targetsOf(end, host)));
	const all = [...new Set([...item.targets, ...targets])];
	const unproven = ends.flatMap((end) => {
		if (end.kind === 'wildcard' && item.reason !== null) return [`other names under ${end.text}`];
		return named(end).flatMap(({ kind, host }) => (kind === 'network' ? [`the hosts in ${host}`] : []));
	});
	const unnamed = all.length > 0 ? rolesToName(item, state, roles).map((role) => roles.get(role)?.label ?? role) : [];
	const stated = item.partial === null ? [] : item.partial.split('; ');
	const proven = new Set(
		ends.filter((end) => named(end).length > 0).map(({ name, text }) => roles.get(name)?.label ?? text),
	);
	const left = [...stated.filter((each) => !proven.has(each)), ...unproven, ...unnamed];
	const partial = [...new Set(left)].join('; ') || null;
	return { ...item, ends, given, targets: all, partial, reason: all.length > 0 ? null : item.reason };
}

/** Roles that an item leads to over HTTPS and that need a host before a browser can test it; none of those that have one. */
export function rolesToName(item: Item, state: Pick<ChecklistState, 'hosts'>, roles: Roles): string[] {
	if (item.reason !== null) return [];
	const unnamed = countingEnds(item, state, roles).flatMap((end) =>
		end.kind === 'role' && end.httpsPorts.length > 0 && hostsOf(state, end.name, roles).length === 0 ? [end.name] : [],
	);
	return [...new Set(unnamed)];
}

/** The ends that count: of alternatives those for which a host was named, where one was; else all. */
function countingEnds(item: Item, state: Pick<ChecklistState, 'hosts'>, roles: Roles): readonly ItemEnd[] {
	if (!item.alternatives) return item.ends;
	const named = item.ends.filter((end) => end.kind === 'role' && hostsOf(state, end.name, roles).length > 0);
	return named.length > 0 ? named : item.ends;
}

function targetsOf(end: ItemEnd, { kind, host, port }: NamedHost): string[] {
	if (kind === 'network' || end.httpsPorts.length === 0) return [];
	const name = host.includes(':') ? `[${host}]` : host;
	const ports = port === null ? end.httpsPorts : [port];
	return ports.map((each) => `https://${name}${each === 443 ? '' : `:${each}`}/`);
}

const part = (label: string, hosts: readonly NamedHost[]) =>
	hosts.length === 0 ? '' : `${label}: ${hosts.map(hostText).join(', ')}`;
