import { describe, expect, test } from 'vitest';
import { allCommands, checkCommands } from '../../src/checklist/check-commands.ts';
import type { Item } from '../../src/checklist/item.ts';
import type { NamedHost } from '../../src/checklist/named-hosts.ts';
import { planChecks } from '../../src/checklist/planned-checks.ts';
import { commandItem, itemEnd } from './command-items.ts';

const named = (host: string, part: Partial<NamedHost> = {}): NamedHost => ({ kind: 'host', host, port: null, ...part });

/** The checks of a plan, a line each. */
const planned = (item: Item, hosts: Record<string, NamedHost[]> = {}): string[] =>
	planChecks(item, hosts).checks.map((check) => {
		const host = 'host' in check ? (typeof check.host === 'string' ? check.host : `${check.host.variable}?`) : '';
		const port = 'port' in check ? (typeof check.port === 'number' ? check.port : `${check.port.variable}?`) : '';
		return [check.kind, host, port, 'path' in check ? check.path : ''].filter((each) => each !== '').join(' ');
	});

const sqlOrOracle = commandItem([itemEnd('role', 'SQL Server', '1433'), itemEnd('role', 'Oracle', '1521')], {
	alternatives: true,
});
const sentence = (words: string): Item => {
	const item = commandItem([], { reason: 'local', transports: [] });
	return { ...item, given: { ...item.given, sentence: words } };
};
const web = { reason: null, targets: ['https://a.x.example/', 'https://b.x.example:8443/', 'https://other.example/'] };

describe('what is tried', () => {
	test.each<[string, Item, Record<string, NamedHost[]>, string[]]>([
		['a host', commandItem([itemEnd('host', 'db.example', '1433')]), {}, ['tcp db.example 1433']],
		['HTTPS', commandItem([itemEnd('host', 'a.example', 'https 443')]), {}, ['https a.example 443 /']],
		['a path', commandItem([itemEnd('host', 'a.example/b/c', 'https 443')]), {}, ['https a.example 443 /b/c']],
		[
			'HTTPS beside another port',
			commandItem([itemEnd('host', 'a.example', '80 https 443')]),
			{},
			['https a.example 443 /', 'tcp a.example 80'],
		],
		['a role without hosts', commandItem([itemEnd('role', 'Front-End', '80')]), {}, ['tcp FRONT_END_HOST? 80']],
		[
			'hosts of a role',
			commandItem([itemEnd('role', 'Front-End', '80')]),
			{ 'front-end': [named('fe1'), named('fe2', { port: 8080 }), named('fd00::1', { kind: 'address' })] },
			['tcp fe1 80', 'tcp fe2 8080', 'tcp fd00::1 80'],
		],
		[
			'a port of HTTPS that the reader gave',
			commandItem([itemEnd('role', 'Front-End', 'https 443')], { reason: null }),
			{ 'front-end': [named('fe1', { port: 8443 })] },
			['https fe1 8443 /'],
		],
		[
			'a network of a role',
			commandItem([itemEnd('role', 'Front-End', '80')]),
			{ 'front-end': [named('10.2.0.0/16', { kind: 'network' })] },
			['tcp FRONT_END_HOST? 80'],
		],
		['alternatives', sqlOrOracle, {}, ['tcp SQL_SERVER_HOST? 1433', 'tcp ORACLE_HOST? 1521']],
		['an address', commandItem([itemEnd('address', '192.0.2.7/32', '22')]), {}, ['tcp 192.0.2.7 22']],
		['an IPv6 address', commandItem([itemEnd('address', '2001:db8::7/128', '22')]), {}, ['tcp 2001:db8::7 22']],
		['a network', commandItem([itemEnd('address', '192.0.2.0/24', '22')]), {}, ['tcp OTHER_HOST? 22']],
		[
			'a template',
			commandItem([itemEnd('template', '<region>.x.example', '443')]),
			{},
			['tcp REGION_X_EXAMPLE_HOST? 443'],
		],
		[
			'a wildcard',
			commandItem([itemEnd('wildcard', '*.x.example', 'https 443')], web),
			{},
			['https a.x.example 443 /', 'https b.x.example 8443 /'],
		],
		[
			'a wildcard without samples',
			commandItem([itemEnd('wildcard', '*.x.example', 'https 443')]),
			{},
			['https X_EXAMPLE_HOST? 443 /'],
		],
		[
			'a wildcard and its apex',
			commandItem(
				[itemEnd('wildcard', '*.other.example', 'https 443'), itemEnd('host', 'other.example', 'https 443')],
				web,
			),
			{},
			['https other.example 443 /', 'https OTHER_EXAMPLE_HOST? 443 /'],
		],
		[
			'a range',
			commandItem([itemEnd('host', 'a.example', '8000-8010')]),
			{},
			['tcp a.example 8000', 'tcp a.example 8010'],
		],
		['no port', commandItem([itemEnd('host', 'a.example', '')]), {}, ['tcp a.example A_EXAMPLE_PORT?']],
		['ICMP', commandItem([itemEnd('host', 'a.example', '')], { transports: ['icmp'] }), {}, ['ping a.example']],
		['UDP', commandItem([itemEnd('host', 'a.example', '53')], { transports: ['udp'] }), {}, []],
		[
			'TCP and UDP',
			commandItem([itemEnd('host', 'a.example', '53')], { transports: ['tcp', 'udp'] }),
			{},
			['tcp a.example 53'],
		],
		['no transport', commandItem([itemEnd('host', 'a.example', '53')], { transports: [] }), {}, ['tcp a.example 53']],
		['inbound', commandItem([itemEnd('role', 'Front-End', 'https 443')], { reason: 'inbound' }), {}, []],
		[
			'a listener',
			commandItem([itemEnd('role', 'Deployment Service', '12001')], { reason: 'local' }),
			{},
			['listener 12001'],
		],
		[
			'a connection to localhost',
			commandItem([itemEnd('host', 'localhost', '80')], { reason: 'local' }),
			{},
			['tcp localhost 80'],
		],
		['localhost resolves', sentence('On each server localhost must resolve to 127.0.0.1'), {}, ['resolve localhost']],
		[
			'localhost by HTTP',
			sentence('On each server localhost must be accessible by HTTP on 127.0.0.1'),
			{},
			['resolve localhost', 'tcp 127.0.0.1 80'],
		],
		['how a machine is set up', commandItem([], { reason: 'not-a-connection' }), {}, []],
		['a host that is none', commandItem([itemEnd('host', '-e x', '1', { name: '-e x' })]), {}, ['tcp E_X_HOST? 1']],
	])('%s', (_, item, hosts, lines) => {
		expect(planned(item, hosts)).toEqual(lines);
	});
});

