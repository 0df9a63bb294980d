// Long because it is a table: the forms that writers use, each with the values that a reader of the page would take from it.
import { expect, test } from 'vitest';
import { assemble } from '../../../src/requirements/version/assemble.ts';
import type { ListedRole } from '../../../src/requirements/model/find-role.ts';
import { readPage } from '../../../src/requirements/page/read-page.ts';
import type { Party } from '../../../src/requirements/model/requirement.ts';

const summary = { file: 'x.md', slug: 'x', title: '', summary: '', tags: [], updated: '2026-01-01' };
const version = { id: 'x', label: 'X', status: 'current' as const };
const ends = ({ endpoints, addresses }: Party) =>
	[endpoints.map(({ text }) => text).join(' + '), addresses ? `(${addresses.map(({ text }) => text).join(' + ')})` : '']
		.filter((part) => part !== '')
		.join(' ');

/** Each requirement as `source > destination | ports and protocols | direction | what else it says`, then the problems. */
function read(page: string, roles: readonly ListedRole[] = []): string[] {
	const { drafts, problems } = readPage(page, 'x.md');
	const { dataset } = assemble({ product: 'X', version, pages: [{ summary, drafts, samples: {} }], roles });
	const lines = dataset.requirements.map((one) =>
		[
			`${ends(one.source)} > ${ends(one.destination)}`.trim(),
			[
				...one.transports,
				one.application ?? '',
				...one.ports.map(({ from, to }) => (from === to ? from : `${from}-${to}`)),
			]
				.filter((part) => part !== '')
				.join(' '),
			one.direction,
			one.service ?? '',
			one.condition === undefined ? '' : `if: ${one.condition}`,
		]
			.join(' | ')
			.replace(/(?: \| )+$/, ''),
	);
	return [...lines, ...problems.map(({ rule, place }) => `${place.line}-${place.endLine} ${rule}`)];
}
const table = (head: string, ...rows: string[]) =>
	[`| ${head} |`, `|${' - |'.repeat(head.split('|').length)}`, ...rows.map((row) => `| ${row} |`)].join('\n');

