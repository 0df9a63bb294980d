// The words for what a rule does not express, and for what it allows beyond the requirement.
import { andList, orList } from '../words/grammar.ts';
import { oneLine } from './rule-text.ts';

/** The page's own words inside our sentence, in one line and without the full stop. */
const quoted = (text: string) => `“${oneLine(text).replace(/\.$/, '')}”`;

/** A requirement whose page says that its addresses may change. */
export function mayChange(sentence: string): string {
	return `${sentence} (these addresses may change)`;
}

export const noConnection = 'It is a statement about machines, not a connection.';
export const noSource = 'The page does not say who connects to it.';
export const withinMachine = 'It stays within one machine, where nothing filters it.';
export const otherChosen = 'Another one of its group applies, as your list says.';
export const conditionFalse = 'Its condition does not apply here, as your list says.';
export const noProtocol = 'The page does not say over which protocol.';

/** A choice between requirements that is still open. */
export function oneOfSeveral(refs: readonly string[]): string {
	return `One of ${andList(refs)} applies: say which on the checklist.`;
}

/** A choice between ends of one requirement. */
export function oneOfEnds(ends: readonly string[]): string {
	return `One of several is enough (${orList(ends.map(oneLine))}): name hosts for the one that you use.`;
}

/** A condition that nobody has answered yet. */
export function conditionOpen(condition: string): string {
	return condition === '' ? 'It is conditional.' : `Its condition is open: ${quoted(condition)}.`;
}

/** Regions or stages that nobody has chosen yet. */
export function scopeOpen(values: readonly string[]): string {
	return `It is only for ${andList(values.map(oneLine))}: say on the checklist whether that is yours.`;
}

/** Where a page gives a port in words, or not at all. */
export function noPort(portText: string | undefined): string {
	return portText === undefined ? 'The page states no port.' : `The port is given in words: ${quoted(portText)}.`;
}

/** Where a page gives some ports in words. */
export function portInWords(portText: string): string {
	return `The page says more about the port: ${quoted(portText)}.`;
}

/** A path that the rule for its host leaves out. */
export function pathLost(path: string, host: string): string {
	return `Only ${oneLine(path)} of ${oneLine(host)} is asked for; the rule allows all of the host.`;
}

/** A role without named hosts, or an end that the page only describes. */
export function fillIn(label: string): string {
	return `Fill in the addresses of ${oneLine(label)}.`;
}

/** Names, in a format that takes only addresses. */
export function namesTakeAddresses(names: readonly string[]): string {
	return `No names here: fill in the addresses of ${andList(names)}, and again when they change.`;
}

/** The same where the format has no place to fill in addresses. */
export function namesRefused(names: readonly string[]): string {
	return `These rules take addresses, not names: ${andList(names)}.`;
}

/** An end without addresses, in a format that has no place to fill them in. */
export function noAddress(label: string): string {
	return `No address is known for ${oneLine(label)}.`;
}

/** A protocol that a format does not support. */
export function protocolRefused(protocol: string): string {
	return `${protocol.toUpperCase()} cannot be named here alone.`;
}

/** A protocol whose ports a format does not support. */
export function allPortsAllowed(protocol: string): string {
	return `These rules cannot name ports of ${protocol.toUpperCase()}, so they allow all of them.`;
}

/** Where neither end is one of the reader's machines. */
export const noOwnMachine = 'Neither end is a machine of yours, so there is no place for a rule.';
/** For a proxy. */
export const notWeb = 'A proxy carries only HTTP and HTTPS.';
export const comesIn = 'It comes from outside, so not through your proxy.';
export const noDestinationName = 'The page names no host that it leads to.';

/** What ".example.com" allows beyond "*.example.com". */
export function apexAllowed(domain: string): string {
	return `*.${domain} is asked for; .${domain} also allows ${domain} itself.`;
}

/** A source without named hosts, where the rule allows any client. */
export function anyClient(label: string): string {
	return `Every client of the proxy may use it, not ${oneLine(label)} alone.`;
}

/** A source given by name, where clients are known by address. */
export function clientByAddress(names: readonly string[]): string {
	return `A proxy knows clients by their address. Left out: ${andList(names)}.`;
}

/** For plain lists: what the rule that loads one has to state. */
export function saidElsewhere(what: string, from: string): string {
	return `The rule that loads the list has to say: ${what}, from ${oneLine(from)}.`;
}
export const withinNetwork = 'It stays within your network.';
export const directionOpen = 'The page does not say in which direction it goes.';

/** For probes. */
export const noUdpProbe = 'A UDP probe proves nothing, because nothing has to answer it.';
export const noInboundProbe = 'It comes from outside, so probe it from there.';
export function noProtocolProbe(protocol: string): string {
	return `${protocol.toUpperCase()} cannot be probed.`;
}
export function networkNotProbed(network: string): string {
	return `A network is not one host: ${network}.`;
}
export function wildcardNotProbed(domain: string): string {
	return `*.${domain} is not a single host.`;
}
export function firstAndLast(from: number, to: number): string {
	return `Of the ports ${from} to ${to}, the first and the last are probed.`;
}

/** The words beside the files of a format, and on its buttons. */
export const noHosts = 'You have not named any hosts. Name them above, or on the checklist.';
export const copyFile = 'Copy';
export const fileCopied = 'Copied';
export const saveFile = 'Download';
export const emptyFile = 'This file is empty.';
export const reasonTitles = {
	notExpressed: 'Not expressed',
	inPart: 'Expressed in part',
	wider: 'Wider than asked',
} as const;
