import type { PortToken } from './port-tokens.ts';
import type { Transport } from './transports.ts';

type Group = { numbers: number[]; transports: Transport[] };

/**
 * Whether the ports of one cell have different transports: `TCP 443, UDP 3478`. In a cell that begins with a transport,
 * each transport belongs to the ports after it, otherwise to the ports before it. `TCP 443, UDP 443` is one port with
 * both.
 */
export function hasMixedTransports(tokens: readonly PortToken[]): boolean {
	const groups: Group[] = [];
	let first: keyof Group | undefined;
	const groupFor = (half: keyof Group): Group => {
		first ??= half;
		const group = groups.at(-1);
		const isFull = half === first && group?.[half === 'numbers' ? 'transports' : 'numbers'].length !== 0;
		if (group && !isFull) return group;
		const next: Group = { numbers: [], transports: [] };
		groups.push(next);
		return next;
	};
	for (const token of tokens) {
		if (token.kind === 'number') groupFor('numbers').numbers.push(token.number);
		else if (token.kind === 'protocol' && token.protocol.kind === 'transport')
			groupFor('transports').transports.push(token.protocol.name);
	}
	const byNumber = new Map<number, Set<Transport>>();
	for (const { numbers, transports } of groups) {
		if (transports.length === 0) continue;
		for (const number of numbers) byNumber.set(number, new Set([...(byNumber.get(number) ?? []), ...transports]));
	}
	return new Set([...byNumber.values()].map((transports) => [...transports].sort().join())).size > 1;
}
