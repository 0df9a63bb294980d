import { orList } from '../../checklist/words/grammar.ts';
import { transportName, transports } from '../../requirements/model/transports.ts';
import type { Dataset } from '../../requirements/model/dataset.ts';
import { csvFile, type CsvColumn } from './csv-file.ts';
import { firewallRequest } from './firewall-request.ts';
import { directionWord, ruleJustification, ruleRemarks } from './firewall-words.ts';
import type { FirewallRule } from './firewall-rule.ts';

const refs = ({ origins }: FirewallRule) => origins.map(({ requirement }) => requirement.ref).join(', ');
const ids = ({ origins }: FirewallRule) => origins.map(({ requirement }) => requirement.id).join(', ');

/** The columns of `firewall-request.csv`, in the order of the page. */
export const firewallColumns: readonly CsvColumn<FirewallRule>[] = [
	{
		title: 'Source',
		description: 'Who opens the connection: roles, hosts, addresses, parted by commas',
		cell: ({ sources }) => sources.map(({ text }) => text).join(', '),
	},
	{
		title: 'Destination',
		description: 'What it goes to: roles, hosts, addresses, parted by commas',
		cell: ({ destinations }) => destinations.map(({ text }) => text).join(', '),
	},
	{
		title: 'Port',
		description: 'Ports or ranges of the destination, parted by commas; the words of the page where it gives none',
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

/** The firewall request of a version as CSV. */
export function firewallRequestCsv(dataset: Pick<Dataset, 'requirements'>): string {
	return csvFile(firewallColumns, firewallRequest(dataset));
}
