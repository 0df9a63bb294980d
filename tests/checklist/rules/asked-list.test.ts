// Which connections a list asks for: with the reader's hosts, own ports and answers.
import { describe, expect, test } from 'vitest';
import type { Requirement } from '../../../src/requirements/model/requirement.ts';
import { portNumbers } from '../../../src/requirements/model/ports.ts';
import type { Answers } from '../../../src/checklist/rules/answers.ts';
import { end, party } from '../../support/sample-requirement.ts';
import { connection, namedHosts, sampleList } from '../../support/rules/sample-rules.ts';

const digestOf = (number: number) => `sha256:${String(number).padStart(16, '0').padEnd(64, '0')}`;

describe('makes no rule:', () => {
	test.each<[string, Partial<Requirement>, Partial<Answers>, string]>([
		[
			'an assertion',
			{ kind: 'assertion', statement: '`localhost` resolves' },
			{},
			'It is a statement about machines, not a connection.',
		],
		['a listener', { kind: 'listener' }, {}, 'The page does not say who connects to it.'],
		['what stays on a machine', { direction: 'local' }, {}, 'It stays within one machine, where nothing filters it.'],
		['without protocol', { transports: [] }, {}, 'The page does not say over which protocol.'],
		['without port', { ports: [] }, {}, 'The page states no port.'],
		[
			'a port in words',
			{ ports: [], portText: 'the port of your mail server.' },
			{},
			'The port is given in words: “the port of your mail server”.',
		],
		[
			'an open condition',
			{ necessity: 'conditional', condition: 'Only with mobile apps.' },
			{},
			'Its condition is open: “Only with mobile apps”.',
		],
		[
			'a condition that does not hold',
			{ necessity: 'conditional', condition: 'Only with mobile apps.' },
			{ choices: namedHosts({ [`condition:${digestOf(1)}`]: 'no' }) },
			'Its condition does not apply here, as your list says.',
		],
		[
			'another release',
			{
				necessity: 'conditional',
				condition: 'Tower 11.2 or later',
				release: { product: 'Tower', operator: 'or-later', version: '11.2' },
			},
			{ choices: namedHosts({ 'release:Tower': '11.1' }) },
			'Not applicable: Tower 11.1 is before 11.2.',
		],
		[
			'regions that nobody has chosen of',
			{ scope: [{ name: 'Region', values: ['East', 'West'] }] },
			{},
			'It is only for East and West: say on the checklist whether that is yours.',
		],
		[
			'another region',
			{ scope: [{ name: 'Region', values: ['East'] }] },
			{ choices: namedHosts({ 'scope:Region': 'West' }) },
			'Not applicable: only for East.',
		],
		[
			'a choice of ends',
			{ destination: party('Database / Maker', 'Database', 'Maker') },
			{},
			'One of several is enough (Database or Maker): name hosts for the one that you use.',
		],
	])('%s', (_, part, answers, why) => {
		expect(sampleList([connection(1, 'Front-End', 'time.example.com', part)], answers).requirements).toMatchObject([
			{ flows: [], leftOut: why },
		]);
	});
});

const flowsOf = (requirement: Requirement, answers: Partial<Answers> = {}) =>
	sampleList([requirement], answers).requirements.flatMap(({ flows }) =>
		flows.map(({ from, to, protocol, ports }) => [
			from.label,
			to.label,
			[...to.names, ...to.networks].join(' '),
			protocol,
			ports.map(portNumbers).join(' '),
		]),
	);

describe('asks for connections:', () => {
	test.each<[string, Partial<Requirement>, Partial<Answers>, string[][]]>([
		[
			'an answered condition',
			{ necessity: 'conditional', condition: 'Only here' },
			{ choices: namedHosts({ [`condition:${digestOf(1)}`]: 'yes' }) },
			[['Front-End', 'time.example.com', 'time.example.com', 'tcp', '443']],
		],
		[
			'a release that holds',
			{
				necessity: 'conditional',
				condition: 'Tower 11.2 or later',
				release: { product: 'Tower', operator: 'or-later', version: '11.2' },
			},
			{ choices: namedHosts({ 'release:Tower': '11.3' }) },
			[['Front-End', 'time.example.com', 'time.example.com', 'tcp', '443']],
		],
		[
			'the region of the list',
			{ scope: [{ name: 'Region', values: ['East'] }] },
			{ choices: namedHosts({ 'scope:Region': 'East' }) },
			[['Front-End', 'time.example.com', 'time.example.com', 'tcp', '443']],
		],
		[
			'the end of a choice that hosts are named for, with its own port',
			{
				destination: party('Database / Maker', 'Database', 'Maker'),
				ports: [
					{ from: 1433, to: 1433, for: 'Database' },
					{ from: 1521, to: 1521, for: 'Maker' },
				],
			},
			{ hosts: namedHosts({ database: '10.3.0.1' }) },
			[['Front-End', 'Database', '10.3.0.1/32', 'tcp', '1433']],
		],
		[
			'a port that a host has of its own, for that host alone',
			{ destination: party('Database', 'Database'), ports: [{ from: 1433, to: 1433 }] },
			{
				hosts: namedHosts({ database: '10.3.0.1\n10.3.0.2:1444' }),
				ownPorts: namedHosts({ '10.3.0.2:1444': 'r/1 1433' }),
			},
			[
				['Front-End', 'Database', '10.3.0.1/32', 'tcp', '1433'],
				['Front-End', 'Database', '10.3.0.2/32', 'tcp', '1444'],
			],
		],
		[
			'a port of its own in place of words',
			{ destination: party('Database', 'Database'), ports: [], portText: 'its port' },
			{ hosts: namedHosts({ database: '10.3.0.2:1444' }), ownPorts: namedHosts({ '10.3.0.2:1444': 'r/1 ' }) },
			[['Front-End', 'Database', '10.3.0.2/32', 'tcp', '1444']],
		],
		[
			'addresses in place of a name go with it',
			{
				destination: {
					...party('time.example.com', 'time.example.com'),
					addresses: [end('192.0.2.1')],
					addressRelation: 'alternative',
				},
			},
			{},
			[['Front-End', 'time.example.com', 'time.example.com 192.0.2.1/32', 'tcp', '443']],
		],
		[
			'addresses needed besides are ends of their own',
			{
				destination: {
					...party('time.example.com', 'time.example.com'),
					addresses: [end('192.0.2.1')],
					addressRelation: 'additional',
				},
			},
			{},
			[
				['Front-End', 'time.example.com', 'time.example.com', 'tcp', '443'],
				['Front-End', '192.0.2.1/32', '192.0.2.1/32', 'tcp', '443'],
			],
		],
		[
			'TCP, where the application runs over nothing else',
			{ transports: [], application: 'https' },
			{},
			[['Front-End', 'time.example.com', 'time.example.com', 'tcp', '443']],
		],
	])('%s', (_, part, answers, flows) => {
		expect(flowsOf(connection(1, 'Front-End', 'time.example.com', part), answers)).toEqual(flows);
	});
});

test('what may change says so wherever it stands', () => {
	const { requirements } = sampleList([connection(1, 'Front-End', '192.0.2.1', { volatile: true })]);
	expect(requirements.map(({ sentence }) => sentence)).toEqual([
		'Front-End can connect to 192.0.2.1 on TCP 443 (these addresses may change)',
	]);
});
