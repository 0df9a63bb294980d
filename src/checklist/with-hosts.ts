import { isBadPort } from '../requirements/bad-ports.ts';
import type { Item, ItemEnd } from './item.ts';
import { hostText, hostsOf, hostsTextOf, readHosts, readLines, type NamedHost, type Roles } from './named-hosts.ts';
import { own, type ChecklistState } from './state.ts';
import { badPort, noHost, notAsked } from './words-testable.ts';

/**
 * An item as a list sees it that names hosts: with the addresses that they give to probe, and with them in what a mark is given
 * for. Of alternatives, those that have a host count. Networks, ports to which browsers send nothing, and what an earlier release or
 * a file holds and is no host, are shown and never probed.
 */
export function withHosts(item: Item, state: Pick<ChecklistState, 'hosts' | 'samples'>, roles: Roles): Item {
	const roleText = (role: string) => hostsTextOf(state, role, roles);
	const sampleText = (end: ItemEnd) => (end.kind === 'wildcard' ? (own(state.samples, end.text)?.text ?? '') : '');
	const textOf = (end: ItemEnd) => (end.kind === 'role' ? roleText(end.name) : sampleText(end));
	const named = (end: ItemEnd) => (end.kind === 'role' ? hostsOf(state, end.name, roles) : []);
	const ends = countingEnds(item, state, roles);
	const involved = [
		...new Set([...item.sourceRoles, ...ends.flatMap((end) => (end.kind === 'role' ? [end.name] : []))]),
	];
	const parts = [
		...involved.map((role) => part(roles.get(role)?.label ?? role, roleText(role))),
		...ends.map((end) => part(end.text, sampleText(end))),
	].filter((each) => each !== '');
	const given = { ...item.given, hosts: parts.join('; ') };
	if (item.reason !== null && item.reason !== 'wildcard-without-sample') return { ...item, ends, given };
	const targets = ends.flatMap((end) => readHosts(textOf(end)).flatMap((host) => targetsOf(end, host)));
	const all = [...new Set([...item.targets, ...targets])];
	const unproven = ends.flatMap((end) => {
		if (end.kind === 'wildcard' && item.reason !== null) return [`other names under ${end.text}`];
		return named(end).flatMap(({ kind, host }) => (kind === 'network' ? [`the hosts in ${host}`] : []));
	});
	const held = ends.flatMap((end) => heldBack(end, textOf(end)));
	const unnamed = all.length > 0 ? rolesToName(item, state, roles).map((role) => roles.get(role)?.label ?? role) : [];
	const stated = item.partial === null ? [] : item.partial.split('; ');
	const proven = new Set(
		ends.filter((end) => named(end).length > 0).map(({ name, text }) => roles.get(name)?.label ?? text),
	);
	const left = [...stated.filter((each) => !proven.has(each)), ...unproven, ...held, ...unnamed];
	const partial = [...new Set(left)].join('; ') || null;
	const reason = all.length > 0 ? null : item.reason;
	return { ...item, ends, given, targets: all, partial, reason, unasked: notAsked(held) };
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
	const ports = (port === null ? end.httpsPorts : [port]).filter((each) => !isBadPort(each));
	return ports.map((each) => `https://${name}${each === 443 ? '' : `:${each}`}/`);
}

/** What was named for an end that HTTPS leads to and no browser asks, and why. */
function heldBack(end: ItemEnd, text: string): string[] {
	if (end.httpsPorts.length === 0) return [];
	const ports = readHosts(text).flatMap((host) =>
		host.port !== null && isBadPort(host.port) ? [badPort(hostText(host), host.port)] : [],
	);
	return [...ports, ...readLines(text).flatMap((line) => (line.isHost ? [] : [noHost(line.text)]))];
}

function part(label: string, text: string): string {
	const lines = readLines(text);
	return lines.length === 0 ? '' : `${label}: ${lines.map((line) => line.text).join(', ')}`;
}
