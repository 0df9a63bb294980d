import { orList } from '../../checklist/words/grammar.ts';
import { transportName, transports } from '../../requirements/model/transports.ts';
import type { Dataset } from '../../requirements/model/dataset.ts';
import { aboutColumns } from '../../checklist/words/words-filled-request.ts';
import { csvFile, type CsvColumn } from './csv-file.ts';
import { firewallRequest } from './firewall-request.ts';
import { directionWord, ruleJustification, ruleRemarks } from './firewall-words.ts';
import type { FirewallRule } from './firewall-rule.ts';

const refs = ({ origins }: FirewallRule) => origins.map(({ requirement }) => requirement.ref).join(', ');
const ids = ({ origins }: FirewallRule) => origins.map(({ requirement }) => requirement.id).join(', ');

/** What is the same on each line of the file. */
interface RequestAbout {
	/** Product and version. */
	product: string;
	dataVersion: string;
	/** Of the page of the request. */
	address: string;
}

/** The columns of the table on the page, and of the ids beside its numbers. */
const ruleColumns: readonly CsvColumn<FirewallRule>[] = [
	{
		title: 'Source',
		description: 'Who opens the connection: roles, hosts, addresses, separated by commas',
		cell: ({ sources }) => sources.map(({ text }) => text).join(', '),
	},
	{
		title: 'Destination',
		description: 'What it goes to: roles, hosts, addresses, separated by commas',
		cell: ({ destinations }) => destinations.map(({ text }) => text).join(', '),
	},
	{
		title: 'Port',
		description: 'Ports or ranges of the destination, separated by commas; the words of the page where it gives none',
		cell: ({ ports }) => ports.join(', '),
	},
	{
		title: 'Protocol',
		description: `${orList(transports.map(transportName))}; empty where the page states none`,
		cell: ({ protocols }) => protocols.join(', '),
	},
	{
		title: 'Direction',
		description:
			'outbound, inbound or internal, seen from your network; not stated where the page says none and the ends leave it open',
		required: true,
		cell: ({ direction }) => directionWord(direction),
	},
	{ title: 'Justification', description: 'Why the connection is needed', cell: ruleJustification },
	{
		title: 'Remarks',
		description: 'Conditions, what may change, what a firewall cannot see, as sentences',
		cell: (rule) => ruleRemarks(rule).join(' '),
	},
	{ title: 'Requirement', description: 'Numbers of the requirements that ask for it', required: true, cell: refs },
	{ title: 'Requirement id', description: 'Ids of the same requirements', required: true, cell: ids },
	{ title: 'Valid from', description: 'Empty, to be filled in', cell: () => '' },
	{ title: 'Valid until', description: 'Empty, to be filled in', cell: () => '' },
];

const [product, dataVersion, environment, address] = aboutColumns;

/** The columns of `firewall-request.csv`: those of the page in their order, then what the file is. */
export const firewallColumns: readonly CsvColumn<FirewallRule & { about: RequestAbout }>[] = [
	...ruleColumns,
	{ title: product, description: 'Product and version', required: true, cell: ({ about }) => about.product },
	{
		title: dataVersion,
		description: 'Version of the requirements: the day on which they last changed, and a number',
		required: true,
		cell: ({ about }) => about.dataVersion,
	},
	{
		title: environment,
		description: 'Empty; the page fills in the name of the list that it was saved from',
		cell: () => '',
	},
	{ title: address, description: 'Where the request stands', required: true, cell: ({ about }) => about.address },
];

/** The heads of the table on the page: ids stand below the numbers there. */
export const tableHeads = ruleColumns.map(({ title }) => title).filter((title) => title !== 'Requirement id');

/** The firewall request of a version as CSV. */
export function firewallRequestCsv(dataset: Pick<Dataset, 'requirements'>, about: RequestAbout): string {
	return csvFile(
		firewallColumns,
		firewallRequest(dataset).map((rule) => ({ ...rule, about })),
	);
}
