/**
 * Evidence as schema 4 keeps it: for each address what was found from each machine, where there was one result for all of them, and the
 * rule under which it was found. With it come ports of hosts, and what the reader was told of answers that no longer count.
 */
export function evidenceByMachine(saved: Readonly<Record<string, unknown>>): Record<string, unknown> {
	const { evidence } = saved;
	return {
		...saved,
		evidence: isRecord(evidence)
			? Object.fromEntries(
					Object.entries(evidence).map(([target, found]) => [
						target,
						isRecord(found) ? [{ ...found, rule: 1 }] : found,
					]),
				)
			: evidence,
		ownPorts: {},
		told: { text: '', time: '' },
	};
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
