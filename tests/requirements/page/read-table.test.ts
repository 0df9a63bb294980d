import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { readPage } from '../../../src/requirements/page/read-page.ts';

const read = (page: string) => {
	const { drafts, problems } = readPage(page, 'x.md');
	const ends = (party: (typeof drafts)[number]['source']) => party.endpoints.map(({ text }) => text).join(' + ');
	const rows = drafts.map((draft) =>
		[
			ends(draft.source),
			ends(draft.destination),
			draft.ports.map(({ from, to }) => (from === to ? from : `${from}-${to}`)).join(' '),
			draft.portText,
			draft.transports.join(' '),
			draft.application,
			draft.statedDirection,
			draft.notes.text.replaceAll('\n', ' / '),
		]
			.map((part) => part ?? '')
			.join(' | '),
	);
	return [
		...rows,
		...problems.map(({ rule, place, message }) => `${place.line}:${place.column}-${place.endLine} ${rule} ${message}`),
	];
};
const table = (head: string, row: string) => `| ${head} |\n|${' - |'.repeat(head.split('|').length)}\n| ${row} |`;

test.each([
	[
		'arrows name the ends',
		table('Port | Direction', '1 | worker, CLI ⟶ controller'),
		['worker + CLI | controller | 1 |  |  |  |  | Direction: worker, CLI ⟶ controller'],
	],
	['arrows of ASCII', table('Port | Direction', '1 | a -> b'), ['a | b | 1 |  |  |  |  | Direction: a -> b']],
	['an arrow to the left', table('Port | Direction', '1 | a <- b'), ['b | a | 1 |  |  |  |  | Direction: a <- b']],
	[
		'a direction in a sentence',
		table('Host | Port | Direction', 'a.example.com | 443 | The server needs an outbound connection.'),
		[' | a.example.com | 443 |  |  |  | outbound | Direction: The server needs an outbound connection.'],
	],
	...[
		['In', 'inbound'],
		['out', 'outbound'],
		['Internal', 'internal'],
	].map(([cell, direction]): [string, string, string[]] => [
		`a direction that is the whole cell, ${cell}`,
		table('Source | Destination | Port | Direction', `A | B | 443 | ${cell}`),
		[`A | B | 443 |  |  |  | ${direction} | `],
	]),
	[
		'a direction of both',
		table('Source | Port | Direction', 'A | 443 | ingress, egress'),
		['A |  | 443 |  |  |  | unknown | Direction: ingress, egress'],
	],
	[
		'columns without a meaning',
		table('Source | Port | Strategy | Notes', 'A | 443 | Tunnel | x'),
		['A |  | 443 |  |  |  |  | Strategy: Tunnel / x'],
	],
	[
		'a direction of the heading',
		`## Outbound rules\n\n${table('Source | Port', 'A | 443')}`,
		['A |  | 443 |  |  |  | outbound | '],
	],
	[
		'a direction of the caption',
		`<figcaption>Inbound rules</figcaption>\n\n${table('Source | Port', 'A | 443')}`,
		['A |  | 443 |  |  |  | inbound | '],
	],
	[
		'a port for all rows in the sentence above',
		`The agents require the following outbound addresses on \`https://:443\`.\n\n${table('Endpoint | Description', '`https://a.example` | x')}`,
		[' | https://a.example | 443 |  |  | https | outbound | x'],
	],
	[
		'two ports in the sentence above are none',
		`The following hosts use TCP 443 or TCP 80:\n\n${table('Endpoint | Description', 'a.example.com | x')}`,
		[' | a.example.com |  |  |  |  |  | x'],
	],
	[
		'a protocol and a direction in the heading of the ports',
		table('To | Inbound TCP ports', 'A | 1'),
		[' | A | 1 |  | tcp |  | inbound | '],
	],
	['types of ICMP are no ports', table('To | Protocol | Port', 'A | ICMP | 8'), [' | A |  | 8 | icmp |  |  | ']],
	[
		'ports beside ends',
		table('Destination | Port', '`*:123`<br>Or<br>`ntp.example.com:123` | 123'),
		[' | *:123 + ntp.example.com:123 | 123 |  |  |  |  | '],
	],
	[
		'a port beside an end that the Port cell does not state',
		table('Destination | Port', '`*:1194`<br>Or<br>`ntp.example.com:123` | 123'),
		[
			' | *:1194 + ntp.example.com:123 |  | contradicted on the page |  |  |  | ',
			'3:4-3 contradicted-port Unexpected port `1194` beside the host, expected the one of the Port cell; write the port once',
		],
	],
	[
		'a port in the address',
		table('URL | Notes', 'https://a.example.com:8084/ | x'),
		[' | https://a.example.com:8084/ | 8084 |  |  | https |  | x'],
	],
])('%s', (_what, page, lines) => {
	expect(read(page)).toEqual(lines);
});

