import { isUrlHost } from '../../requirements/model/url-host.ts';
import { own, type ChecklistState } from '../state/state.ts';

/** A host or network that a reader named for a role. */
export interface NamedHost {
	kind: 'host' | 'address' | 'network';
	/** Name in lower case, address, or network in CIDR notation; an IPv6 address without brackets. */
	host: string;
	/** The port that it uses instead of the page's; null: the page's port. */
	port: number | null;
}

/** Why a text is not a host; `hostFault` of words-hosts.ts puts it into words. */
export type HostFault =
	| 'scheme'
	| 'credentials'
	| 'path'
	| 'wildcard'
	| 'port'
	| 'network'
	| 'network-port'
	| 'range'
	| 'several'
	| 'address'
	| 'number'
	| 'spelling'
	| 'name';

const label = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;
/** A last label by which browsers take a name for an IPv4 address (URL Standard, "ends in a number"). */
const numericEnd = /(?:^|\.)(?:\d+|0x[\da-f]*)\.?$/;
const range = /^\[?([\da-f.:]+?)\]?\s*(?:-|–|—|\.\.+|\bto\b)\s*\[?[\da-f.:]+\]?$/;

/**
 * Reads a host name (RFC 1123, and `_` as Windows allows it), an IPv4 or IPv6 address or a network in CIDR notation:
 * `db1.example.com:1433`, `[fd00::1]:443`, `10.2.0.0/16`. All but networks may have a port. A text that a URL would change, apart from its
 * case, is not a host: a browser would contact a different one. Never throws.
 */
export function readHost(text: string): NamedHost | HostFault {
	const trimmed = text.trim();
	// Not by toLowerCase alone: the Kelvin sign would become "k".
	const written = trimmed.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
	if (/^[a-z][a-z0-9+.-]*:\/\//.test(written)) return 'scheme';
	if (written.includes('@')) return 'credentials';
	if (written.includes('*')) return 'wildcard';
	const network = /^\[?([0-9a-f.:]+)\]?\/(\d{1,3})(:\d*)?$/.exec(written);
	if (network?.[1] !== undefined && (isAddress4(network[1]) || isAddress6(network[1]))) {
		if (network[3] !== undefined) return 'network-port';
		const bits = Number(network[2]);
		if (bits > (network[1].includes(':') ? 128 : 32)) return 'network';
		return { kind: 'network', host: `${network[1]}/${bits}`, port: null };
	}
	const [, before, sign] = /^([^/?#\\]*)([/?#\\])/.exec(written) ?? [];
	const follows = before !== undefined && (sign === '#' || before === before.trimEnd());
	if (follows && typeof readHost(before) !== 'string') return 'path';
	const first = range.exec(written)?.[1] ?? '';
	if (isAddress4(first) || isAddress6(first)) return 'range';
	if (/[\s,;]/.test(written)) return 'several';
	if (isAddress6(written)) return address6(written, null);
	if (!written.startsWith('[') && /:.*:/.test(written)) return 'name';
	const [, host = '', portText] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/.exec(written) ?? [];
	const port = portText === undefined ? null : Number(portText);
	if (port !== null && (!/^\d+$/.test(portText ?? '') || port < 1 || port > 65535)) return 'port';
	if (host.startsWith('[')) {
		const inside = host.slice(1, -1);
		return isAddress6(inside) ? address6(inside, port) : 'name';
	}
	if (/^\.*\d[\d.]*$/.test(host)) return isAddress4(host) ? { kind: 'address', host, port } : 'address';
	const name = host.replace(/\.$/, '');
	if (name.length > 253 || !name.split('.').every((part) => label.test(part))) return 'name';
	if (numericEnd.test(name)) return 'number';
	return isUrlHost(name) ? { kind: 'host', host: name, port } : 'name';
}

const address6 = (host: string, port: number | null): NamedHost | HostFault =>
	isUrlHost(`[${host}]`) ? { kind: 'address', host, port } : 'spelling';

/** A host as a person writes it; `readHost` reads it back. */
export function hostText({ host, port }: NamedHost): string {
	if (port === null) return host;
	return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

/**
 * The lines that a person typed for a role; commas and semicolons count as line breaks. Words separated by spaces stay on one line. They
 * are a description, perhaps with a host, and each word would otherwise pass for a host.
 */
export function typedLines(text: string): string[] {
	return text
		.split(/[\n,;]/)
		.map((line) => line.trim())
		.filter((line) => line !== '');
}

/** The hosts in a saved text, one a line. Use `readLines` for the other lines too. */
export function readHosts(text: string): NamedHost[] {
	return text
		.split('\n')
		.map((line) => readHost(line))
		.filter((host) => typeof host !== 'string');
}

/** The lines of a saved text: valid hosts, and lines from an earlier release or a file that are not. */
export function readLines(text: string): { text: string; isHost: boolean }[] {
	return text
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map((line) => {
			const host = readHost(line);
			return typeof host === 'string' ? { text: line.trim(), isHost: false } : { text: hostText(host), isHost: true };
		});
}

/** The roles of a version by id, with label, former ids, and the machine that they run on if roles.md names one. */
export type Roles = ReadonlyMap<string, { label: string; aliases: readonly string[]; machine?: string }>;

/** The ids under which a list may hold hosts for a role: the current id and the former ones. */
export function keysOf(id: string, roles: Roles): string[] {
	return [id, ...(roles.get(id)?.aliases ?? [])];
}

/** What a role is called now, by its id or a former one; the id where the version has no such role. */
export function labelOf(id: string, roles: Roles): string {
	const role = roles.get(id) ?? [...roles.values()].find(({ aliases }) => aliases.includes(id));
	return role?.label ?? id;
}

/**
 * The ids under which a text for a role is saved. An empty text is saved under former ids too, or the hosts would come back from there. The
 * current id comes last.
 */
export function keysToEnter(text: string, id: string, roles: Roles, entered: ChecklistState['hosts']): string[] {
	if (text !== '') return [id];
	return keysOf(id, roles)
		.filter((key) => own(entered, key)?.text)
		.reverse();
}

/** The hosts that a list holds for a role, one a line: under its id or, if that has none, under a former id. */
export function hostsTextOf({ hosts }: Pick<ChecklistState, 'hosts'>, id: string, roles: Roles): string {
	const texts = keysOf(id, roles).map((key) => own(hosts, key)?.text ?? '');
	return texts.find((text) => text !== '') ?? '';
}

/** The same, parsed. */
export function hostsOf(state: Pick<ChecklistState, 'hosts'>, id: string, roles: Roles): NamedHost[] {
	return readHosts(hostsTextOf(state, id, roles));
}

function isAddress4(text: string): boolean {
	const parts = text.split('.');
	// Some programs read a leading zero as octal, others ignore it.
	return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
}

/** RFC 4291, section 2.2: eight groups; one run of zeros may be left out, and the last two groups may be written as IPv4. */
function isAddress6(text: string): boolean {
	if (!text.includes(':')) return false;
	const last = text.slice(text.lastIndexOf(':') + 1);
	const plain = last.includes('.') ? (isAddress4(last) ? `${text.slice(0, -last.length)}0:0` : 'none') : text;
	const halves = plain.split('::');
	if (halves.length > 2) return false;
	const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
	const count = groups.flat().length;
	return (
		(halves.length === 2 ? count < 8 : count === 8) && groups.flat().every((group) => /^[0-9a-f]{1,4}$/.test(group))
	);
}
