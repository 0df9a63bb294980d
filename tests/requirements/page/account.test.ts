// Long because it is a table: what became of each mention, by forms of pages.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPage } from '../../../src/requirements/page/read-page.ts';
import { isUnread, type RuleName } from '../../../src/requirements/rules/rules.ts';
import { setAsideReasons } from '../../../src/requirements/page/set-aside-reasons.ts';
import { randomRuns } from '../../support/random-runs.ts';

const fates = (page: string) =>
	readPage(page, 'x.md').account.map(
		({ place, text, fate, reason }) => `${place.line} ${text} ${fate}${reason === null ? '' : ` ${reason}`}`,
	);
const table = (head: string, ...rows: string[]) =>
	[`| ${head} |`, `|${' - |'.repeat(head.split('|').length)}`, ...rows.map((row) => `| ${row} |`)].join('\n');

test.each([
	['a row that is read', table('To | Port', 'a.example.com | 443'), ['3 a.example.com read', '3 443 read']],
	[
		'a host in the notes of a row',
		table('To | Port | Notes', 'Keeper | 443 | as b.example.com'),
		['3 443 read', '3 b.example.com set-aside notes'],
	],
	[
		'a row with a port that cannot be',
		table('To | Port', 'a.example.com | 0'),
		['3 a.example.com reported unreadable-port', '3 0 reported unreadable-port'],
	],
	[
		'hosts in columns of another kind',
		`# Firewall\n\n${table('Lamp | Sea | Fog', 'x | a b.example.com c | y')}`,
		['5 b.example.com reported unread-table'],
	],
	['ports of settings', table('Setting | Default', 'listen | TCP 8080'), ['3 8080 set-aside default']],
	[
		'DNS records',
		`# Network\n\n${table('Type | Name | Value', 'CNAME | x | a.example.com')}`,
		['5 a.example.com set-aside dns-record'],
	],
	[
		'a sentence that demands a host',
		'You must allow a.example.com.',
		['1 a.example.com reported requirement-in-prose'],
	],
	['a sentence that speaks of one', 'The page is at a.example.com.', ['1 a.example.com set-aside no-demand']],
	['a prohibition', 'You do not need to open port 22.', ['1 22 set-aside prohibition']],
	['an example that is said', 'You must connect to it, say to a.example.com.', ['1 a.example.com set-aside example']],
	['an example', 'Allow a host of your own, for example a.example.com.', ['1 a.example.com set-aside example']],
	[
		'this machine',
		'You must allow port 80 on http://127.0.0.1:80/.',
		['1 80 reported requirement-in-prose', '1 http://127.0.0.1:80/ set-aside loopback'],
	],
	['links', 'See [x](https://a.example.com).', ['1 https://a.example.com set-aside link-target']],
	[
		'code that is a list under a demand',
		'Allow these:\n\n```\na.example.com\n192.0.2.1\n```',
		['4 a.example.com reported unread-block', '5 192.0.2.1 reported unread-block'],
	],
	[
		'code that is a command',
		'Open the ports:\n\n```\nufw allow port 443 from a.example.com\n```',
		['4 443 reported unread-block', '4 a.example.com reported unread-block'],
	],
	[
		'code that is a configuration with names in it',
		'Open the ports in your network:\n\n```yaml\nsea: 1\nfog: 2\nhosts:\n- a.example.com\nice: 3\n```',
		['7 a.example.com set-aside example'],
	],
	['code with a variable', '# Ports\n\nOpen these:\n\n```\n- ${PORT}:80\n```', ['6 ${PORT}:80 set-aside example']],
	[
		'code that shows what a command gives',
		'# Firewall\n\nExample output:\n\n```\na.example.com\n```',
		['6 a.example.com set-aside example'],
	],
	[
		'commands and settings in a sentence',
		'- Allow it, and try `curl http://a.example.com:81/`.\n- You must set `PROXY=http://b.example.com`.\n- Open `tcp 443`.',
		[
			'1 http://a.example.com:81/ set-aside example',
			'2 http://b.example.com set-aside example',
			'3 443 reported unread-list-item',
		],
	],
	[
		'a table of remedies',
		`# Firewall\n\n${table('Cause | Fix', 'TCP 8443 is blocked | Ask the harbour')}`,
		['5 8443 set-aside remedy'],
	],
	[
		'a sentence that goes on with the list above it',
		'Open these ports:\n\n- 80/tcp for charts\n\nAlso 90/udp, for fog.\n\nAlso note port 91.',
		['3 80 read', '5 90 reported requirement-in-prose', '7 91 set-aside no-demand'],
	],
	[
		'requirements of another kind',
		'# Requirements\n\n## Colours\n\n- The lamp keeps its colour in the file lamp.example.com/colour, which nobody has to read.',
		['5 lamp.example.com/colour set-aside no-demand'],
	],
	[
		'sentences in items, none of which asks for anything',
		'# Firewall\n\n## Colours\n\nSome facts.\n\n- Requests for the page of the harbour at a.example.com are sent on to the harbour master every day.\n- Requests for the page of the mast at b.example.com are sent on to the keeper every day.',
		['7 a.example.com set-aside no-demand', '8 b.example.com set-aside no-demand'],
	],
	[
		'lines of names in a paragraph and in HTML',
		'# Firewall\n\nLet these pass:\na.example.com\n\\*.b.example.com\n\n<pre>\nc.example.com\n</pre>\n\nThis is d.example.com,\nand no list.',
		[
			'4 a.example.com reported requirement-in-prose',
			'5 *.b.example.com reported requirement-in-prose',
			'8 c.example.com reported unread-block',
			'11 d.example.com set-aside no-demand',
		],
	],
	[
		'one name in a line of its own',
		'# Firewall\n\nYou should see:\na.example.com',
		['4 a.example.com set-aside no-demand'],
	],
	[
		'a row that names its ports',
		table('Client | Values', 'TCP port | 443; 8443', 'UDP ports | 8000', 'Seats | 12'),
		['3 443 reported unread-table', '3 8443 reported unread-table', '4 8000 reported unread-table'],
	],
	[
		'numbers before a sign, on a page about networks',
		'# Network\n\n## Ingress\n\n- *443*: charts\n- 10 boats: at most',
		['5 443 reported unread-list-item'],
	],
	[
		'a console to open',
		'- Open the harbour console at https://a.example.com/x',
		['1 https://a.example.com/x set-aside no-demand'],
	],
	['a heading', '# a.example.com', ['1 a.example.com set-aside heading']],
	['front matter and comments', '---\ntitle: a.example.com\n---\n\n<!-- b.example.com -->', []],
	[
		'what the sentence above rows says',
		'Allow TCP 443 to the following hosts:\n\n- a.example.com',
		['1 443 read', '3 a.example.com read'],
	],
	[
		'an example that is over',
		'- Where you have allowlists (such as those of a sea), add a.example.com.',
		['1 a.example.com reported unread-list-item'],
	],
	[
		'a page whose title, in TOML, speaks of ports',
		'+++\ntitle = "Ports"\n+++\n\n- the lamp: a.example.com of old',
		['5 a.example.com reported unread-list-item'],
	],
	[
		'settings by name, type and default',
		`# Firewall\n\n${table('Name | Type | Default | Description', 'addresses | list | 192.0.2.0/24 | Let in', 'port | number | 8443 | Port 25 is never open')}`,
		['5 192.0.2.0/24 set-aside default', '6 8443 set-aside default', '6 25 set-aside default'],
	],
	[
		'a list that is called an example',
		'# Network\n\nBelow is an example route of the harbour:\n\n- 192.0.2.0/24 (for names)\n- The block is the example traffic (198.51.100.0/24)\n- 203.0.113.0/24',
		['5 192.0.2.0/24 set-aside example', '6 198.51.100.0/24 set-aside example', '7 203.0.113.0/24 set-aside example'],
	],
	[
		'code of an example',
		'# Firewall\n\nTo allow your own addresses, add a list, e.g.:\n\n```\n192.0.2.1\n192.0.2.2\n```',
		['6 192.0.2.1 set-aside example', '7 192.0.2.2 set-aside example'],
	],
	[
		'where things are available',
		'# Network\n\n- Charts are available from a.example.com\n- Maps at b.example.com are available',
		['3 a.example.com set-aside no-demand', '4 b.example.com set-aside no-demand'],
	],
	[
		'what has to be reached for something to be downloaded',
		'To download the charts, we need access to a.example.com.\n\nSee the charts, you need to download them from b.example.com through the firewall.',
		['1 a.example.com reported requirement-in-prose', '3 b.example.com set-aside no-demand'],
	],
	[
		'ports in sentences of items that ask for nothing',
		'# Masts\n\nThe harbour has:\n\n- Set the mast to port 92, and go on with the next step.\n- The mast needs port 93.\n- Between masts, enable TCP port 94 for all of the tides.\n- Tides: mast, TCP 95',
		[
			'5 92 set-aside no-demand',
			'6 93 reported unread-list-item',
			'7 94 reported unread-list-item',
			'8 95 reported unread-list-item',
		],
	],
	[
		'ports in such sentences below one that asks for them',
		'# Masts\n\nOpen these ports:\n\n- The mast is in use at port 91.',
		['5 91 reported unread-list-item'],
	],
	[
		'links to read, on a page about networks',
		'# Firewall\n\n- https://a.example.com/tides/how-to-read-tides\n- More: https://b.example.com/harbour/issues/12\n- https://c.example.com/api',
		[
			'3 https://a.example.com/tides/how-to-read-tides set-aside link-target',
			'4 https://b.example.com/harbour/issues/12 set-aside link-target',
			'5 https://c.example.com/api reported unread-list-item',
		],
	],
	[
		'sentences of items that speak of hosts, on a page about networks',
		'# Network\n\n- For your harbour, the mast sets `*.a.example.com` by itself.\n- The mast of your harbour has `b.example.com` as its name.\n- The fog of c.example.com',
		[
			'3 *.a.example.com set-aside no-demand',
			'4 b.example.com set-aside no-demand',
			'5 c.example.com reported unread-list-item',
		],
	],
	[
		'what a reader can do then',
		'After that, you should be able to access it via https://a.example.com:91. The mast should be able to reach b.example.com:92.',
		['1 https://a.example.com:91 set-aside no-demand', '1 b.example.com:92 reported requirement-in-prose'],
	],
	[
		'any address at all',
		'# Firewall\n\nAllow this:\n\n- Enter as ranges of sources: 0.0.0.0/0',
		['5 0.0.0.0/0 set-aside no-demand'],
	],
	[
		'a column that is headed as one of examples',
		`# Network\n\n${table('Mast | Example URL | Fog', 'Sea | smtp://a.example.com:25/x | at b.example.com of old')}`,
		['5 smtp://a.example.com:25/x set-aside example', '5 b.example.com reported unread-table'],
	],
	[
		'code below a sentence on DNS records',
		'# Connect\n\nYou need to create CNAME records for these names:\n\n```\na.example.com\nb.example.com\n```',
		['6 a.example.com set-aside dns-record', '7 b.example.com set-aside dns-record'],
	],
	[
		'code that a reader is sent to',
		'# Masts\n\nNow access the mast in your browser:\n\n```\nhttps://a.example.com:91\n```\n\nDownload the charts, and allow this host for it:\n\n```\nb.example.com\n```',
		['6 https://a.example.com:91 set-aside no-demand', '12 b.example.com reported unread-block'],
	],
	[
		'documents to read',
		'# Firewall\n\n- https://a.example.com/docs/fog\n- https://b.example.com/fog#tides\n- https://c.example.com/manual/\n- https://d.example.com/docker\n- https://docs.e.example.com/fog\n- https://docs.e.example.com/',
		[
			'3 https://a.example.com/docs/fog set-aside link-target',
			'4 https://b.example.com/fog#tides set-aside link-target',
			'5 https://c.example.com/manual/ set-aside link-target',
			'6 https://d.example.com/docker reported unread-list-item',
			'7 https://docs.e.example.com/fog set-aside link-target',
			'8 https://docs.e.example.com/ reported unread-list-item',
		],
	],
	[
		'names that are links, where no sentence asks for them',
		'# Network\n\n- [a.example.com](https://a.example.com/tides)\n- [b.example.com](https://b.example.com)\n\nAllow these hosts:\n\n- [c.example.com](https://c.example.com)',
		[
			'3 a.example.com set-aside link-target',
			'3 https://a.example.com/tides set-aside link-target',
			'4 b.example.com set-aside link-target',
			'4 https://b.example.com set-aside link-target',
			'8 c.example.com read',
			'8 https://c.example.com read',
		],
	],
	[
		'an example after its short form',
		'# Network\n\n- `<NAME>`: The name of the mast, e.g. `a.example.com`',
		['3 a.example.com set-aside example'],
	],
	[
		'what items say of machines',
		'# Network\n\nOverview:\n\n- `a.example.com` is the first mast.\n- The `b.example.com` mast shows and hides its lamp.\n- `c.example.com` and `d.example.com` are two lamps.\n- `e.example.com` is used for tides.',
		[
			'5 a.example.com set-aside no-demand',
			'6 b.example.com set-aside no-demand',
			'7 c.example.com set-aside no-demand',
			'7 d.example.com set-aside no-demand',
			'8 e.example.com reported unread-list-item',
		],
	],
	[
		'what items say of machines below a sentence on networks that does not introduce them',
		'# Masts\n\nYou need to configure each endpoint.\n\n- `a.example.com` is the first mast.\n- `b.example.com` is the lamp.\n\nAllow these:\n\n- `c.example.com` is the lamp.',
		[
			'5 a.example.com set-aside no-demand',
			'6 b.example.com set-aside no-demand',
			'10 c.example.com reported unread-list-item',
		],
	],
	[
		'steps for a person',
		'# Network\n\nRequirements:\n\n- Set up `a.example.com` as a mast on port 90\n\nSteps:\n\n1. Get a mast.\n2. If you want a name, make one like `b.example.com`\n3. When it is done, look at https://c.example.com\n4. Open TCP port 91.\n5. d.example.com of old',
		[
			'5 a.example.com set-aside no-demand',
			'5 90 reported unread-list-item',
			'10 b.example.com set-aside no-demand',
			'11 https://c.example.com set-aside no-demand',
			'12 91 reported unread-list-item',
			'13 d.example.com reported unread-list-item',
		],
	],
	[
		'ports beside one that a sentence of the same paragraph asks for',
		'Your firewall must open port 91 for masts. Lamps run on ports 92 and 93.\n\nFog runs on port 94.',
		[
			'1 91 reported requirement-in-prose',
			'1 92 reported requirement-in-prose',
			'1 93 reported requirement-in-prose',
			'3 94 set-aside no-demand',
		],
	],
	[
		'commands that open a firewall',
		'# Masts\n\n```sh\nsudo ufw allow 91:93/tcp\nfirewall-cmd --permanent --add-port=94/udp\niptables -A INPUT -s 192.168.0.0/16 -p tcp --dport 95 -j ACCEPT\niptables -A INPUT -p tcp --dport 96 -j DROP\nufw delete allow 97/tcp\nNew-NetFirewallRule -DisplayName Mast `\n  -LocalPort 98 -Protocol TCP\necho port 99\n```',
		[
			'4 91:93 reported unread-block',
			'5 94 reported unread-block',
			'6 192.168.0.0/16 set-aside example',
			'6 95 reported unread-block',
			'7 96 set-aside prohibition',
			'8 97 set-aside prohibition',
			'10 98 reported unread-block',
			'11 99 set-aside example',
		],
	],
	['commands of an example', 'For example:\n\n```\nufw allow 91/tcp\n```', ['4 91 set-aside example']],
	[
		'commands for what a requirement says, and for the same again',
		`${table('To | Port | Protocol', 'Mast | 91 | TCP')}\n\n\`\`\`\nufw allow 91/tcp\nufw allow 91/udp\n\`\`\`\n\n\`\`\`\nfirewall-cmd --add-port=91/udp\n\`\`\``,
		['3 91 read', '6 91 set-aside repeated', '7 91 reported unread-block', '11 91 set-aside repeated'],
	],
	[
		'diagrams',
		`# Masts\n\n\`\`\`mermaid\nA -->|TCP 91| B\n\`\`\`\n\n## Network\n\n${table('To | Port | Protocol', 'Mast | 92 | TCP')}\n\n\`\`\`mermaid\nA -->|TCP 92| B\nA -->|TCP 93| C\n\`\`\``,
		['4 91 set-aside diagram', '11 92 read', '14 92 set-aside repeated', '15 93 reported unread-block'],
	],
	[
		'ports that commas alone part, and thousands',
		`Open ports 80,443 and 22,443,9000 and 1,024-65,535.\n\n${table('To | Port', 'a.example.com | 80,443', 'b.example.com | 1,024-65,535')}`,
		[
			...['80', '443', '22', '443', '9000', '1,024-65,535'].map((port) => `1 ${port} reported requirement-in-prose`),
			'5 a.example.com read',
			'5 80 read',
			'5 443 read',
			'6 b.example.com read',
			'6 1,024-65,535 read',
		],
	],
	[
		'ports in items that ask for nothing, and those of a protocol',
		'# Masts\n\n1. Send a request to port 91:\n2. Maps ports 92 and 93 (`MAST`).\n3. Tides of UDP 94 in winter\n4. The mast port 95 is open to all lamps. Look there.',
		[
			'3 91 set-aside no-demand',
			'4 92 set-aside no-demand',
			'4 93 set-aside no-demand',
			'5 94 reported unread-list-item',
			'6 95 reported unread-list-item',
		],
	],
	[
		'names of settings and of images',
		'# Network\n\n- `mast.tides_of_fog.ping`: How often\n- `mast.<name>.tides_of`: The lamps\n- `a.example.com/harbour/mast:latest`\n- `a.example.com/harbour/lamp@sha256:ab`\n- a.example.com/harbour:91',
		['7 a.example.com/harbour:91 reported unread-list-item'],
	],
	[
		'names that end as those of settings, and as those of some hosts',
		'# Network\n\n- `http.mast.host`: Where the mast is\n- `http.fog.style`: How fog looks\n\nThe servers must reach tides.harbour.host on TCP port 443.\n\nOpen the firewall for these hosts:\n\n```text\nlamps.harbour.host\nfog.harbour.style\n```',
		[
			'3 http.mast.host set-aside no-demand',
			'4 http.fog.style set-aside no-demand',
			'6 tides.harbour.host reported requirement-in-prose',
			'6 443 reported requirement-in-prose',
			'11 lamps.harbour.host reported unread-block',
			'12 fog.harbour.style reported unread-block',
		],
	],
	[
		'keys of labels',
		'The port must have the `a.example.com/harbour` annotation, and the label `b.example.com/mast`.\n\nThe port must reach c.example.com.',
		[
			'1 a.example.com/harbour set-aside no-demand',
			'1 b.example.com/mast set-aside no-demand',
			'3 c.example.com reported requirement-in-prose',
		],
	],
	[
		'fields of a programming interface',
		`# Network\n\n${table('Name | Format | Required | Description', 'mast | text | no | As port 91')}`,
		['5 91 set-aside default'],
	],
	[
		'settings by other headings',
		`# Network\n\n${table('CLI flag | Environment variable | Default value | Text', '-m | MAST | | See a.example.com of old')}\n\n${table('Configuration variable | Text', 'MAST | As b.example.com of old')}`,
		['5 a.example.com set-aside default', '9 b.example.com set-aside default'],
	],
	[
		'what a terminal shows',
		'# Network\n\nConnect the masts:\n\n```\n$ masts list\na.example.com\nb.example.com\n```',
		['7 a.example.com set-aside example', '8 b.example.com set-aside example'],
	],
	[
		'items below a sentence on an example above them',
		'# Ports\n\nIn the above example, there are two ports:\n\n- masts on port 91\n- lamps on port 92',
		['5 91 set-aside example', '6 92 set-aside example'],
	],
	[
		'private addresses that machines have',
		`# Network\n\nTwo masts:\n\n${table('Mast | Private network | Outside', 'A | 10.0.0.0/16 | 192.0.2.1', 'B | 192.168.0.4 | 192.0.2.2')}\n\nAllow connections to these:\n\n${table('Mast | Private network', 'A | 10.1.0.0/16')}`,
		[
			'7 10.0.0.0/16 set-aside no-demand',
			'7 192.0.2.1 reported unread-table',
			'8 192.168.0.4 set-aside no-demand',
			'8 192.0.2.2 reported unread-table',
			'14 10.1.0.0/16 read',
		],
	],
	['a definition of a link', '[x]: https://a.example.com', ['1 https://a.example.com set-aside link-target']],
])('%s', (_what, page, entries) => {
	expect(fates(page)).toEqual(entries);
});

