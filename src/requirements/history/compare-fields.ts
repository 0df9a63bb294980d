import { portOfEnd } from '../model/ports.ts';
import type { Endpoint, Party, Requirement } from '../model/requirement.ts';

/** The fields of a requirement that are compared: datasets and snapshots both have them. */
export type Comparable = Omit<Requirement, 'ref' | 'place' | 'check' | 'notes'> & { notes: { text: string } };

/** The fields that can differ between two requirements, in the order in which they are shown. */
export const comparedFields = [
	'statement',
	'source',
	'sourceAddresses',
	'destination',
	'destinationAddresses',
	'ports',
	'transports',
	'application',
	'direction',
	'necessity',
	'condition',
	'oneOf',
	'service',
	'volatile',
	'notes',
] as const;
export type ComparedField = (typeof comparedFields)[number];

/** A field that differs in meaning: its old and new text, each empty where that side states nothing. */
export interface FieldChange {
	field: ComparedField;
	from: string;
	to: string;
}

/**
 * How two requirements differ, field by field. The order of ends, addresses, ports and transports within a field does
 * not count. Notes are compared too, although they are not a part of what a requirement asks for.
 */
export function fieldChanges(from: Comparable, to: Comparable): FieldChange[] {
	return comparedFields.flatMap((field) => {
		const [before, after] = [values[field](from), values[field](to)];
		if (sorted(before) === sorted(after)) return [];
		return [{ field, from: before.join(', '), to: after.join(', ') }];
	});
}

const values: Record<ComparedField, (requirement: Comparable) => string[]> = {
	statement: ({ statement }) => stated(statement),
	source: ({ source }) => ends(source),
	sourceAddresses: ({ source }) => addresses(source),
	destination: ({ destination }) => ends(destination),
	destinationAddresses: ({ destination }) => addresses(destination),
	ports: ({ ports, portText }) => [...ports.map(portOfEnd), ...stated(portText)],
	transports: ({ transports }) => transports.map((name) => name.toUpperCase()),
	application: ({ application }) => stated(application?.toUpperCase()),
	direction: ({ direction }) => [direction],
	necessity: ({ necessity }) => [necessity],
	condition: ({ condition }) => stated(condition),
	oneOf: ({ group }) => (group ? ['one of several'] : []),
	service: ({ service }) => stated(service),
	volatile: ({ volatile }) => (volatile ? ['may change'] : []),
	notes: ({ notes }) => stated(notes.text),
};

const stated = (text: string | undefined): string[] => (text === undefined || text === '' ? [] : [text]);
const sorted = (texts: readonly string[]): string => JSON.stringify([...texts].sort());

function ends({ text, endpoints }: Party): string[] {
	return endpoints.length === 0 ? stated(text) : endpoints.map(endText);
}

function endText({ text, qualifier }: Endpoint): string {
	if (qualifier === undefined) return text;
	return `${text} ${/^[(—–-]/.test(qualifier) ? qualifier : `(${qualifier})`}`;
}

function addresses({ addresses: list, addressRelation }: Party): string[] {
	if (!list || list.length === 0) return [];
	const relation =
		addressRelation === undefined ? [] : [addressRelation === 'alternative' ? 'in place of the name' : 'also needed'];
	return [...list.map(endText), ...relation];
}