test.each<[string, string, string[]]>([
	[
		'hosts under a heading of any name',
		`Allow these.\n\n${table('Part | Beacons', 'Sea | sea.example.com')}`,
		['> sea.example.com |  | unknown'],
	],
	[
		'addresses that traffic comes from',
		`Allow traffic from these addresses.\n\n${table('Coast | Address block', 'West | 192.0.2.0/28')}`,
		['192.0.2.0/28 > |  | inbound'],
	],
	[
		'a port and a source in the sentence above',
		`The buoys must reach these URLs. All connections use TCP port 8443.\n\n${table('Site', 'sea.example.com')}`,
		['buoys > sea.example.com | tcp 8443 | outbound'],
	],
	[
		'a protocol and a source in the sentence above a list',
		'Relay masts need HTTPS access to the following hosts:\n\n- sea.example.com\n- \\*.fog.example.com',
		['Relay masts > sea.example.com | https | outbound', 'Relay masts > *.fog.example.com | https | outbound'],
	],
	[
		'an HTML table with a cell over two rows',
		'<table>\n<tr><th>Host</th><th>Port</th></tr>\n<tr><td rowspan="2">sea.example.com</td><td>443</td></tr>\n<tr><td>8443</td></tr>\n</table>',
		['> sea.example.com | 443 | unknown', '> sea.example.com | 8443 | unknown'],
	],
	[
		'an HTML list under a demand',
		'Add these to the allowlist:\n\n<ul>\n<li>sea.example.com</li>\n<li><code>fog.example.com:81</code></li>\n</ul>',
		['> sea.example.com |  | unknown', '> fog.example.com:81 | 81 | unknown'],
	],
	[
		'a definition list',
		'Open these ports:\n\n9100/udp\n: Tide.\n\nsea.example.com\n: Port 8443, charts.',
		['> Tide. | udp 9100 | local', '> sea.example.com | 8443 | unknown'],
	],
	[
		'a tab of MkDocs',
		`=== "Linux"\n\n    ${table('To | Port', 'Mast | 90').replaceAll('\n', '\n    ')}`,
		['> Mast | 90 | unknown'],
	],
	['a directive', `:::{tip}\n${table('To | Port', 'Mast | 90')}\n:::`, ['> Mast | 90 | unknown']],
	[
		'a name, a colon and a host; a host and a remark',
		'Allow TCP port 443 to these:\n\n- Charts: sea.example.com\n- fog.example.com: weather\n- North: 192.0.2.1, 192.0.2.2',
		[
			'> sea.example.com | tcp 443 | unknown | Charts',
			'> fog.example.com | tcp 443 | unknown',
			'> 192.0.2.1 + 192.0.2.2 | tcp 443 | unknown | North',
		],
	],
	[
		'ports beside the hosts of a cell',
		table(
			'Host',
			'sea.example.com (port 81)',
			'fog.example.com:80,443',
			'ice.example.com, UDP/90',
			'Your own host (port 91)',
			'rain.example.com and hail.example.com (port 92, HTTPS)',
		),
		[
			'> sea.example.com | 81 | unknown',
			'> fog.example.com | 80 443 | unknown',
			'> ice.example.com | udp 90 | unknown',
			'> Your own host | 91 | unknown',
			'> rain.example.com + hail.example.com | https 92 | unknown',
		],
	],
	[
		'several hosts of a cell, with dashes and with spaces',
		table('Host | Port', '- sea.example.com <br> - fog.example.com | 1', '\\*.a.example.com \\*.b.example.com | 2'),
		['> sea.example.com + fog.example.com | 1 | unknown', '> *.a.example.com + *.b.example.com | 2 | unknown'],
	],
	[
		'items in words of their own',
		'The firewall must let these ports pass:\n\n- `81 TCP` => For charts\n- Port 82 for tides\n- Lights (UDP port 83)\n- Horn (Default 84). TCP only.\n- 85 (sonar)\n- **Log**: `sea.example.com` (port 86) if you want it',
		[
			'> charts | tcp 81 | local',
			'> tides | 82 | local',
			'> Lights | udp 83 | local',
			'> Horn | tcp 84 | local',
			'> sonar | 85 | local',
			'> sea.example.com | 86 | unknown | Log | if: if you want it',
		],
	],
	[
		'a first and a last port',
		'These dynamic ports are used:\n\n- Start port: 50000\n- End port: 50100',
		['3-4 unread-list-item'],
	],
	[
		'a column for each transport, with ends in the heading',
		`## Buoy → Mast\n\n${table('What | UDP | TCP', 'Light | -- | 81 or 82', 'Horn | 83 | 84', 'Bell | 85 | 85')}`,
		[
			'Buoy > Mast | tcp 81 82 | unknown',
			'Buoy > Mast | tcp 84 | unknown',
			'Buoy > Mast | udp 83 | unknown',
			'Buoy > Mast | tcp udp 85 | unknown',
		],
	],
	[
		'the other end, as the direction says',
		table('To/From | Port | Direction', 'Mast | 81 | Ingoing', 'Buoy | 82 | Outbound'),
		['Mast > | 81 | inbound', '> Buoy | 82 | outbound'],
	],
	[
		'addresses in a column beside their host',
		table('Host | Port | Addresses', 'sea.example.com | 443 | 192.0.2.1, 192.0.2.2'),
		['> sea.example.com (192.0.2.1 + 192.0.2.2) | 443 | unknown'],
	],
	['types of ICMP', table('To | Port | Protocol', 'Mast | 0, 8 | ICMP'), ['> Mast | icmp | unknown']],
	[
		'optional rows',
		`These optional hosts are ones that buoys may also need for the following:\n\n${table('Host | Notes', 'sea.example.com | Charts', 'fog.example.com | (OPTIONAL) Needed at night.', 'ice.example.com | This host is only required if it is cold.')}`,
		[
			'> sea.example.com |  | unknown |  | if: optional',
			'> fog.example.com |  | unknown |  | if: Needed at night',
			'> ice.example.com |  | unknown |  | if: only required if it is cold',
		],
	],
	[
		'what is no longer needed',
		table(
			'Host | Port | Notes',
			'sea.example.com | 1 | Charts. A chart is not required.',
			'old.example.com | 2 | Deprecated and not required.',
		),
		['> sea.example.com | 1 | unknown'],
	],
	[
		'a direction that is that of another item',
		`1. First.\n\n    Inbound traffic is counted.\n\n2. Then allow:\n\n    ${table('Host | Port', 'sea.example.com | 1').replaceAll('\n', '\n    ')}`,
		['> sea.example.com | 1 | unknown'],
	],
	[
		'code that lists what the sentence above asks for',
		'Your firewall must allow:\n\n```\nsea.example.com\n192.0.2.1\n```',
		['1-5 unread-block'],
	],
	[
		'addresses that may be either end',
		'If you restrict traffic, you must allow the following IP addresses:\n\n- 192.0.2.1\n- 192.0.2.2',
		['3-4 unread-list-item'],
	],
	[
		'addresses that come in',
		'If you restrict SSH access to your servers, allow the following IP addresses:\n\n- 192.0.2.1',
		['192.0.2.1 > |  | inbound'],
	],
	[
		'captions in bold between the sentence and its lists',
		'Add the following domains to your allowlist:\n\n**Sea**\n\n- sea.example.com\n\n**Fog**\n\n- \\*.fog.example.com — such as a.fog.example.com',
		['> sea.example.com |  | unknown', '> *.fog.example.com |  | unknown'],
	],
	[
		'a column without a heading',
		table('Source | | Port', 'Custom | 192.0.2.0/24 | 22'),
		['Custom + 192.0.2.0/24 > | 22 | unknown'],
	],
	[
		'names beside the hosts that they stand for',
		table(
			'Target name | Target URL | Port | Service',
			'Charts | https://sea.example.com | 443 | Tides',
			'Weather | fog.example.com ice.example.com | 90 | Wind',
			'Your lamp | - | 91 | Light',
		),
		[
			'> https://sea.example.com | https 443 | unknown | Tides',
			'> fog.example.com + ice.example.com | 90 | unknown | Wind',
			'> Your lamp | 91 | unknown | Light',
		],
	],
	[
		'names beside their hosts, without a service',
		table('Source | Destination | Hostname | Port', 'Mast | Charts | sea.example.com | 90'),
		['Mast > sea.example.com | 90 | outbound | Charts'],
	],
	[
		'ports in the default of each name',
		`Open these ports on the firewall.\n\n${table('Port | Default | Setting', 'Charts | 7880 | a', 'Fog | 50000-60000 | b')}`,
		['3-6 unread-table'],
	],
	[
		'a remark in brackets behind the name of a service',
		'The firewall must let these ports pass:\n\n- `80/tcp` for charts (only if `TIDE=1` is set)',
		['> charts | tcp 80 | local'],
	],
	[
		'a remark behind a path',
		'Allow access to these URLs:\n\n- `https://sea.example.com/<harbour>` - Charts of one harbour\n- https://fog.example.com/a/b – fog',
		[
			'> https://sea.example.com/<harbour> | https 443 | unknown',
			'> https://fog.example.com/a/b | https 443 | unknown',
		],
	],
	[
		'an address to fill in, with the length of its network',
		table('Source | Destination | Port', 'YOUR_IP/32 | Mast | 22', '<your-ip>/24, A/B | Mast | 23'),
		['YOUR_IP/32 > Mast | 22 | unknown', '<your-ip>/24 + A + B > Mast | 23 | unknown'],
	],
	[
		'the number of a protocol',
		table('Destination | Port', 'Mast | IP protocol 4', 'Buoy | ESP, protocol number 50, and UDP 500'),
		['> Mast |  | unknown', '> Buoy | udp 500 | unknown'],
	],
	[
		'a condition in brackets',
		table('Host | Port | Notes', 'sea.example.com | 443 | (Optional - only in fog) Charts by <br>night.'),
		['> sea.example.com | 443 | unknown |  | if: only in fog'],
	],
	[
		'terms with a list that defines them',
		'Allow boats to reach the charts.\n:    * Destination hostnames: `sea.example.com`, `fog.example.com`\n     * Destination IP addresses: 192.0.2.1\n     * Protocol and ports: HTTPS 443 and 8443\n\nOptional: Allow boats to reach the horn.\n:    * Host: horn.example.com\n     * Port: 90\n\nIf fog port 91 is taken, wait.\n\nLast term\n: * Host: ice.example.com\n  * Port: 92',
		[
			'> sea.example.com + fog.example.com (192.0.2.1) | https 443 8443 | unknown | Allow boats to reach the charts.',
			'> horn.example.com | 90 | unknown | Allow boats to reach the horn. | if: optional',
			'> ice.example.com | 92 | unknown | Last term',
		],
	],
	[
		'captions that begin in bold, and shortcodes in brackets',
		'Your firewall must allow the following URLs:\n\n[tabs place="top"]\n[tab title="North"]\n\n**Charts**: boats and masts\n* `https://sea.example.com`\n\n[/tab]\n[/tabs]\n\n**This sentence is none.**\nIt ends here.\n\n* https://old.example.com is gone for good',
		['> https://sea.example.com | https 443 | unknown'],
	],
	[
		'addresses that are the subject of the sentence above them',
		'The following IPs must be able to access your charts (port 90):\n\n- 192.0.2.1\n\nNext: these addresses need access to your masts on port 91:\n\n- 192.0.2.2',
		['192.0.2.1 > | 90 | inbound', '192.0.2.2 > | 91 | inbound'],
	],
	[
		'ports and hosts that must be open, which are no sources',
		'The following ports need to be open:\n\n- Fog: `fog.example.com` (port 91) if it is used\n\nThe following hosts must be reachable on port 92:\n\n- sea.example.com\n\nThe following hosts must be allowed to reach your mast on port 93:\n\n- 192.0.2.3',
		[
			'> fog.example.com | 91 | unknown | Fog | if: if it is used',
			'> sea.example.com | 92 | unknown',
			'192.0.2.3 > | 93 | inbound',
		],
	],
	[
		'a protocol in the sentence above items that are ports',
		'Open the following UDP ports:\n\n- 91 - Fog\n- Sea: 92\n- 93/tcp - Lake\n\nThe TCP and UDP ports below must be open:\n\n- 94 - Mast\n\nOpen these ports, of which TCP 95 is optional:\n\n- 96 - Buoy',
		[
			'> Fog | udp 91 | local',
			'> Sea | udp 92 | local',
			'> Lake | tcp 93 | local',
			'> Mast | tcp udp 94 | local',
			'> Buoy | 96 | local',
			'11-11 requirement-in-prose',
		],
	],
	[
		'a protocol in the sentence above rows that state none',
		`Open the following TCP ports:\n\n${table('To | Port | Protocol', 'Mast | 91 |', 'Buoy | 92 | UDP', 'Lamp | 93 | HTTPS')}`,
		['> Mast | tcp 91 | unknown', '> Buoy | udp 92 | unknown', '> Lamp | https 93 | unknown'],
	],
	[
		'a protocol in the sentence above hosts',
		'The masts need UDP access to the following hosts:\n\n- sea.example.com\n- fog.example.com:91',
		['masts > sea.example.com | udp | outbound', 'masts > fog.example.com:91 | udp 91 | outbound'],
	],
	[
		'protocols of IP, which have no ports',
		table('Protocol | Port | Use', 'ESP | - | Fog', 'IPIP | - | Lake', 'IPENCAP / IPIP | | Sea', 'ICMP | - | Mast'),
		['> | esp | unknown', '> | ipip | unknown', '> | ipencap/ipip | unknown', '> | icmp | unknown'],
	],
	[
		'a port column that answers whether ports are needed',
		table('Way | Inbound ports required', 'Tunnel | No', 'Forwarding | Yes (443)', 'Relay | No', 'Kite | N/A'),
		['1-6 unread-table'],
	],
	[
		'hosts with a remark and a full stop',
		'Allow these hosts:\n\n- sea.example.com (for tides, not\n  for fog).\n- lake.example.com: boats.',
		['> sea.example.com |  | unknown', '> lake.example.com |  | unknown'],
	],
	[
		'what a heading calls optional',
		'## Optional: tides\n\nAllow these hosts:\n\n- sea.example.com\n\n### Fog\n\n' +
			table('To | Port | Notes', 'Mast | 91 | only if it rains', 'Buoy | 92 |') +
			'\n\n## Boats (optional)\n\nThe ports:\n\n- 93 - Oar\n\n## Options\n\nThe ports:\n\n- 94 - Sail',
		[
			'> sea.example.com |  | unknown |  | if: optional',
			'> Mast | 91 | unknown |  | if: only if it rains',
			'> Buoy | 92 | unknown |  | if: optional',
			'> Oar | 93 | local |  | if: optional',
			'> Sail | 94 | local',
		],
	],
	[
		'notes that end in a remark that calls a row optional',
		table('To | Port | Notes', 'Mast | 91 | Tides (**optional**)', 'Buoy | 92 | Tides (optional since 2)'),
		['> Mast | 91 | unknown |  | if: optional', '> Buoy | 92 | unknown'],
	],
	[
		'the first and the last port in two columns',
		table('Name | Start | End | Protocol', 'Fog | 16384 | 32767 | UDP'),
		['1-3 unread-table'],
	],
	[
		'transports in brackets, and numbers behind a word',
		'# Ports\n\n- 53 (TCP and UDP)\n- Inbound: 443 from boats\n- The mast listens on 5432\n- (Optional) 8080 – tides',
		['3-6 unread-list-item'],
	],
	[
		'misspelt heads of ports and addresses',
		`The mast must reach:\n\n${table('Adress | Prot', 'sea.example.com | 90')}`,
		['mast > sea.example.com |  | outbound', '3-3 misspelt-heading', '3-3 misspelt-heading'],
	],
	[
		'what is not used any more',
		table('To | Port | Remarks', 'Mast | 81 | Not used any more', 'Mast | 82 | Light'),
		['> Mast | 82 | unknown'],
	],
	['DNS records', `# Ports\n\n${table('Record type | Name | Value', 'CNAME | x | sea.example.com')}`, []],
	['names in a table that nothing asks for', table('Site | Mirror', 'Sea | sea.example.com'), []],
	[
		'what is no demand',
		'- `kernel.pid_max` for AMQP 0-9-1\n\nHTTP/2 is required.\n\n> See [x](https://sea.example.com).',
		[],
	],
])('%s', (_what, page, lines) => {
	expect(read(page)).toEqual(lines);
});

