// What check scripts are tried on in a network of their own (inside.ts), and what each check must find there.
import type { Item } from '../../../src/checklist/item/item.ts';
import { type ScriptFacts } from '../../../src/checklist/scripts/script-facts.ts';
import { machinePlan } from '../../../src/checklist/scripts/script-plan.ts';
import { commandItem, itemEnd } from '../command-items.ts';

/** One check and what it must find. */
export interface ScriptCase {
	item: Item;
	target: string;
	result: 'answered' | 'no-answer' | 'not-run';
	/** What is seen, in any shell. */
	seen: RegExp;
	unproven?: readonly string[];
	/** The port whose server must have had a connection, or none where the check has no answer. */
	served?: number;
}

const machine = 'Front-End server';
const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

const numbered = (cases: readonly ScriptCase[]): ScriptCase[] =>
	cases.map((each, index) => {
		const ref = `R${String(index + 1).padStart(2, '0')}`;
		const given = { ...each.item.given, digest };
		return { ...each, item: { ...each.item, id: `case/${index + 1}`, ref, given } };
	});

const tcp = (host: string, port: number) => commandItem([itemEnd('host', host, `${port}`)]);
const address = (host: string, port: number) => commandItem([itemEnd('address', host, `${port}`)]);
const https = (host: string, port: number, path = '') =>
	commandItem([itemEnd('host', `${host}${path}`, `https ${port}`)], { reason: null });
const listener = (port: number) => commandItem([itemEnd('role', 'Service', `${port}`)], { reason: 'local' });
const ping = (host: string) => commandItem([itemEnd('host', host, '')], { transports: ['icmp'] });
const local = (sentence: string, reason: Item['reason'] = 'local'): Item => {
	const item = commandItem([], { reason, transports: [] });
	return { ...item, given: { ...item.given, sentence } };
};

/** Names of the network: one of them has a dead address before the one that lives. */
export const scriptHosts = [
	'127.0.0.1 localhost',
	'10.9.0.1 alive.test',
	'10.9.0.2 two.test',
	'10.9.0.1 two.test',
	'10.9.0.2 dead.test',
	'fd09::1 six.test',
].join('\n');

/** Names that the certificates of the servers are good for. */
export const certifiedNames = ['alive.test', 'two.test', 'proxied.test'];

