// Which checks each machine runs, and what their answers leave unproven.
import { describe, expect, test } from 'vitest';
import type { Item } from '../../../src/checklist/item/item.ts';
import { type HostsByRole, kindOf, machinePlans, targetOf } from '../../../src/checklist/scripts/script-plan.ts';
import { scriptNames } from '../../../src/checklist/scripts/script-facts.ts';
import { planChecks } from '../../../src/checklist/commands/planned-checks.ts';
import { commandItem, itemEnd, localItem, sqlOrOracle, webTargets } from '../../support/command-items.ts';

const sql1: HostsByRole = { 'sql-server': [{ kind: 'host', host: 'sql1', port: null }] };
const network: HostsByRole = { 'front-end': [{ kind: 'network', host: '10.2.0.0/16', port: null }] };

/** The checks of an item, a line each: kind, target, what stays unproven. */
const lines = (item: Item, hosts: HostsByRole = {}) =>
	planChecks(item, hosts).checks.map((check) => [kindOf(check), targetOf(check), ...(check.unproven ?? [])].join(' '));

test.each<[string, Item, HostsByRole, string[]]>([
	['a host', commandItem([itemEnd('host', 'a.example', '1433')]), {}, ['tcp a.example:1433']],
	['an IPv6 address', commandItem([itemEnd('address', '2001:db8::7', '22')]), {}, ['tcp [2001:db8::7]:22']],
	['HTTPS', commandItem([itemEnd('host', 'a.example', 'https 443')]), {}, ['https a.example:443']],
	['a path', commandItem([itemEnd('host', 'a.example/b', 'https 443')]), {}, ['https a.example:443 path']],
	[
		'a range: its ends',
		commandItem([itemEnd('host', 'a.example', '100-110')]),
		{},
		['tcp a.example:100 range', 'tcp a.example:110 range'],
	],
	[
		'UDP beside TCP',
		commandItem([itemEnd('host', 'a.example', '53')], { transports: ['tcp', 'udp'] }),
		{},
		['tcp a.example:53 udp'],
	],
	['UDP alone', commandItem([itemEnd('host', 'a.example', '53')], { transports: ['udp'] }), {}, []],
	['ICMP', commandItem([itemEnd('host', 'a.example', '')], { transports: ['icmp'] }), {}, ['ping a.example']],
	[
		'a wildcard with known hosts',
		commandItem([itemEnd('wildcard', '*.x.example', 'https 443')], webTargets),
		{},
		['https a.x.example:443 wildcard', 'https b.x.example:443 wildcard'],
	],
	[
		'a host that is known under a wildcard too',
		commandItem(
			[itemEnd('host', 'a.x.example', 'https 443'), itemEnd('wildcard', '*.x.example', 'https 443')],
			webTargets,
		),
		{},
		['https a.x.example:443 wildcard', 'https b.x.example:443 wildcard'],
	],
	['a role', sqlOrOracle, {}, ['tcp (SQL Server):1433', 'tcp (Oracle):1521']],
	['a role with a host', commandItem([itemEnd('role', 'SQL Server', '1433')]), sql1, ['tcp sql1:1433']],
	[
		'a network of the reader',
		commandItem([itemEnd('role', 'Front-End', '80')]),
		network,
		['tcp (Front-End):80 network'],
	],
	['a listener', commandItem([itemEnd('role', 'S', '12001')], { reason: 'local' }), {}, ['listener 12001']],
	[
		'localhost',
		localItem('localhost must be accessible by HTTP on 127.0.0.1'),
		{},
		['localhost localhost', 'tcp 127.0.0.1:80 http'],
	],
	[
		'a name that must resolve',
		{ ...localItem('Each tower must resolve time.relay.example to 10.0.0.5'), reason: 'not-a-connection' },
		{},
		['dns time.relay.example'],
	],
	['a statement of another kind', { ...localItem('Clocks agree'), reason: 'not-a-connection' }, {}, []],
	['inbound', commandItem([itemEnd('role', 'A', '443')], { reason: 'inbound' }), {}, []],
])('%s', (_, item, hosts, expected) => {
	expect(lines(item, hosts)).toEqual(expected);
});

describe('a machine', () => {
	const from = (ref: string, machines: string[], item: Item): Item => ({ ...item, ref, id: ref, from: machines });
	const host = commandItem([itemEnd('host', 'a.example', '80')]);
	const plans = machinePlans(
		[
			from('R01', ['Front-End server'], host),
			from('R02', ['Front-End server', 'Controller server'], host),
			from('R03', ['Controller server'], commandItem([itemEnd('host', 'a.example', '53')], { transports: ['udp'] })),
			from('R04', [], localItem('localhost must resolve to 127.0.0.1')),
			from('R05', ['mail server'], commandItem([itemEnd('role', 'A', '443')], { reason: 'inbound' })),
		],
		{},
	);

	test('asks what all of its requirements ask, each thing once', () => {
		const asked = plans.map(({ machine, checks }) => [machine, checks.map(({ refs }) => refs.join(' '))]);
		expect(asked).toEqual([
			['Front-End server', ['R01 R02']],
			['Controller server', ['R02']],
			['mail server', []],
			['', ['R04']],
		]);
	});

	test('says which of its requirements no command can check, and why', () => {
		const byHand = plans.map((plan) => plan.byHand.map(({ item, remarks }) => `${item.ref} ${remarks[0]}`));
		expect(byHand).toEqual([
			[],
			[expect.stringMatching(/^R03 No command can prove a UDP port/)],
			[expect.stringMatching(/^R05 No command on your side/)],
			[],
		]);
	});
});

test('of two destinations of which one is enough, the other is spared, unless another requirement needs it', () => {
	const oracle = { ...commandItem([itemEnd('role', 'Oracle', '1521')]), ref: 'R06' };
	const spared = (items: Item[]) =>
		machinePlans(items, {})[0]?.checks.map(({ spare }) => spare?.map(({ variable }) => variable));
	expect(spared([sqlOrOracle])).toEqual([['ORACLE_HOST'], ['SQL_SERVER_HOST']]);
	expect(spared([sqlOrOracle, oracle])).toEqual([['ORACLE_HOST'], undefined]);
});

test('what proves one requirement wholly and another in part is tried for each', () => {
	const wildcard = commandItem([itemEnd('wildcard', '*.x.example', 'https 443')], webTargets);
	const plain = { ...commandItem([itemEnd('host', 'a.x.example', 'https 443')]), ref: 'R06' };
	const [plan] = machinePlans([wildcard, plain], {});
	expect(plan?.checks.map(({ refs, unproven = [] }) => [...refs, ...unproven].join(' '))).toEqual([
		'R05 wildcard',
		'R05 wildcard',
		'R06',
	]);
});

test('texts that would give parameters of one name get two, also where they differ in case and signs alone', () => {
	const item = commandItem([
		itemEnd('template', '<a>.x', '1'),
		itemEnd('template', '*a*.x', '1'),
		itemEnd('role', 'AX', '1'),
	]);
	const [plan] = machinePlans([item], {});
	expect(plan?.fillIns.map(({ variable }) => variable)).toEqual(['A_X_HOST', 'A_X_HOST_2', 'AX_HOST_3']);
});

test('names of files are distinct, and plain whatever a machine is called', () => {
	const machines = ["developer's workstation", 'Developers workstation', 'Serveur d’été', '服务器', '', '../x'];
	expect([...scriptNames(machines).values()]).toEqual([
		'developers-workstation',
		'developers-workstation-2',
		'serveur-dete',
		'unnamed-machine',
		'unnamed-machine-2',
		'x',
	]);
});
