import { expect, test } from 'vitest';
import type { Item, ItemEnd } from '../../../src/checklist/item/item.ts';
import { rolesToName, withHosts, hostsLine } from '../../../src/checklist/item/with-hosts.ts';
import { given, sampleItem } from '../../support/sample-item.ts';

const roles = new Map([
	['hub', { label: 'Hub', aliases: [] }],
	['postgres', { label: 'Postgres', aliases: [] }],
	['oracle', { label: 'Oracle', aliases: [] }],
	['people', { label: 'People', aliases: [] }],
]);
const end = (name: string, port: number, https = port === 443): ItemEnd => ({
	kind: name.startsWith('*.') ? 'wildcard' : 'role',
	name: name.replace('*.', ''),
	text: roles.get(name)?.label ?? name,
	path: '',
	ports: [{ from: port, to: port }],
	httpsPorts: https ? [port] : [],
});
const toHub: Partial<Item> = { targets: [], ends: [end('hub', 443)], sourceRoles: ['people'] };
const toEither: Partial<Item> = {
	targets: [],
	reason: 'not-https',
	alternatives: true,
	ends: [end('postgres', 5432), end('oracle', 1521)],
};
const toWildcard: Partial<Item> = {
	targets: [],
	reason: 'wildcard-without-sample',
	ends: [end('*.example.test', 443)],
};

const named = (
	hosts: Record<string, string>,
	samples: Record<string, string> = {},
	ownPorts: Record<string, string> = {},
) => {
	const entered = (texts: Record<string, string>) =>
		Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, { text, time: '' }]));
	return { hosts: entered(hosts), samples: entered(samples), ownPorts: entered(ownPorts) };
};