/** The table: servers that answer, refuse, drop or lie, and what both shells must say of each. */
export const scriptCases: readonly ScriptCase[] = numbered([
	{ item: tcp('alive.test', 7001), target: 'alive.test:7001', result: 'answered', seen: /^connected$/, served: 7001 },
	{ item: tcp('alive.test', 7009), target: 'alive.test:7009', result: 'no-answer', seen: /refused/ },
	{ item: tcp('alive.test', 7002), target: 'alive.test:7002', result: 'no-answer', seen: /^nothing came back in 2 s$/ },
	{ item: tcp('alive.test', 7003), target: 'alive.test:7003', result: 'no-answer', seen: /[Nn]o route to host/ },
	{ item: tcp('alive.test', 7004), target: 'alive.test:7004', result: 'answered', seen: /^connected$/, served: 7004 },
	{
		item: tcp('alive.test', 7005),
		target: 'alive.test:7005',
		result: 'answered',
		seen: /^connected(, and then reset)?$/,
		served: 7005,
	},
	{ item: tcp('nowhere.test', 7001), target: 'nowhere.test:7001', result: 'no-answer', seen: /^the name is unknown$/ },
	{
		item: tcp('silent.test', 7001),
		target: 'silent.test:7001',
		result: 'no-answer',
		seen: /^the name was not resolved/,
	},
	{
		item: tcp('two.test', 7001),
		target: 'two.test:7001',
		result: 'answered',
		seen: /^connected to 10\.9\.0\.1(; no answer from 10\.9\.0\.2: nothing came back in 2 s)?$/,
		served: 7001,
	},
	{ item: tcp('dead.test', 7001), target: 'dead.test:7001', result: 'no-answer', seen: /^nothing came back in 2 s$/ },
	{ item: tcp('six.test', 7006), target: 'six.test:7006', result: 'answered', seen: /^connected$/, served: 7006 },
	{
		item: address('fd09::1/128', 7006),
		target: '[fd09::1]:7006',
		result: 'answered',
		seen: /^connected$/,
		served: 7006,
	},
	{ item: tcp('six.test', 7009), target: 'six.test:7009', result: 'no-answer', seen: /refused/ },
	{
		item: https('alive.test', 7443),
		target: 'alive.test:7443',
		result: 'answered',
		seen: /^HTTP 200; issuer: CN ?= ?Test authority$/,
		served: 7443,
	},
	{
		item: https('two.test', 7443, '/a b/$(touch x)'),
		target: 'two.test:7443',
		result: 'answered',
		seen: /^HTTP 200; issuer: CN ?= ?Test authority$/,
		unproven: ['path'],
		served: 7443,
	},
	{
		item: https('alive.test', 7444),
		target: 'alive.test:7444',
		result: 'answered',
		seen: /^HTTP 403; issuer/,
		served: 7444,
	},
	{
		item: https('alive.test', 7445),
		target: 'alive.test:7445',
		result: 'no-answer',
		seen: /^certificate not trusted: .*; issuer: CN ?= ?Unknown authority$/,
	},
	{
		item: https('alive.test', 7446),
		target: 'alive.test:7446',
		result: 'no-answer',
		seen: /^certificate not trusted: .*(expired|NotTimeValid).*; issuer: CN ?= ?Test authority$/,
	},
	{
		item: https('alive.test', 7447),
		target: 'alive.test:7447',
		result: 'no-answer',
		seen: /^certificate not trusted: .*(name|Name).*; issuer: CN ?= ?Test authority$/,
	},
	{ item: https('alive.test', 7448), target: 'alive.test:7448', result: 'no-answer', seen: /./ },
	{ item: https('alive.test', 7449), target: 'alive.test:7449', result: 'no-answer', seen: /./ },
	{ item: https('alive.test', 7450), target: 'alive.test:7450', result: 'no-answer', seen: /./ },
	{ item: https('alive.test', 7451), target: 'alive.test:7451', result: 'no-answer', seen: /./ },
	{ item: https('alive.test', 7009), target: 'alive.test:7009', result: 'no-answer', seen: /refused|connect to/ },
	{
		item: https('nowhere.test', 7443),
		target: 'nowhere.test:7443',
		result: 'no-answer',
		seen: /name is unknown|not resolve/,
	},
	{ item: ping('alive.test'), target: 'alive.test', result: 'answered', seen: /^a reply came$/ },
	{ item: ping('two.test'), target: 'two.test', result: 'answered', seen: /^a reply came$/ },
	{ item: ping('dead.test'), target: 'dead.test', result: 'no-answer', seen: /^no reply to 3 pings$/ },
	{ item: ping('nowhere.test'), target: 'nowhere.test', result: 'no-answer', seen: /^the name is unknown$/ },
	{
		item: listener(7101),
		target: '7101',
		result: 'answered',
		seen: /127\.0\.0\.1:7101, which no other/,
		unproven: ['loopback'],
	},
	{ item: listener(7102), target: '7102', result: 'answered', seen: /0\.0\.0\.0:7102$/ },
	{ item: listener(7103), target: '7103', result: 'answered', seen: /:7103, by IPv6 alone$/, unproven: ['ipv4'] },
	{ item: listener(7104), target: '7104', result: 'answered', seen: /:7104$/ },
	{
		item: listener(7105),
		target: '7105',
		result: 'answered',
		seen: /::1\]?:7105, which no other/,
		unproven: ['loopback'],
	},
	{ item: listener(7106), target: '7106', result: 'no-answer', seen: /^nothing listens$/ },
	{ item: listener(7107), target: '7107', result: 'answered', seen: /10\.9\.0\.1:7107$/ },
	// A port that another one ends with.
	{ item: listener(107), target: '107', result: 'no-answer', seen: /^nothing listens$/ },
	{
		item: local('On each server localhost must resolve to 127.0.0.1'),
		target: 'localhost',
		result: 'answered',
		seen: /^resolves to 127\.0\.0\.1$/,
	},
	{
		item: local('alive.test must resolve to 10.9.0.1', 'not-a-connection'),
		target: 'alive.test',
		result: 'answered',
		seen: /^resolves to 10\.9\.0\.1$/,
	},
	{
		item: local('dead.test must resolve to 10.9.0.1', 'not-a-connection'),
		target: 'dead.test',
		result: 'no-answer',
		seen: /^resolves to 10\.9\.0\.2$/,
	},
	{
		item: local('nowhere.test must resolve', 'not-a-connection'),
		target: 'nowhere.test',
		result: 'no-answer',
		seen: /^the name is unknown$/,
	},
	{
		item: commandItem([itemEnd('role', 'Nobody', '1433')]),
		target: '(not given):1433',
		result: 'not-run',
		seen: /^nothing was given for Nobody: --?(nobody-host|NobodyHost)$/,
	},
]);

/** The facts of a script that checks these items. */
export const scriptFacts = (items: readonly Item[]): ScriptFacts => ({
	product: 'Relay Line',
	version: '3',
	label: 'Relay Line 3',
	dataVersion: '2026112800',
	digest,
	address: '',
	plan: machinePlan(items, {}, machine),
});
