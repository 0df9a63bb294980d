import { checkLabel } from '../../checklist/item/words-check.ts';
import { orList } from '../../checklist/words/grammar.ts';
import { transportName, transports } from '../../requirements/model/transports.ts';
import type { Dataset } from '../../requirements/model/dataset.ts';
import type { Requirement } from '../../requirements/model/requirement.ts';
import { columnsCsv, type CsvColumn } from '../../checklist/words/csv.ts';
import { portOfEnd } from '../../requirements/model/ports.ts';

/**
 * The ports of a requirement in one cell, with the end of a port in brackets if it belongs to one: "1433 (SQL Server),
 * 1521 (Oracle)". A port in words replaces all numbers.
 */
function portsCell({ ports, portText }: Requirement): string {
	if (portText !== undefined) return portText;
	return ports.map(portOfEnd).join(', ');
}

function protocolCell({ transports, application }: Requirement): string {
	const names = [...transports, ...(application === null ? [] : [application])];
	return names.map((name) => name.toUpperCase()).join(', ');
}

function addressesCell({ source, destination }: Requirement): string {
	return [source, destination]
		.flatMap((party) => party.addresses ?? [])
		.map((end) => end.text)
		.join(', ');
}

const column = (
	title: string,
	description: string,
	cell: CsvColumn<Requirement>['cell'],
	need?: 'required',
): CsvColumn<Requirement> => ({ title, description, cell, ...(need ? { required: true } : {}) });

/**
 * The columns of `requirements.csv`. The columns of the pages come first, so that the file can be pasted beside a page,
 * then those that only the dataset has.
 */
export const requirementColumns: readonly CsvColumn<Requirement>[] = [
	column('Source', 'Who opens the connection, as the page says it', ({ source }) => source.text),
	column('Destination', 'What the connection goes to, as the page says it', ({ destination }) => destination.text),
	column(
		'Port',
		'Ports or ranges, separated by commas; whose port it is in brackets; the words of the page where it says more',
		portsCell,
	),
	column(
		'Protocol',
		`${orList(transports.map(transportName))}, then the application protocol if the page states one`,
		protocolCell,
	),
	column('Notes', 'The notes of the page as plain text', ({ notes }) => notes.text),
	column('Ref', 'Number of the requirement within its version, in page order', ({ ref }) => ref, 'required'),
	column(
		'Kind',
		'connection, listener (a service that listens on a port) or assertion',
		({ kind }) => kind,
		'required',
	),
	column('Statement', 'Of an assertion: the sentence that must be true', ({ statement }) => statement ?? ''),
	column('Service', 'The service that it is about, if the page names one', ({ service }) => service ?? ''),
	column(
		'Direction',
		'outbound, inbound, internal, local or unknown, seen from your network',
		({ direction }) => direction,
		'required',
	),
	column('Necessity', 'required or conditional', ({ necessity }) => necessity, 'required'),
	column('Condition', 'When a conditional requirement applies', ({ condition }) => condition ?? ''),
	column('One of', 'The group of which one requirement is enough', ({ group }) => group?.id ?? ''),
	column('Addresses', 'Addresses that the page gives for a host name, separated by commas', addressesCell),
	column(
		'Addresses are',
		'alternative (in place of the name) or additional (besides the name)',
		({ source, destination }) => source.addressRelation ?? destination.addressRelation ?? '',
	),
	column('May change', 'yes if the page says that it may change', ({ volatile }) => (volatile ? 'yes' : '')),
	column(
		'Check',
		'How it can be checked: “Browser”, “Browser, in part”, “Browser, once hosts are named” or “By hand”',
		({ check }) => checkLabel(check),
	),
	column('Section', 'Headings above it, separated by >', ({ section }) => section.path.join(' > ')),
	column('Page', 'Slug of its page', ({ page }) => page, 'required'),
	column('Id', 'The same in every version and at every place of the page', ({ id }) => id, 'required'),
	column('Digest', 'Changes when the requirement asks for something else', ({ digest }) => digest, 'required'),
	column('Release of', 'The product whose release the condition names', ({ release }) => release?.product ?? ''),
	column('Release', 'That release, as or-later or or-earlier and its number', ({ release }) =>
		release ? `${release.operator} ${release.version}` : '',
	),
	column(
		'Used since',
		'The first release that connects to a port which listens already; unknown if the page says that nobody knows',
		({ release }) => release?.usedSince ?? '',
	),
	column('Holds for', 'Regions and stages, as Region: A, B; Stage: C', ({ scope = [] }) =>
		scope.map(({ name, values }) => `${name}: ${values.join(', ')}`).join('; '),
	),
];

/** The requirements of a version as CSV. */
export function requirementsCsv({ requirements }: Pick<Dataset, 'requirements'>): string {
	return columnsCsv(requirementColumns, requirements);
}