test.each<[string, Partial<Item>, ReturnType<typeof named>, Partial<Item>, string]>([
	['nothing named', toHub, named({}), { targets: [], partial: null, reason: null }, ''],
	[
		'several hosts: all must answer',
		toHub,
		named({ hub: 'hub1.example\n10.0.0.5:8443\nfd00::5' }),
		{ targets: ['https://hub1.example/', 'https://10.0.0.5/', 'https://[fd00::5]/'], partial: null },
		'Hub: hub1.example, 10.0.0.5:8443, fd00::5',
	],
	[
		'a port of its own is asked where the reader said so for this requirement',
		toHub,
		named({ hub: 'hub1.example\n10.0.0.5:8443' }, {}, { '10.0.0.5:8443': 'a/c 443\na/b 443' }),
		{
			targets: ['https://hub1.example/', 'https://10.0.0.5:8443/'],
			sentenceEnd: ' (port 8443 instead of 443 on 10.0.0.5)',
			hosts: 'Hub: hub1.example, 10.0.0.5:8443',
			given: {
				...given,
				sentence: `${given.sentence} (port 8443 instead of 443 on 10.0.0.5)`,
				hosts: expect.any(String),
			},
		},
		'Hub: hub1.example, 10.0.0.5:8443 (port 8443 instead of 443 on 10.0.0.5)',
	],
	[
		'what was said of another requirement, or of a port that the page no longer states, is not taken',
		toHub,
		named({ hub: '10.0.0.5:8443' }, {}, { '10.0.0.5:8443': 'a/c 443\na/b 8080' }),
		{ targets: ['https://10.0.0.5/'], sentenceEnd: '', ownPorts: [] },
		'Hub: 10.0.0.5:8443',
	],
	[
		'what was said before the requirement had this id',
		{ ...toHub, formerIds: ['a/old'] },
		named({ hub: '10.0.0.5:8443' }, {}, { '10.0.0.5:8443': 'a/old 443' }),
		{ targets: ['https://10.0.0.5:8443/'] },
		'Hub: 10.0.0.5:8443 (port 8443 instead of 443 on 10.0.0.5)',
	],
	[
		'one of two ports is replaced, and the other one is asked',
		{
			targets: [],
			ends: [
				{
					...end('hub', 443),
					ports: [
						{ from: 443, to: 443 },
						{ from: 9443, to: 9443 },
					],
					httpsPorts: [443, 9443],
				},
			],
		},
		named({ hub: 'hub1.example:8443' }, {}, { 'hub1.example:8443': 'a/b 443' }),
		{ targets: ['https://hub1.example:8443/', 'https://hub1.example:9443/'] },
		'Hub: hub1.example:8443 (port 8443 instead of 443 on hub1.example)',
	],
	[
		'a sample with a port of its own',
		toWildcard,
		named({}, { '*.example.test': 'a.example.test:8443' }),
		{ targets: ['https://a.example.test/'] },
		'*.example.test: a.example.test:8443',
	],
	[
		'a source has no port',
		{ targets: [], sourceRoles: ['people'] },
		named({ people: '10.9.0.1:8443' }),
		{ hosts: 'People: 10.9.0.1' },
		'People: 10.9.0.1:8443',
	],
	[
		'a role whose ports are not asked stays unproven, whoever is named for it',
		{ partial: 'Postgres', ends: [end('hub', 443), { ...end('postgres', 443), httpsPorts: [] }] },
		named({ hub: 'hub1.example', postgres: 'db1.example' }),
		{ partial: 'Postgres' },
		'Hub: hub1.example; Postgres: db1.example',
	],
	[
		'a network is never asked, and stays unproven',
		toHub,
		named({ hub: 'hub1.example\n10.2.0.0/16' }),
		{ targets: ['https://hub1.example/'], partial: 'the hosts in 10.2.0.0/16' },
		'Hub: hub1.example, 10.2.0.0/16',
	],
	[
		'hosts of the source are shown alone',
		toHub,
		named({ people: '10.9.0.0/24' }),
		{ targets: [], partial: null },
		'People: 10.9.0.0/24',
	],
	[
		'of alternatives, those with a host count',
		toEither,
		named({ oracle: 'db1.example' }),
		{ targets: [], reason: 'not-https', ends: [end('oracle', 1521)] },
		'Oracle: db1.example',
	],
	[
		'both alternatives named: both count',
		toEither,
		named({ oracle: 'db1.example', postgres: 'db2.example' }),
		{ ends: toEither.ends ?? [] },
		'Postgres: db2.example; Oracle: db1.example',
	],
	[
		'a sample makes a wildcard testable and never settles it',
		toWildcard,
		named({}, { '*.example.test': 'a.example.test' }),
		{ targets: ['https://a.example.test/'], reason: null, partial: 'other names under *.example.test' },
		'*.example.test: a.example.test',
	],
	[
		'a named role beside one without a host stays unproven in part',
		{ targets: [], ends: [end('hub', 443), end('postgres', 443)] },
		named({ hub: 'hub1.example' }),
		{ targets: ['https://hub1.example/'], partial: 'Postgres' },
		'Hub: hub1.example',
	],
	[
		'a port that browsers refuse is never asked, and stays unproven',
		toHub,
		named({ hub: 'hub1.example\nhub2.example:6000' }, {}, { 'hub2.example:6000': 'a/b 443' }),
		{
			targets: ['https://hub1.example/'],
			partial: 'hub2.example:6000 (browsers send nothing to port 6000)',
			unasked: ['Not tested: hub2.example:6000 (browsers send nothing to port 6000).'],
		},
		'Hub: hub1.example, hub2.example:6000 (port 6000 instead of 443 on hub2.example)',
	],
	[
		'ports that browsers refuse alone: nothing is asked',
		toHub,
		named(
			{ hub: 'hub1.example:22\n[fd00::5]:10080' },
			{},
			{ 'hub1.example:22': 'a/b 443', '[fd00::5]:10080': 'a/b 443' },
		),
		{
			targets: [],
			reason: null,
			unasked: [
				'Not tested: hub1.example:22 (browsers send nothing to port 22); [fd00::5]:10080 (browsers send nothing to port 10080).',
			],
		},
		'Hub: hub1.example:22, [fd00::5]:10080 (port 22 instead of 443 on hub1.example and port 10080 instead of 443 on fd00::5)',
	],
	[
		'a sample on such a port',
		toWildcard,
		named({}, { '*.example.test': 'a.example.test:5061' }, { 'a.example.test:5061': 'a/b 443' }),
		{
			targets: [],
			reason: 'wildcard-without-sample',
			unasked: ['Not tested: a.example.test:5061 (browsers send nothing to port 5061).'],
		},
		'*.example.test: a.example.test:5061 (port 5061 instead of 443 on a.example.test)',
	],
	[
		'what a file or an earlier release holds and is no host: shown, never asked, unproven',
		toHub,
		named({ hub: 'fe.1\nhub1.example\nVPN clients' }),
		{
			targets: ['https://hub1.example/'],
			partial: '“fe.1” (no host that a browser can ask); “VPN clients” (no host that a browser can ask)',
		},
		'Hub: fe.1, hub1.example, VPN clients',
	],
	[
		'what is no host alone: nothing is asked',
		toHub,
		named({ hub: '0x7f.1' }),
		{ targets: [], unasked: ['Not tested: “0x7f.1” (no host that a browser can ask).'] },
		'Hub: 0x7f.1',
	],
])('%s', (_, part, state, expected, hosts) => {
	const item = withHosts(sampleItem(part), state, roles);
	expect(item).toMatchObject(expected);
	expect(item.given.hosts).toBe(hosts);
});

test('roles that a host would make testable', () => {
	expect(rolesToName(sampleItem(toHub), named({}), roles)).toEqual(['hub']);
	expect(rolesToName(sampleItem(toHub), named({ hub: 'hub1.example' }), roles)).toEqual([]);
	expect(rolesToName(sampleItem(toEither), named({}), roles)).toEqual([]);
});

test('all hosts of a list in a line, in the order of its roles', () => {
	expect(
		hostsLine(
			named({ oracle: 'db1', hub: 'hub1.example\n10.2.0.0/16' }, { '*.example.test': 'a.example.test' }),
			roles,
		),
	).toBe('Hub: hub1.example, 10.2.0.0/16; Oracle: db1; *.example.test: a.example.test');
	expect(hostsLine(named({ hub: '' }), roles)).toBe('');
});