test('the words of a command', () => {
	const item = commandItem([itemEnd('role', 'Front-End', '80 8000-8010 https 443')]);
	const { before, after } = checkCommands(item, {}, 'powershell');
	expect(before).toEqual([
		'The command tries https://FRONT_END_HOST/, TCP FRONT_END_HOST:80, TCP FRONT_END_HOST:8000 and TCP FRONT_END_HOST:8010.',
		'Run it on: Front-End server. Each try prints one line for the note: time, machine, target and result.',
		'First put a value between the quotes at the top, for FRONT_END_HOST (Front-End). What is left empty is not tried.',
	]);
	expect(after).toEqual([
		'It opens a TCP connection and ignores proxies, as Test-NetConnection does. An answer proves that something accepts connections there, not what it is.',
		'The HTTPS command uses the proxy of this system and prints the HTTP status and the certificate’s issuer. An issuer that you do not expect is often a proxy that inspects TLS.',
		'Of the ports 8000 to 8010 only the first and the last are tried.',
	]);
	expect(checkCommands(item, {}, 'posix').after[1]).toMatch(
		/^The HTTPS command uses the proxy that https_proxy names /,
	);
});

test.each<[string, Item, string]>([
	['a path', commandItem([itemEnd('host', 'a.example/b', 'https 8443')]), 'tries https://a.example:8443/b'],
	['an IPv6 address', commandItem([itemEnd('address', '2001:db8::7/128', '22')]), 'tries TCP [2001:db8::7]:22'],
	['ICMP', commandItem([itemEnd('host', 'a.example', '')], { transports: ['icmp'] }), 'tries a ping of a.example'],
	['a listener', commandItem([itemEnd('role', 'S', '12001')], { reason: 'local' }), 'lists who listens on TCP 12001'],
	['localhost', sentence('localhost resolves to 127.0.0.1'), 'asks what localhost resolves to'],
	[
		'localhost by HTTP',
		sentence('localhost must be accessible by HTTP on 127.0.0.1'),
		'asks what localhost resolves to and tries TCP 127.0.0.1:80',
	],
])('%s: what is tried is said', (_, item, words) => {
	expect(checkCommands(item, {}, 'posix').before[0]).toBe(`The command ${words}.`);
});

