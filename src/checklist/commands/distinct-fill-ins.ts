import type { FillIn, PlannedCheck } from './planned-check.ts';

/**
 * Gives each text a variable of its own: where two texts would share a name, the later one gets a number. PowerShell parameters have no `_`
 * and ignore case, so names that differ only in these count as the same.
 */
export function withDistinctNames<Check extends PlannedCheck>(checks: readonly Check[]): Check[] {
	const owners = new Map<string, string>();
	const distinct = ({ variable, about }: FillIn): FillIn => {
		let name = variable;
		const owner = () => owners.get(name.replaceAll('_', '')) ?? about;
		for (let number = 2; owner() !== about; number += 1) name = `${variable}_${number}`;
		owners.set(name.replaceAll('_', ''), about);
		return { variable: name, about };
	};
	const filled = (value: string | FillIn) => (typeof value === 'string' ? value : distinct(value));
	return checks.map((planned): Check => {
		const check = planned.spare === undefined ? planned : { ...planned, spare: planned.spare.map(distinct) };
		switch (check.kind) {
			case 'tcp':
				return {
					...check,
					host: filled(check.host),
					port: typeof check.port === 'number' ? check.port : distinct(check.port),
				};
			case 'https':
			case 'ping':
				return { ...check, host: filled(check.host) };
			case 'listener':
			case 'resolve':
				return check;
		}
	});
}
