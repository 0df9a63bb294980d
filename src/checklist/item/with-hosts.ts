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

/** What a list says of hosts. */
export type HostsOfList = Pick<ChecklistState, 'hosts' | 'samples' | 'ownPorts'>;

/**
 * An item as a list sees it that names hosts: with the addresses that they give to probe, and with them in what a mark is given
 * for. Of alternatives, those that have a host count. Networks, ports to which browsers send nothing, and what an earlier release or
 * a file holds and is no host, are shown and never probed. A port that a host has of its own is asked only where the reader said so for
 * this item; else the host is asked on the port of the page.
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
	// As a source a host has no port.
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
	// Without a port of HTTPS its hosts are not asked, and it stays unproven.
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

/** The addresses of a host of an end: on each of its HTTPS ports, or on the port that the reader put in its place. */
function targetsOf(end: ItemEnd, { kind, host, port }: NamedHost, ownPorts: readonly OwnPort[]): string[] {
	if (kind === 'network') return [];
	const name = host.includes(':') ? `[${host}]` : host;
	return end.httpsPorts
		.map((stated) => askedPort(host, port, stated, ownPorts))
		.filter((asked) => !isBadPort(asked))
		.map((asked) => `https://${name}${asked === 443 ? '' : `:${asked}`}/`);
}

/** The port that a host is asked on: the page's, or its own where the reader said so. */
function askedPort(host: string, port: number | null, stated: number, ownPorts: readonly OwnPort[]): number {
	const isReplaced = ownPorts.some((each) => each.host === host && each.port === port && each.instead === `${stated}`);
	return isReplaced && port !== null ? port : stated;
}

/** What was named for an end that HTTPS leads to and no browser asks, and why. */
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
