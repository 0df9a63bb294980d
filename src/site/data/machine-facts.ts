import type { Role } from '../../requirements/model/dataset.ts';
import type { Endpoint, Requirement } from '../../requirements/model/requirement.ts';
import { unprovenSources } from '../../requirements/model/unknown-sources.ts';
import { unprovenAddresses } from '../../requirements/model/unproven.ts';

/** Protocols that run on TCP: for these, a connection to the port is what the network must let through. */
const overTcp = new Set(
	'http https h2 http2 tls ssl websocket websockets ws wss grpc ssh sftp ftp ftps smtp smtps imap imaps pop3 dns ldap ldaps kerberos rdp smb nfs mysql amqp amqps mqtt rpc bgp winrm telnet sql odbc jdbc syslog'.split(
		' ',
	),
);

/**
 * The machines that a requirement is about: those of its sources, of its listening service, or in its statement. Empty
 * if neither the page nor roles.md names any.
 */
export function machinesOf(requirement: Requirement, roles: ReadonlyMap<string, Role>): string[] {
	const { kind, source, destination, statement = '' } = requirement;
	if (kind === 'assertion') {
		const named = [...roles.values()].filter(
			({ label, machine }) => isNamed(label, statement) || isNamed(machine, statement),
		);
		return distinct(named.map(({ machine }) => machine));
	}
	const ends = kind === 'listener' ? destination.endpoints : source.endpoints;
	return distinct(ends.map((end) => machineOf(end, roles)));
}

/**
 * What no machine's answer proves of a requirement. These are sources on unknown computers, protocols other than TCP,
 * ports in words, all hosts of the vendor, and addresses beside a name. The judge decides about parts that depend on
 * the reader's hosts.
 */
export function unprovenByMachines(requirement: Requirement, roles: ReadonlyMap<string, Role>): string[] {
	const { kind, portText, ports, application, transports, check, destination } = requirement;
	// No machine can try a connection that starts outside the reader's network.
	if (kind === 'assertion' || (check.method === 'manual' && check.reason === 'inbound')) return [];
	const names = application?.split('/') ?? [];
	const words = portText !== undefined && ports.length > 0 ? [`the port “${portText.replaceAll('\n', ', ')}”`] : [];
	if (kind === 'listener') return words;
	const ofVendor = destination.endpoints.filter(
		(end) => end.kind === 'role' && roles.get(end.role)?.network === 'vendor',
	);
	const stated = transports.length > 0 || names.some((name) => overTcp.has(name));
	return [
		...unprovenSources(requirement, (end) => machineOf(end, roles) !== ''),
		...names.filter((name) => !overTcp.has(name)).map((name) => name.toUpperCase()),
		...(stated ? [] : ['the transport, as the page names none']),
		...words,
		...ofVendor.map(({ text }) => `all hosts of ${text}`),
		...unprovenAddresses(requirement),
	];
}

function machineOf(end: Endpoint, roles: ReadonlyMap<string, Role>): string {
	return end.kind === 'role' ? (roles.get(end.role)?.machine ?? '') : '';
}

/** Whether a statement names a role or machine, in the singular or plural. */
function isNamed(name: string, statement: string): boolean {
	if (name === '') return false;
	const place = statement.toLowerCase().indexOf(name.toLowerCase());
	if (place < 0) return false;
	const [before = '', after] = [statement.slice(0, place), statement.slice(place + name.length)];
	return !/[\p{L}\p{N}]$/u.test(before) && /^s?(?![\p{L}\p{N}])/u.test(after);
}

const distinct = (machines: readonly string[]) => [...new Set(machines.filter((machine) => machine !== ''))];
