import type { Role } from '../../../src/requirements/model/dataset.ts';
import type { Requirement } from '../../../src/requirements/model/requirement.ts';
import type { Roles } from '../../../src/checklist/item/named-hosts.ts';
import { noAnswers, type Answers } from '../../../src/checklist/rules/answers.ts';
import { askedList, type AskedList } from '../../../src/checklist/rules/asked-list.ts';
import { party, sampleRequirement } from '../sample-requirement.ts';

/** A role as roles.md states it. */
const role = (label: string, network: Role['network'] = 'yours'): Role => ({
	id: label.toLowerCase().replaceAll(' ', '-'),
	label,
	machine: `${label} server`,
	network,
});

/** The roles of the samples. */
const sampleRoles: readonly Role[] = [
	role('Front-End'),
	role('Database'),
	role('Users', 'either'),
	role('Maker', 'vendor'),
];

/** A requirement from one end to another, numbered. */
export function connection(
	number: number,
	source: string,
	destination: string,
	part: Partial<Requirement> = {},
): Requirement {
	return sampleRequirement({
		id: `r/${number}`,
		ref: `R${String(number).padStart(2, '0')}`,
		source: party(source, source),
		destination: party(destination, destination),
		digest: `sha256:${String(number).padStart(16, '0').padEnd(64, '0')}`,
		...part,
	});
}

/** Hosts, or other answers, as a list keeps them. */
export const namedHosts = (hosts: Readonly<Record<string, string>>): Answers['hosts'] =>
	Object.fromEntries(Object.entries(hosts).map(([id, text]) => [id, { text, time: '' }]));

/** Some requirements as a reader's list sees them. */
export function sampleList(
	requirements: readonly Requirement[],
	answers: Partial<Answers> = {},
	roles: readonly Role[] = sampleRoles,
): AskedList {
	const names: Roles = new Map(roles.map(({ id, label }) => [id, { label, aliases: [] }]));
	const data = {
		product: 'Relay Line',
		version: { id: '3', label: 'Relay Line 3', status: 'current' as const },
		dataVersion: '2026050400',
		digest: `sha256:${'1'.repeat(64)}`,
		roles: [...roles],
		requirements: [...requirements],
	};
	return askedList(data, { ...noAnswers, ...answers }, names);
}
