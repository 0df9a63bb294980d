import type { Transport } from '../../requirements/model/transports.ts';

/** Something that only the person who runs a command knows. It becomes a variable at the top of the command, to fill in first. */
export interface FillIn {
	/** FRONT_END_HOST: a name that every shell takes. */
	variable: string;
	/** What the variable is for, as the page writes it. */
	about: string;
}

/**
 * What an answer leaves unproven: a path, other names under a wildcard, other ports of a range, other hosts of a network. `http`: only a
 * TCP connection was tried. A transport: the same port on a transport that no check tries.
 */
export type Unproven = 'path' | 'wildcard' | 'range' | 'network' | 'http' | UntriedTransport;

/** TCP is tried with a connection and ICMP with a ping; no common program tries the other transports. */
export type UntriedTransport = Exclude<Transport, 'tcp' | 'icmp'>;
export function untriedOf(transports: readonly Transport[]): UntriedTransport[] {
	return transports.filter((transport) => transport !== 'tcp' && transport !== 'icmp');
}

/** The fields that all checks have. */
interface Planned {
	/** What stays unproven even if the check answers; absent where nothing does. */
	unproven?: readonly Unproven[];
	/** Another of several ends is enough: this check is not needed once one of these has a value. If the list is empty, it is never needed. */
	spare?: readonly FillIn[];
}

/** One thing to try on a machine. Its output is one line. */
export type PlannedCheck = Planned &
	(
		| { kind: 'tcp'; host: string | FillIn; port: number | FillIn }
		| { kind: 'https'; host: string | FillIn; port: number; path: string }
		| { kind: 'ping'; host: string | FillIn }
		| { kind: 'listener'; port: number }
		/** Whether the host resolves to one of the expected addresses, or to any address if none are expected. */
		| { kind: 'resolve'; host: string; expected: readonly string[] }
	);

/** The shells that have commands: Windows PowerShell 5.1 and PowerShell 7, and `sh` on Unix systems. */
export type CommandShell = 'powershell' | 'posix';

/** A check with the numbers of the requirements that it is made for. */
export type LabelledCheck = PlannedCheck & { refs: readonly string[] };

/** All values to fill in for these checks, each once. */
export function fillInsOf(checks: readonly PlannedCheck[]): FillIn[] {
	const all = checks.flatMap((check) => [
		...('host' in check && typeof check.host !== 'string' ? [check.host] : []),
		...('port' in check && typeof check.port !== 'number' ? [check.port] : []),
	]);
	return [...new Map(all.map((fillIn) => [fillIn.variable, fillIn])).values()];
}
