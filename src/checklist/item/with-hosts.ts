import { isBadPort } from '../../requirements/model/bad-ports.ts';
import type { Item, ItemEnd, OwnPort } from './item.ts';
import {
	hostText,
	hostsOf,
	hostsTextOf,
	keysOf,
	readHost,
	readHosts,
	readLines,
	type NamedHost,
	type Roles,
} from './named-hosts.ts';
import { ownPortsOf, ownPortsText } from './own-ports.ts';
import { own, type ChecklistState } from '../state/state.ts';
import { badPort, noHost, notAsked } from './words-testable.ts';

/** What a list says about hosts. */
export type HostsOfList = Pick<ChecklistState, 'hosts' | 'samples' | 'ownPorts'>;

/**
 * An item with the hosts of the list: with their addresses to test, and with their names in what a mark is given for. Of alternatives,
 * those that have a host count. Some hosts are shown but never tested: networks, ports that browsers block, and texts of an earlier release
 * or a file that are not hosts. A host's own port is tested only where the reader chose it for this item; otherwise the page's port is.
 */
export function withHosts(item: Item, state: HostsOfList, roles: Roles): Item {
	const roleText = (role: string) => hostsTextOf(state, role, roles);
	const sampleText = (end: ItemEnd) => (end.kind === 'wildcard' ? (own(state.samples, end.text)?.text ?? '') : '');
	const textOf = (end: ItemEnd) => (end.kind === 'role' ? roleText(end.name) : sampleText(end));
	const added = (end: ItemEnd) => readHosts(sampleText(end));
	const named = (end: ItemEnd) => (end.kind === 'role' ? hostsOf(state, end.name, roles) : []);
	const ends = countingEnds(item, state, roles);
	const ownPorts = ends.flatMap((end) =>
		[...named(end), ...added(end)].flatMap((host) => ownPortsOf(item, end, host, state)),
	);
	const involved = [
		...new Set([...item.sourceRoles, ...ends.flatMap((end) => (end.kind === 'role' ? [end.name] : []))]),
	];
	const isEnd = (role: string) => ends.some(({ kind, name }) => kind === 'role' && name === role);
	const linesOf = (show: (host: NamedHost, asEnd: boolean) => string) =>
		[
			...involved.map((role) =>
				part(roles.get(role)?.label ?? role, roleText(role), (host) => show(host, isEnd(role))),
			),
			...ends.map((end) => part(end.text, sampleText(end), (host) => show(host, true))),
		]
			.filter((each) => each !== '')
			.join('; ');
	// A source has no port.
	const hosts = linesOf((host, asEnd) => (asEnd ? hostText(host) : host.host));
	const sentenceEnd = ownPortsText(ownPorts);
	const given = {
		...item.given,
		sentence: item.given.sentence + sentenceEnd,
		hosts: linesOf(hostText) + sentenceEnd,
	};
	const roleIds = Object.fromEntries(involved.flatMap((id) => keysOf(id, roles).map((key) => [key, id])));
	const seen = { ...item, ends, given, hosts, ownPorts, sentenceEnd, roleIds };
	if (item.reason !== null && item.reason !== 'wildcard-without-sample') return seen;
	const targets = ends.flatMap((each) => readHosts(textOf(each)).flatMap((host) => targetsOf(each, host, ownPorts)));
	const all = [...new Set([...item.targets, ...targets])];
	const unproven = ends.flatMap((each) => {
		if (each.kind === 'wildcard' && item.reason !== null) return [`other names under ${each.text}`];
		return named(each).flatMap(({ kind, host }) => (kind === 'network' ? [`the hosts in ${host}`] : []));
	});
	const held = ends.flatMap((end) => heldBack(end, textOf(end), ownPorts));
	const unnamed = all.length > 0 ? rolesToName(item, state, roles).map((role) => roles.get(role)?.label ?? role) : [];
	const stated = item.partial === null ? [] : item.partial.split('; ');
	// Without an HTTPS port its hosts are not tested, so it stays unproven.
	const proven = new Set(
		ends
			.filter((each) => named(each).length > 0 && each.httpsPorts.length > 0)
			.map(({ name, text }) => roles.get(name)?.label ?? text),
	);
	const left = [...stated.filter((each) => !proven.has(each)), ...unproven, ...held, ...unnamed];
	const partial = [...new Set(left)].join('; ') || null;
	const reason = all.length > 0 ? null : item.reason;
	return { ...seen, targets: all, partial, reason, unasked: notAsked(held) };
}

