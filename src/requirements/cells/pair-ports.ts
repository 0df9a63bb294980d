import type { ReadParty } from './read-party.ts';
import { readPorts, type ReadPorts } from './read-ports.ts';
import type { Port } from '../model/requirement.ts';

/**
 * Ports with the ends that they belong to. Equally many ends and ports pair up when both are separated by slashes, or
 * both by lines. `SQL Server / Oracle` with `1433 / 1521` are two pairs, never four. With comma lists, every port
 * counts for every end. Where the Port cell states none, ports written beside the ends count: `example.com:8443`,
 * `example.com (port 8443)`.
 */
export function pairPorts(to: ReadParty, read: Pick<ReadPorts, 'ports' | 'separator'>): Port[] {
	if (read.ports.length === 0) {
		const areAlike = new Set(to.ends.map(({ ports }) => ports?.text)).size === 1;
		const stated = to.ends.flatMap(({ port, endpoint, ports }) => {
			const own = ports ? readPorts([ports]).ports : port && port <= 65535 ? [{ from: port, to: port }] : [];
			const isForAll = to.ends.length === 1 || (ports && areAlike);
			return own.map((one): Port => (isForAll ? one : { ...one, for: endpoint.text }));
		});
		return [...new Map(stated.map((one) => [`${one.from}-${one.to} ${one.for ?? ''}`, one])).values()];
	}
	const alike = (read.separator === 'slash' || read.separator === 'line') && read.separator === to.separator;
	if (!alike || read.ports.length !== to.ends.length) {
		return [...new Map(read.ports.map((port) => [`${port.from}-${port.to}`, port])).values()];
	}
	return read.ports.map((port, index) => {
		const end = to.ends[index];
		return end ? { ...port, for: end.endpoint.text } : port;
	});
}