test.each([
	[
		'a matrix of ports',
		table('Server | Port inside | Port outside', 'A | 443 | 53'),
		'1:1-3 unread-table Unexpected ports in a table with the columns `Server`, `Port inside`, `Port outside`, expected a column `Port` and one for each end, with one row for each requirement',
	],
	[
		'ports in words of another table',
		table('Feature | Needs', 'Login | TCP 443 to the hub'),
		'1:1-3 unread-table Unexpected ports in a table with the columns `Feature`, `Needs`, expected a column `Port` and one for each end, with one row for each requirement',
	],
	[
		'a heading that promises hosts',
		table('Hosts | Port', 'storage | 443'),
		'1:3-1 contradicted-heading Unexpected names in the column `Hosts`, expected a host or an address in one of its cells; head it `Source` or `Destination` if it names the ends',
	],
	[
		'an HTML table that is not closed',
		'# Ports\n\n<table>\n<tr><th>Port</th><td>port 443 must be open</td></tr>\n\nend',
		'3:1-4 html-table Unexpected requirements in HTML, expected a table or a list: `443` is not in the dataset',
	],
	[
		'a heading that is misspelt',
		table('Sourse | Destination | Port', 'A | B | 1'),
		'1:3-1 misspelt-heading Unexpected heading `Sourse`, expected one that names what the column holds; did you mean `Source`?',
	],
	[
		'a table behind a tag',
		'<div>\n| Port | To |\n|---|---|\n| 443 | A |\n</div>',
		'1:1-5 broken-table Unexpected table that Markdown reads as text, expected an empty line between the tag above and the table',
	],
	[
		'too few dashes',
		'| From | To | Port |\n|---|---|\n| A | B | 443 |',
		'1:1-3 broken-table Unexpected table that Markdown reads as text, expected as many dashes as columns: the head has 3, the line below it 2',
	],
	[
		'a port beside HTTPS',
		table('To | Port | Protocol', 'a.example.com | 433 | HTTPS'),
		'3:19-3 suspicious-port Unexpected port `433` beside HTTPS, expected `443`; did you mean `443`?',
	],
	[
		'a wildcard without its dot',
		table('To | Port', '`*example.com` | 443'),
		'3:4-3 suspicious-host Unexpected wildcard `*example.com`, expected a dot after the star; did you mean `*.example.com`?',
	],
	[
		'a host that browsers take for another',
		table('To | Port | Protocol', 'https://0x7f | 443 | HTTPS'),
		'3:3-3 suspicious-host Unexpected host `0x7f`, expected a name that browsers take as it is; they take it for `0.0.0.127`',
	],
	[
		'an address in a column of host names',
		table('Host name | Port', '192.0.2.1 | 443'),
		'3:3-3 suspicious-host Unexpected address `192.0.2.1` in the column `Host name`, expected a host name',
	],
])('%s is reported', (_what, page, problem) => {
	expect(read(page)).toContain(problem);
});

const below = (...sentences: string[]) =>
	sentences.map((text, index) => `${text}\n\n${table('Host', `${'abc'[index]}.example.com`)}`).join('\n\n');
const demand = 'TCP port 9000 must be open too.';

test.each([
	['its port is in rows', below('The following hosts must be reachable on TCP 443:'), []],
	['two tables use one', `${demand}\n\n${below('The following hosts must be reachable on TCP 443:', '')}`, [1]],
	[
		'rows have ports of their own',
		'The following hosts must be reachable on TCP 443:\n\n| Host |\n|---|\n| https://a.example.com:8443 |',
		[1],
	],
])('a sentence above a table counts as read where %s', (_what, page, lines) => {
	const found = readPage(page, 'x.md').problems.filter(({ rule }) => rule === 'requirement-in-prose');
	expect(found.map(({ place }) => place.line)).toEqual(lines);
});

test('an HTML table without ports, and a table of settings, are left alone', () => {
	expect(read('<!--\n| Port | To |\n|---|---|\n| 443 | A |\n\n<table><tr><th>Port</th></tr></table>\n-->')).toEqual([]);
	expect(read('<table><!-- Port --><tr><td>Colour</td></tr></table>')).toEqual([]);
	expect(read('<table><tr><td>Colour</td></tr></table>')).toEqual([]);
	expect(read(table('Setting | Port | Default', 'listen | yes | 8080'))).toEqual([]);
});

test.each([
	['a line of text', 'Note: port 8007 is closed.'],
	['a shortcode', '{{< /datatable >}}'],
	['two lines', 'One line.\nAnother **line**.'],
])('%s below a table is no row', (_what, line) => {
	const { drafts, problems, body } = readPage(`${table('Port | Protocol', '8004 | TCP')}\n${line}\n`, 'x.md');
	expect(drafts).toHaveLength(1);
	expect(problems).toEqual([]);
	expect(toHtml(body).match(/<tr/g)).toHaveLength(2);
});

test('a row with fewer cells than columns is one error', () => {
	expect(read(table('Source | Destination | Port | Protocol | Notes', 'A | 443 | TCP | note'))).toEqual([
		'3:1-3 missing-cell Unexpected row of 4 cells, expected 5 as in the head of the table: which cell is missing cannot be told; leave the empty ones between their bars',
	]);
});

test('without outer bars, a bar at the end comes before an empty cell', () => {
	expect(read('Source|Destination|Port|Notes\n-|-|-|-\nA|B|443|')).toEqual(['A | B | 443 |  |  |  |  | ']);
});

test('a row of empty cells says nothing', () => {
	expect(read(table('Source | Destination | Port', 'A | B | 443\n|||'))).toEqual(['A | B | 443 |  |  |  |  | ']);
});
