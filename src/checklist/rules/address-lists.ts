// Plain lists for firewalls that load them, such as external dynamic lists of Palo Alto Networks and threat feeds of Fortinet: one file for
// each kind.
import { portNumbers } from '../../requirements/model/ports.ts';
import type { Flow } from './flow.ts';
import { distinctNetworks } from './networks.ts';
import { isOpen } from './rule-ends.ts';
import { writeAll, type RuleFormat, type Written } from './rule-format.ts';
import * as words from './words-rules.ts';

const files = { domains: 'domains.txt', out: 'addresses-out.txt', in: 'addresses-in.txt' } as const;

/** A line of one of the files. */
interface Entry {
	file: keyof typeof files;
	value: string;
}

const notes = [
	'One entry on each line and nothing else, since not every firewall takes comments in them. A wildcard is written *.example.com.',
	'A list does not state ports, protocols and the other end: the rule that loads it has to. A firewall may match names below a domain too, if you set it so.',
];

/** Lists of domains, of destination addresses, and of source addresses. */
export const addressLists: RuleFormat = {
	id: 'lists',
	title: 'Domain and address lists',
	fileNames: Object.values(files),
	notes,
	write(list) {
		const { rules, fates } = writeAll<Entry>(list, ({ flows }) => {
			const all = flows.map(entriesOf);
			return { rules: all.flatMap((each) => each.rules), missing: all.flatMap(({ missing = [] }) => missing) };
		});
		const valuesOf = (file: keyof typeof files) => rules.flatMap(({ rule }) => (rule.file === file ? rule.value : []));
		const text = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
		return {
			files: [
				{ name: files.domains, text: text([...new Set(valuesOf('domains'))].sort()) },
				{ name: files.out, text: text(distinctNetworks(valuesOf('out'))) },
				{ name: files.in, text: text(distinctNetworks(valuesOf('in'))) },
			],
			fates,
		};
	},
};

function entriesOf(flow: Flow): Written<Entry> {
	const { from, to, direction } = flow;
	const none = (why: string) => ({ rules: [], missing: [why] });
	if (direction === 'internal') return none(words.withinNetwork);
	if (direction === 'unknown') return none(words.directionOpen);
	if (direction === 'inbound') {
		if (isOpen(from) || from.kind === 'any') return none(words.noAddress(from.label));
		const missing = [...(from.withoutAddress.length > 0 ? [words.namesRefused(from.withoutAddress)] : [])];
		const rules = from.networks.map((value): Entry => ({ file: 'in', value }));
		return { rules, missing: [...missing, words.saidElsewhere(way(flow), `the addresses to ${to.label}`)] };
	}
	const names = [...to.names, ...(to.domain === undefined ? [] : [`*.${to.domain}`])];
	const rules = [
		...names.map((value): Entry => ({ file: 'domains', value })),
		...to.withoutName.map((value): Entry => ({ file: 'out', value })),
	];
	if (rules.length === 0) return none(words.noAddress(to.label));
	return { rules, missing: [words.saidElsewhere(way(flow), from.label)] };
}

/** "TCP 443" */
const way = ({ protocol, ports }: Flow) => [protocol.toUpperCase(), ports.map(portNumbers).join(', ')].join(' ').trim();