test('a block is one problem, which names its lines and what was seen', () => {
	const { problems } = readPage(
		'# Firewall\n\nMake sure that your firewall knows:\n\n- the lamp at a.example.com of old\n- nothing\n- the fog at b.example.com of old\n',
		'x.md',
	);
	expect(problems.map(({ rule, message, place }) => [rule, place.line, place.endLine, message])).toEqual([
		[
			'unread-list-item',
			5,
			7,
			'Unexpected form of 2 list items (lines 5 and 7), expected `443 - Name of the service`, `host.example.com:443` or rows of a table; they name `a.example.com`, `b.example.com`',
		],
	]);
});

test.each([
	['```\nufw allow 91/tcp\n```', 'commands for a firewall'],
	['```mermaid\nA -->|TCP 91| B\n```', 'a diagram'],
	['```\na.example.com:91\n```', 'code'],
])('the problem for %j speaks of %s', (code, what) => {
	const { problems } = readPage(`# Network\n\nOpen these:\n\n${code}\n`, 'x.md');
	expect(problems.map(({ message }) => message)).toEqual([
		expect.stringContaining(`Unexpected requirements in ${what}, expected a table or a list`),
	]);
});

test('a page that speaks of no network gives no problem', () => {
	const page = `# Release notes\n\n${table('Mirror | Country', 'a b.example.com | Norway', 'a c.example.com | Chile')}\n\n- See d.example.com\n- See e.example.com\n`;
	expect(readPage(page, 'x.md').problems).toEqual([]);
});

