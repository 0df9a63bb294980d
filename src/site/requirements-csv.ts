import { checkLabel } from '../checklist/words.ts';
import type { Dataset } from '../requirements/dataset.ts';
import type { Port, Requirement } from '../requirements/requirement.ts';

type Column = readonly [header: string, cell: (requirement: Requirement) => string];

const numbers = ({ from, to }: Port) => (from === to ? `${from}` : `${from}-${to}`);

/** The ports of a requirement in one cell; a port of one end only says whose it is: "1433 (SQL Server), 1521 (Oracle)". */
function portsCell({ ports, portText }: Requirement): string {
	if (ports.length === 0) return portText ?? '';
	return ports.map((port) => (port.for === undefined ? numbers(port) : `${numbers(port)} (${port.for})`)).join(', ');
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

// The columns of the page come first, so that the file can be pasted beside it; then what only the dataset says.
const columns: readonly Column[] = [
	['Source', ({ source }) => source.text],
	['Destination', ({ destination }) => destination.text],
	['Port', portsCell],
	['Protocol', protocolCell],
	['Notes', ({ notes }) => notes.text],
	['Ref', ({ ref }) => ref],
	['Kind', ({ kind }) => kind],
	['Statement', ({ statement }) => statement ?? ''],
	['Service', ({ service }) => service ?? ''],
	['Direction', ({ direction }) => direction],
	['Necessity', ({ necessity }) => necessity],
	['Condition', ({ condition }) => condition ?? ''],
	['One of', ({ group }) => group?.id ?? ''],
	['Addresses', addressesCell],
	['Addresses are', ({ source, destination }) => source.addressRelation ?? destination.addressRelation ?? ''],
	['May change', ({ volatile }) => (volatile ? 'yes' : '')],
	['Check', ({ check }) => checkLabel(check)],
	['Section', ({ section }) => section.path.join(' > ')],
	['Page', ({ page }) => page],
	['Id', ({ id }) => id],
	['Digest', ({ digest }) => digest],
];

/** A cell as RFC 4180 writes it. A leading `'` keeps a spreadsheet from taking text for a formula. */
export function csvCell(text: string): string {
	const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The requirements of a version as CSV (RFC 4180): UTF-8 with a byte order mark, without which Excel reads another encoding. */
export function requirementsCsv({ requirements }: Pick<Dataset, 'requirements'>): string {
	const rows = [
		columns.map(([header]) => header),
		...requirements.map((requirement) => columns.map(([, cell]) => cell(requirement))),
	];
	return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}