test.each<[string, Item, string[]]>([
	[
		'inbound',
		commandItem([itemEnd('role', 'Front-End', 'https 443')], { reason: 'inbound' }),
		[
			'No command on your side can start this connection. Note the number of the firewall rule that allows it, or what was done from there and worked, such as a publish, and when.',
		],
	],
	[
		'UDP',
		commandItem([itemEnd('host', 'a.example', '53')], { transports: ['udp'] }),
		[
			'No command can prove a UDP port: silence means neither open nor closed. Note the number of the firewall rule, a packet capture at the destination, or what the program did that needs it.',
		],
	],
	[
		'how a machine is set up',
		commandItem([], { reason: 'not-a-connection' }),
		['There is no command for this. Note what you looked at and what you saw.'],
	],
])('%s has no command, but evidence', (_, item, words) => {
	for (const shell of ['powershell', 'posix'] as const) {
		expect(checkCommands(item, {}, shell)).toEqual({ script: null, fillIns: [], before: [], after: words });
	}
});

test.each<[string, Item, string]>([
	['alternatives', sqlOrOracle, 'One of the destinations is enough.'],
	[
		'a wildcard',
		commandItem([itemEnd('wildcard', '*.x.example', 'https 443')], web),
		'An answer of one host leaves other names under *.x.example unproven.',
	],
	[
		'a network',
		commandItem([itemEnd('address', '192.0.2.0/24', '22')]),
		'192.0.2.0/24 is a network: fill in a host of it that listens on this port.',
	],
	[
		'a listener',
		commandItem([itemEnd('role', 'Service', '1')], { reason: 'local' }),
		'It lists who listens on this port of the server that it runs on. A service that listens on 127.0.0.1 or ::1 alone cannot be reached by other machines.',
	],
	[
		'ICMP',
		commandItem([itemEnd('host', 'a.example', '')], { transports: ['icmp'] }),
		'An answer to a ping proves that ICMP passes both ways. No answer may also mean that the host does not answer pings.',
	],
])('%s: what the command leaves out is said', (_, item, words) => {
	expect(checkCommands(item, {}, 'posix').after).toContain(words);
});

describe('all commands of a machine', () => {
	const items = [
		commandItem([itemEnd('host', 'a.example', '1433')], { ref: 'R01' }),
		commandItem([itemEnd('host', 'a.example', '1433')], { ref: 'R02', from: ['Controller', 'Front-End server'] }),
		commandItem([itemEnd('host', 'b.example', '1')], { ref: 'R03', from: [] }),
		commandItem([itemEnd('host', 'c.example', '53')], { ref: 'R04', transports: ['udp'] }),
	];

	test.each([
		['Front-End server', ['R01', 'R02'], ["check_tcp 'R01 R02' 'a.example' 1433"]],
		['Controller', ['R02'], ["check_tcp 'R02' 'a.example' 1433"]],
		[null, ['R03'], ["check_tcp 'R03' 'b.example' 1"]],
	])('%s', (machine, refs, calls) => {
		const all = allCommands(items, {}, machine, 'posix');
		expect(all.refs).toEqual(refs);
		expect(all.script?.split('\n').filter((line) => line.startsWith('check_tcp '))).toEqual(calls);
	});

	test('none for a machine that is no source', () => {
		expect(allCommands(items, {}, 'workstation', 'posix')).toEqual({ script: null, fillIns: [], refs: [] });
	});

	test('texts that would give variables of one name get two', () => {
		const two = commandItem([itemEnd('template', '<a>.x', '1'), itemEnd('template', '*a*.x', '1')]);
		const { script, fillIns } = allCommands([two], {}, 'Front-End server', 'powershell');
		expect(fillIns.map(({ variable }) => variable)).toEqual(['A_X_HOST', 'A_X_HOST_2']);
		expect(script).toContain("Test-Tcp 'R05' $A_X_HOST 1\nTest-Tcp 'R05' $A_X_HOST_2 1\n}");
	});
});