/** Each mention has one fate, a reason that is listed, and what is reported stands within the lines of a problem. */
function checkAccount(source: string): void {
	const { account, problems } = readPage(source, 'x.md');
	const lines = source.split(/\r\n|\r|\n/).length;
	const places = new Set<string>();
	for (const { place, kind, text, fate, reason } of account) {
		expect(place.line).toBeGreaterThanOrEqual(1);
		expect(place.line).toBeLessThanOrEqual(lines);
		places.add(`${place.line}:${place.column}`);
		if (fate === 'read') expect(reason).toBeNull();
		else if (fate === 'set-aside') expect(Object.keys(setAsideReasons)).toContain(reason);
		else {
			expect(isUnread(reason as RuleName), `${reason}`).toBe(true);
			const names = problems.some(
				(problem) =>
					problem.rule === reason && problem.place.line <= place.endLine && place.line <= problem.place.endLine,
			);
			expect(names, `${kind} ${text} on line ${place.line} of ${source}`).toBe(true);
		}
	}
	expect(places.size).toBe(account.length);
}

const pieces = [
	'| ',
	' |',
	'\n',
	'\n\n',
	'|---|---|\n',
	'- ',
	'  ',
	'# ',
	'> ',
	'`',
	'**',
	'<br/>',
	'<table>',
	'<tr><td>',
	'</table>',
	'<ul><li>',
	'```\n',
	':::\n',
	'\n: ',
	'!!! note "x"\n\n    ',
	'must allow ',
	'port 443',
	'TCP/443',
	'a.example.com',
	'*.b.example.com',
	'192.0.2.1',
	'2001:db8::1',
	'https://c.example.com/',
	':',
	'. ',
	'<!--',
	'-->',
	'[a](https://d.example.com)',
	'{#id}',
	'{{< x >}}',
];

test('any text at all: each mention has exactly one fate', () => {
	const part = fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom(...pieces));
	fc.assert(
		fc.property(fc.array(part, { maxLength: 60 }), (parts) => checkAccount(parts.join(''))),
		randomRuns(300),
	);
});

const golden = join(import.meta.dirname, 'golden');
const pages = readdirSync(golden).map((name) => readFileSync(join(golden, name, 'input.md'), 'utf8'));

test('any mutation of a page: each mention has exactly one fate', () => {
	const edit = fc.record({
		at: fc.double({ min: 0, max: 1, noNaN: true }),
		cut: fc.nat(12),
		put: fc.constantFrom('', ...pieces),
	});
	fc.assert(
		fc.property(fc.constantFrom(...pages), fc.array(edit, { minLength: 1, maxLength: 8 }), (page, edits) => {
			let text = page;
			for (const { at, cut, put } of edits) {
				const index = Math.floor(at * text.length);
				text = text.slice(0, index) + put + text.slice(index + cut);
			}
			checkAccount(text);
		}),
		randomRuns(1000),
	);
});