test.each([
	['tables', table('To | Port', 'Mast | 91', 'Buoy | 92'), table('To | Port', 'Mast | 91', 'Lamp | 93')],
	['lists', 'The ports:\n\n- 91 - Mast\n- 92 - Buoy', 'The ports:\n\n- 91 - Mast\n- 93 - Lamp'],
	[
		'lists of URLs',
		'Allow these:\n\n- https://Mast.example.com/\n- https://buoy.example.com',
		'Also allow these:\n\n- https://mast.example.com\n- https://lamp.example.com/',
	],
	[
		'lists under a port',
		'Allow TCP port 91 to:\n\n- mast.example.com\n- buoy.example.com',
		'Allow TCP port 91 to:\n\n- mast.example.com',
	],
])('%s of one section that say the same, as tabs do, are one requirement', (_what, one, other) => {
	const { drafts, problems, account } = readPage(`## Open\n\n=== "Sea"\n\n${one}\n\n=== "Lake"\n\n${other}\n`, 'x.md');
	const { duplicates, dataset } = assemble({
		product: 'X',
		version,
		pages: [{ summary, drafts, samples: {} }],
		roles: [],
	});
	expect([problems, duplicates]).toEqual([[], []]);
	expect(dataset.requirements.filter(({ destination }) => /^(?:https:..)?mast/i.test(destination.text))).toHaveLength(
		1,
	);
	expect(account.filter(({ fate }) => fate !== 'read')).toEqual([]);
	const apart = readPage(`## Open\n\n${one}\n\n## Shut\n\n${other}\n`, 'x.md').drafts;
	expect(apart.length).toBeGreaterThan(drafts.length);
});

