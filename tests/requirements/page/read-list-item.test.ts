import { expect, test } from 'vitest';
import { readPage } from '../../../src/requirements/page/read-page.ts';
import { readRequirements } from '../../support/read-rows.ts';

const read = (page: string) => {
	const { drafts, problems } = readPage(page, 'x.md');
	const ends = (party: (typeof drafts)[number]['source']) =>
		party.endpoints.map((end) => [end.text, end.qualifier].filter(Boolean).join(' ')).join(' + ');
	return [
		...drafts.map(({ kind, statement, source, destination, ports, transports, application, service }) =>
			[
				kind,
				statement ?? `${ends(source)} > ${ends(destination)}`,
				ports.map(({ from, to }) => (from === to ? from : `${from}-${to}`)).join(' '),
				[...transports, ...(application ? [application] : [])].join(' '),
				service,
			]
				.filter((part) => part)
				.join(' | '),
		),
		...problems.map(({ rule, place }) => `${place.line}: ${rule}`),
	];
};

test.each([
	['a listener', 'The ports:\n\n* 7001 - Berth service', ['listener |  > Berth service | 7001']],
	[
		'a lead that says what listens',
		'These services listen on every tower:\n\n* 8100 - Shutter service\n* 8101 - Lens service',
		['listener |  > Shutter service | 8100', 'listener |  > Lens service | 8101'],
	],
	['what is struck through', 'The ports:\n\n* ~~80 - Old~~\n* ~~81~~ 82 - New', ['listener |  > New | 82']],
	[
		'names of settings are no hosts',
		'Masts need access to the following hosts:\n\n* mast.<name>.port\n* `mast.<name>.tides_of`\n* tides_of.fog: How often\n* <name>.example.com\n* my_mast.example.com',
		['connection | Masts > <name>.example.com', 'connection | Masts > my_mast.example.com'],
	],
	[
		'a sentence that ends in a port names no service',
		'The ports:\n\n* On each tower, you should open the port for charts (default 7001)\n* Open the port of the mast (7002)\n* Open Lamp (7003)',
		['listener |  > Open Lamp | 7003', '3: unread-list-item'],
	],
	['years are no ports', '* 2019 - First release\n* 2021: Second release', []],
	['a protocol and a colon', '* **443/tcp**: Web', ['listener |  > Web | 443 | tcp']],
	[
		'hosts with ports',
		'* `hub.example.com:8443` - Images\n* https://a.example.com:444/x',
		['connection |  > hub.example.com:8443 | 8443', 'connection |  > https://a.example.com:444/x | 444 | https'],
	],
	[
		'hosts under a sentence with a port',
		'Allow outbound TCP 443 to the following hosts:\n\n* hub.example.com\n* \\*.example.org',
		['connection |  > hub.example.com | 443 | tcp', 'connection |  > *.example.org | 443 | tcp'],
	],
	['bare numbers under a sentence on ports', 'Open these ports:\n\n* 8080', ['3: unread-list-item']],
	[
		'a second paragraph of an item',
		'Open these ports:\n\n- 443 - Web\n\n  TCP port 8080 must be open as well.',
		['listener |  > Web | 443', '5: requirement-in-prose'],
	],
	[
		'a lead that demands the port of its items',
		'TCP port 443 must be open to:\n\n- a.example.com',
		['connection |  > a.example.com | 443 | tcp'],
	],
	['an application and its port', '* SSH (22) from the office', ['1: unread-list-item']],
	[
		'a listener with a protocol',
		'* UDP 137-138 - Name service (old)',
		['listener |  > Name service (old) | 137-138 | udp'],
	],
	['both transports', '* TCP/UDP 53 – Names', ['listener |  > Names | 53 | tcp udp']],
	[
		'a name first, where the text speaks of ports',
		'Allow these ports.\n\n* For Web: `8000` (http), `22` (SSH)\n* Proxy: `80, 443` (optional)',
		['listener |  > Web | 8000 22 | http/ssh', 'listener |  > Proxy | 80 443'],
	],
	['numbers that are no ports', 'The limits are:\n\n* Users: 80, 443', []],
	[
		'ends between two',
		'Allow these between the web server and your directory servers:\n\n* TCP 389 - LDAP\n* TCP 636',
		[
			'connection | web server > directory servers | 389 | tcp | LDAP',
			'connection | web server > directory servers | 636 | tcp',
		],
	],
	[
		'an end to open to',
		'These ports must be open to all destinations:\n\n* TCP 80 (HTTP)',
		['connection |  > all destinations | 80 | tcp http'],
	],
	['ports alone without ends', 'These are needed:\n\n* TCP 80 (HTTP)', ['3: unread-list-item']],
	[
		'an assertion',
		'Each server:\n\n* must resolve localhost\n* must be quick',
		['assertion | Each server must resolve localhost'],
	],
	['a sentence that accepts', '* The runtime must accept connections on port 80.', ['connection |  > runtime | 80']],
	[
		'a sentence with both ends',
		'* The queue (Rabbit) port (default is 5672) must allow connections from the runtime.',
		['connection | runtime > queue (Rabbit) | 5672'],
	],
	[
		'a sentence that reaches',
		'* Servers must be able to reach hub.example.com on TCP port 443.',
		['connection | Servers > hub.example.com | 443 | tcp'],
	],
	[
		'a sentence that says more',
		'* Servers must reach hub.example.com on port 443 within a second.',
		['1: unread-list-item'],
	],
	[
		'a prohibition',
		'* Port 23 must not be open.\n* You do not need to open port 22.\n* 8000 can be closed behind TCP 443.',
		[],
	],
	[
		'a port and a prohibition',
		'The ports:\n\n* 8080 - Admin; never expose to the internet\n* hub.example.com:8443 - must not be proxied',
		['3: unread-list-item', '4: unread-list-item'],
	],
	[
		'ports that cannot be',
		'Open these ports:\n\n* 120001 - Deployment\n* 70443 - Web\n* Proxy: 70443\n* 9-1 - Range\n* The runtime must accept connections on port 70443.',
		['3: unreadable-port', '4: unreadable-port', '5: unreadable-port', '6: unreadable-port', '7: unreadable-port'],
	],
	['ports of which one cannot be', 'Open these ports:\n\n* 80, 70443 - Web', ['3: unreadable-port']],
	['numbers that are no ports, and could be none', 'The limits are:\n\n* 120001 - Users\n* Users: 70443', []],
	['words and a number', 'Open these ports:\n\n* Up to 120001 users - Web', []],
	['an example in code', '* Run it:\n\n      open tcp 443\n', []],
	['a link', '- https://example.com/addresses.txt', []],
	[
		'a record',
		'* Signals:\n  * **Endpoint**: signal.example.com\n    * **Port**: TCP/443\n    * **IPv4**: 192.0.2.1, 192.0.2.2',
		['connection |  > signal.example.com | 443 | tcp | Signals'],
	],
	[
		'a flat record',
		'* Relay\n  * Hosts: \\*.relay.example.com and relay.example.com\n  * Ports: TCP/443 (web) and UDP/443-500',
		['connection |  > *.relay.example.com + relay.example.com | 443 443-500 | tcp udp | Relay', '3: mixed-transports'],
	],
	[
		'two records',
		'* All\n  * One\n    * Host: a.example.com\n    * Port: 1\n  * Two\n    * Host: b.example.com\n    * Port: 2',
		['connection |  > a.example.com | 1 | One', 'connection |  > b.example.com | 2 | Two'],
	],
])('%s', (_what, page, lines) => {
	expect(read(page)).toEqual(lines);
});

test('a protocol that is not known is kept, reported and never tested, in a record as in a row', () => {
	const record = '* One\n  * Host: a.example.com\n  * Port: 443\n  * Protocol: DCCP, HTTPS\n';
	expect(readRequirements(record)).toMatchObject([
		{ application: 'https/dccp', check: { method: 'manual', reason: 'unknown-protocol' } },
	]);
	expect(readPage(record, 'x.md').problems).toMatchObject([{ rule: 'unknown-protocol', place: { line: 4 } }]);
});
