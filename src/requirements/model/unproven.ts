import { findRole, type ListedRole } from './find-role.ts';
import type { Draft } from './draft.ts';
import type { Endpoint, Port } from './requirement.ts';
import { portNumbers } from './ports.ts';
import { portTransports, transportName, transports as allTransports } from './transports.ts';

/** An HTTPS answer also proves these: protocols that HTTPS runs on or replaces. */
const withinHttps = new Set(['https', 'http', 'h2', 'http2', 'tls', 'ssl']);

/**
 * The machine that a source runs on; undefined where roles.md names none, and then no machine's answer counts for it.
 */
export function machineOf(end: Endpoint, roles: readonly ListedRole[]): string | undefined {
	return end.kind === 'role' ? findRole(roles, end.text)?.machine || undefined : undefined;
}

/** Transports and protocols of a requirement that an HTTPS answer does not prove. */
export function unprovenProtocols({ transports, application, doubt }: Draft): string[] {
	const names = application?.split('/').filter((name) => !withinHttps.has(name)) ?? [];
	return [
		...allTransports
			.filter((transport) => transport !== 'tcp' && transports.includes(transport))
			.map((transport) => `${portTransports.includes(transport) ? 'the same over ' : ''}${transportName(transport)}`),
		...names.map((name) => name.toUpperCase()),
		...(doubt === 'any-protocol' ? ['all other protocols'] : []),
	];
}

/** Ports of a requirement that were not probed over HTTPS, and ports in words. */
export function unprovenPorts({ ports, portText }: Draft, asked: readonly Port[]): string[] {
	const others = ports.filter((port) => !asked.includes(port)).map((port) => `port ${portNumbers(port)}`);
	return [...others, ...(portText === undefined ? [] : [`the port “${portText.replaceAll('\n', ', ')}”`])];
}

/** Addresses that must be allowed in addition to the name: an answer from the name came from at most one of them. */
export function unprovenAddresses({ destination }: Pick<Draft, 'destination'>): string[] {
	if (destination.addressRelation !== 'additional') return [];
	return (destination.addresses ?? []).map(({ text }) => text);
}
