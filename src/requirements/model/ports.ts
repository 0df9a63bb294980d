import type { Port } from './requirement.ts';

/** A port, or a range of ports with its first and last port. */
type PortRange = Pick<Port, 'from' | 'to'>;

/** A port or range as firewalls write it: `443`, `8000-8010`. */
export function portNumbers({ from, to }: PortRange): string {
	return from === to ? `${from}` : `${from}-${to}`;
}

/** A port or range with the end that it belongs to, where ends have their own ports: `1433 (SQL Server)`. */
export function portOfEnd(port: Port): string {
	return port.for === undefined ? portNumbers(port) : `${portNumbers(port)} (${port.for})`;
}

/**
 * The ports that count for an end, which is given by its text: its own ports, and ports that belong to no particular
 * end.
 */
export function portsFor<Value extends Pick<Port, 'for'>>(ports: readonly Value[], end: string): Value[] {
	return ports.filter((port) => port.for === undefined || port.for === end);
}