test('two rows of one table that say the same are a slip', () => {
	expect(read(table('To | Port', 'Mast | 91', 'Mast | 91'))).toHaveLength(2);
});

test('a tab belongs to its section', () => {
	const tab = `# [Sea](#tab/sea)\n\n${table('To | Port', 'Mast | 1')}\n\n---\n\n`;
	const { drafts } = readPage(`# Ports\n\n## Masts\n\n${tab}## Buoys\n\n${tab}`, 'x.md');
	expect(drafts.map(({ section }) => section.path)).toEqual([
		['Masts', 'Sea'],
		['Buoys', 'Sea'],
	]);
});

test('names with a slash are one, unless roles.md lists a part; their ids are the same', () => {
	const role: ListedRole = { id: 'jump', label: 'Jump', machine: 'x', network: 'yours', alsoWritten: [] };
	const page = table('From | To | Port', 'Jump / lamp host | Backup/Snapshot job | 22', 'A / B | Mast | 1');
	expect(read(page)).toEqual(['Jump / lamp host > Backup/Snapshot job | 22 | unknown', 'A + B > Mast | 1 | unknown']);
	expect(read(page, [role])[0]).toBe('Jump + lamp host > Backup/Snapshot job | 22 | unknown');
	const ids = [[], [role]].map((roles) =>
		assemble({
			product: 'X',
			version,
			pages: [{ summary, drafts: readPage(page, 'x.md').drafts, samples: {} }],
			roles,
		}).dataset.requirements.map(({ id }) => id),
	);
	expect(ids[0]).toEqual(ids[1]);
});
