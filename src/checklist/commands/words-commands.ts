// The words beside the commands under "How to check": what to replace, where to run them, what they prove.
import type { FillIn, CommandShell, UntriedTransport } from './planned-check.ts';
import { andList, orList } from '../words/grammar.ts';

/** The choice of a shell, and its options in their order. */
export const shells: readonly CommandShell[] = ['powershell', 'posix'];
export const whichShell = 'Commands for';
export function shellName(shell: CommandShell): string {
	switch (shell) {
		case 'powershell':
			return 'Windows PowerShell';
		case 'posix':
			return 'POSIX shell';
	}
}

/** Above the command that an admin would type. */
export function howToCheck(machines: readonly string[]): string {
	const named = machines.map((machine) => `${/^[aeio]/i.test(machine) ? 'an' : 'a'} ${machine}`);
	return machines.length === 0 ? 'How to check' : `How to check, on ${orList(named)}`;
}

/** Above the command, where only the reader knows a value. */
export function replaceFirst(variables: readonly FillIn[]): string {
	return `Replace ${andList(variables.map(({ variable, about }) => `${variable} (${about})`))} first.`;
}

/** Below the command: what it prints when it succeeds. */
export function itMustSay(expected: readonly string[]): string {
	return `Success looks like this: ${andList(expected)}.`;
}

/** Under a command that opens TCP connections. */
export function tcpProves(shell: CommandShell): string {
	return shell === 'powershell'
		? 'It opens a TCP connection and ignores proxies, as Test-NetConnection does. An answer proves that something accepts connections there, not what it is.'
		: 'It opens a TCP connection and ignores proxies. An answer proves that something accepts connections there, not what it is.';
}

/** Under a command that asks a web server. */
export function httpsProves(shell: CommandShell): string {
	const proxy =
		shell === 'powershell'
			? 'The HTTPS command uses the proxy of this system'
			: 'The HTTPS command uses the proxy that https_proxy names';
	return `${proxy} and prints the HTTP status and the certificate’s issuer. An issuer that you do not expect is often a proxy that inspects TLS.`;
}

/** Under a command that sends pings. */
export const pingProves =
	'An answer to a ping proves that ICMP passes both ways. No answer may also mean that the host does not answer pings.';

/** Under commands for an end that names a whole domain. */
export function otherNames(wildcard: string): string {
	return `An answer from one host does not prove the other names under ${wildcard}.`;
}

/** Under commands for a network. */
export function hostOfNetwork(networks: readonly string[]): string {
	return `${andList(networks)} ${networks.length === 1 ? 'is a network' : 'are networks'}: fill in one of its hosts that listens on this port.`;
}

/** Under commands for a range of ports. */
export function firstAndLast(from: number, to: number): string {
	return `Of the ports ${from} to ${to} only the first and the last are tried.`;
}

/** Under the commands of several ends, where one of them is enough. */
export const oneIsEnough = 'One of the destinations is enough.';

/** Under commands that list listeners. */
export const listenerShown =
	'It lists the programs that listen on this port of the server. Other machines cannot reach a service that listens only on 127.0.0.1 or ::1.';

/** Under a command that resolves localhost. */
export const localhostShown = 'It shows what localhost resolves to on that server.';
/** Added where the sentence is about HTTP. */
export const localhostByHttp =
	'A connection to port 80 does not prove HTTP: open http://127.0.0.1/ in a browser on that server as well.';

/** Instead of a command, or beside the commands for other transports. */
export function untriedEvidence(transport: UntriedTransport): string {
	const why =
		transport === 'udp'
			? 'No command can prove a UDP port: silence means neither open nor closed.'
			: `No common program can test ${transport.toUpperCase()}.`;
	return `${why} Note the number of the firewall rule, a packet capture at the destination, or what the program did.`;
}

/** Instead of a command, for a connection that starts outside the reader's network. */
export const inboundEvidence =
	'No command on your side can start this connection. Note the number of the firewall rule that allows it. Or note what worked from there and when, such as a publish.';

/** Where there is no command. */
export const noCommand = 'There is no command for this. Note what you looked at and what you saw.';

/** The accessible name of the frame around a command. */
export function commandFor(ref: string): string {
	return `Command for ${ref}`;
}

/** The buttons that copy, and their accessible names. */
export const copyCommand = 'Copy command';
export function copyCommandFor(ref: string): string {
	return `${copyCommand} for ${ref}`;
}
export function copyAll(machine: string | null): string {
	return machine === null ? 'Copy the script for this machine' : `Copy the script for this machine: ${machine}`;
}

/** Spoken after a click. */
export function commandCopied(ref: string): string {
	return `Command for ${ref} copied.`;
}
