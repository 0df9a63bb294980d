/**
 * Migrates evidence to schema 4: results of each address by machine, instead of one result for all, and the rule under which they were
 * found. It also adds own ports of hosts, and what the reader was told about answers that no longer count.
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
