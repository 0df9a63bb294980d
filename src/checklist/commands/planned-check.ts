import type { Transport } from '../../requirements/model/transports.ts';

/** What only the person who runs a command knows: a variable at its top, to be filled in before anything is tried. */
export interface FillIn {
	/** FRONT_END_HOST: a name that every shell takes. */
	variable: string;
	/** What it stands for, as the page writes it. */
	about: string;
}

/**
 * What an answer does not prove, by its end: a path, other names under a wildcard, other ports of a range, other hosts of a network, HTTP
 * where a TCP connection is all that was tried, and the same port on a transport that nothing tries.
 */
export type Unproven = 'path' | 'wildcard' | 'range' | 'network' | 'http' | UntriedTransport;

/** TCP is tried by a connection and ICMP by a ping; no common program tries another one. */
export type UntriedTransport = Exclude<Transport, 'tcp' | 'icmp'>;
export function untriedOf(transports: readonly Transport[]): UntriedTransport[] {
	return transports.filter((transport) => transport !== 'tcp' && transport !== 'icmp');
}

/** What all checks have. */
interface Planned {
	/** What stays unproven though it answers; absent where nothing does. */
	unproven?: readonly Unproven[];
	/** It is not needed once one of these has a value, or at all where there are none: another of several ends is enough. */
	spare?: readonly FillIn[];
}

/** One thing to try on a machine. Its output is one line. */
export type PlannedCheck = Planned &
	(
		| { kind: 'tcp'; host: string | FillIn; port: number | FillIn }
		| { kind: 'https'; host: string | FillIn; port: number; path: string }
		| { kind: 'ping'; host: string | FillIn }
		| { kind: 'listener'; port: number }
		/** To one of the expected addresses; to any where none are. */
		| { kind: 'resolve'; host: string; expected: readonly string[] }
	);

/** The shells that there are commands for: Windows PowerShell 5.1 and PowerShell 7, and `sh` of Unix systems. */
export type CommandShell = 'powershell' | 'posix';

/** A check with the numbers of the requirements that it is made for. */
export type LabelledCheck = PlannedCheck & { refs: readonly string[] };

/** What has to be filled in for some checks, each once. */
export function fillInsOf(checks: readonly PlannedCheck[]): FillIn[] {
	const all = checks.flatMap((check) => [
		...('host' in check && typeof check.host !== 'string' ? [check.host] : []),
		...('port' in check && typeof check.port !== 'number' ? [check.port] : []),
	]);
	return [...new Map(all.map((fillIn) => [fillIn.variable, fillIn])).values()];
}