/** Roles at HTTPS ends of an item that need a host before a browser can test it. Roles that have a host are left out. */
export function rolesToName(item: Item, state: Pick<ChecklistState, 'hosts'>, roles: Roles): string[] {
	if (item.reason !== null) return [];
	const unnamed = countingEnds(item, state, roles).flatMap((end) =>
		end.kind === 'role' && end.httpsPorts.length > 0 && hostsOf(state, end.name, roles).length === 0 ? [end.name] : [],
	);
	return [...new Set(unnamed)];
}

/** The ends that count: of alternatives, those with a named host; if none has one, all. */
function countingEnds(item: Item, state: Pick<ChecklistState, 'hosts'>, roles: Roles): readonly ItemEnd[] {
	if (!item.alternatives) return item.ends;
	const named = item.ends.filter((end) => end.kind === 'role' && hostsOf(state, end.name, roles).length > 0);
	return named.length > 0 ? named : item.ends;
}

/** The addresses of a host at an end: on each HTTPS port, or on the own port that replaces it. */
function targetsOf(end: ItemEnd, { kind, host, port }: NamedHost, ownPorts: readonly OwnPort[]): string[] {
	if (kind === 'network') return [];
	const name = host.includes(':') ? `[${host}]` : host;
	return end.httpsPorts
		.map((stated) => askedPort(host, port, stated, ownPorts))
		.filter((asked) => !isBadPort(asked))
		.map((asked) => `https://${name}${asked === 443 ? '' : `:${asked}`}/`);
}

/** The port on which a host is tested: the page's, or its own if the reader chose that. */
function askedPort(host: string, port: number | null, stated: number, ownPorts: readonly OwnPort[]): number {
	const isReplaced = ownPorts.some((each) => each.host === host && each.port === port && each.instead === `${stated}`);
	return isReplaced && port !== null ? port : stated;
}

/** Named hosts of an HTTPS end that no browser can test, and why. */
function heldBack(end: ItemEnd, text: string, ownPorts: readonly OwnPort[]): string[] {
	if (end.httpsPorts.length === 0) return [];
	const ports = readHosts(text).flatMap((host) =>
		end.httpsPorts
			.map((stated) => askedPort(host.host, host.port, stated, ownPorts))
			.filter(isBadPort)
			.map((asked) => badPort(hostText({ ...host, port: asked }), asked)),
	);
	return [...ports, ...readLines(text).flatMap((line) => (line.isHost ? [] : [noHost(line.text)]))];
}

function part(label: string, text: string, show: (host: NamedHost) => string): string {
	const lines = readLines(text).map((line) => {
		const host = readHost(line.text);
		return typeof host === 'string' ? line.text : show(host);
	});
	return lines.length === 0 ? '' : `${label}: ${lines.join(', ')}`;
}

/** All hosts of a list in a line: "Front-End: fe1.example.com, 10.2.0.5; Oracle: db1". Empty where none are named. */
export function hostsLine(state: Pick<ChecklistState, 'hosts' | 'samples'>, roles: Roles): string {
	const named = [...roles].map(([id, { label }]) => ({ label, text: hostsTextOf(state, id, roles) }));
	const added = Object.entries(state.samples).map(([label, { text }]) => ({ label, text }));
	return [...named, ...added]
		.filter(({ text }) => text !== '')
		.map(({ label, text }) => `${label}: ${text.replaceAll('\n', ', ')}`)
		.join('; ');
}
