import { orList } from '../words/grammar.ts';
import { transportName, transports } from '../../requirements/model/transports.ts';
import { columnsCsv, type CsvColumn } from '../words/csv.ts';
import { directionWord, ruleJustification, ruleRemarks } from './words-request-line.ts';
import type { FirewallRule } from './firewall-rule.ts';

const refs = ({ origins }: FirewallRule) => origins.map(({ requirement }) => requirement.ref).join(', ');
const ids = ({ origins }: FirewallRule) => origins.map(({ requirement }) => requirement.id).join(', ');

/** What is the same on each line of the file. */
interface RequestAbout {
	/** Product and version. */
	product: string;
	dataVersion: string;
	/** The name in the list; empty in the file of the site. */
	environment: string;
	/** Address of the request's page. */
	address: string;
}

/** The columns of the table on the page, and the requirement ids that the table shows below its numbers. */
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

/** Columns at the end that say what the file is, wherever it ends up. */
export const aboutColumns: readonly CsvColumn<{ about: RequestAbout }>[] = [
	{ title: 'Product', description: 'Product and version', required: true, cell: ({ about }) => about.product },
	{
		title: 'Data version',
		description: 'Version of the requirements: the day on which they last changed, and a number',
		required: true,
		cell: ({ about }) => about.dataVersion,
	},
	{
		title: 'Environment',
		description: 'Empty; the page fills in the name of the list that it was saved from',
		cell: ({ about }) => about.environment,
	},
	{
		title: 'Address',
		description: 'The page that the request is on',
		required: true,
		cell: ({ about }) => about.address,
	},
];

/** The columns of `firewall-request.csv`: those of the page in their order, then the facts about the file. */
export const firewallColumns: readonly CsvColumn<FirewallRule & { about: RequestAbout }>[] = [
	...ruleColumns,
	...aboutColumns,
];

/** The column heads of the table on the page, where ids are below the numbers. */
export const tableHeads = ruleColumns.map(({ title }) => title).filter((title) => title !== 'Requirement id');

/** A firewall request as CSV. */
export function firewallRequestCsv(rules: readonly FirewallRule[], about: RequestAbout): string {
	return columnsCsv(
		firewallColumns,
		rules.map((rule) => ({ ...rule, about })),
	);
}
