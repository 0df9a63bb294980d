import { describe, expect, test } from 'vitest';
import type { Requirement } from '../../../src/requirements/model/requirement.ts';
import { plainSentence, portsText, sentence } from '../../../src/checklist/item/words-sentence.ts';
import { end, party, sampleRequirement } from '../../support/sample-requirement.ts';

const databases = party('SQL Server / Oracle', 'SQL Server', 'Oracle');
const pairs = [
	{ from: 1433, to: 1433, for: 'SQL Server' },
	{ from: 1521, to: 1521, for: 'Oracle' },
];
const port = (...numbers: number[]) => numbers.map((number) => ({ from: number, to: number }));
const service = (text: string, part: Partial<Requirement> = {}): Partial<Requirement> => ({
	kind: 'listener',
	source: party(''),
	destination: party(text, text),
	...part,
});

describe('the item is a sentence that is true or false', () => {
	test.each<[Partial<Requirement>, string]>([
		// The pages that we publish.
		[
			service('OutSystems Deployment Service', { ports: port(12001), transports: [] }),
			'The OutSystems Deployment Service uses port 12001 on each server where it runs',
		],
		[
			{
				scope: [
					{ name: 'Region', values: ['North', 'South'] },
					{ name: 'Stage', values: ['Test'] },
				],
				source: party('Crane', 'Crane'),
				destination: party('Server', 'Server'),
				ports: port(443),
			},
			'Crane can connect to Server on TCP 443 in North and South, for Test',
		],
		[
			{ kind: 'assertion', statement: 'On each server, `localhost` must resolve to 127.0.0.1 (IPv4).' },
			'On each server, localhost must resolve to 127.0.0.1 (IPv4)',
		],
		[
			{ source: party('End Users', 'End Users'), destination: party('Front-End', 'Front-End'), ports: port(80) },
			'End Users can connect to Front-End on TCP 80',
		],
		[
			{
				source: party(
					'Development Tools (Service Studio and Integration Studio)',
					end('Development Tools', '(Service Studio and Integration Studio)'),
				),
				destination: party('Front-End', 'Front-End'),
			},
			'Development Tools (Service Studio and Integration Studio) can connect to Front-End on TCP 443',
		],
		[
			{
				source: party('Front-End', 'Front-End'),
				destination: party('Crane (by day)\n— else the winch', end('Crane', '(by day) — else the winch')),
			},
			'Front-End can connect to Crane (by day, else the winch) on TCP 443',
		],
		[
			{
				source: party('Service Studio and Integration Studio', 'Service Studio', 'Integration Studio'),
				destination: party('Front-End', 'Front-End'),
			},
			'Service Studio and Integration Studio can connect to Front-End on TCP 443',
		],
		[
			{ destination: databases, ports: pairs },
			'Front-End can connect to SQL Server on TCP 1433 or to Oracle on TCP 1521',
		],
		[
			{
				source: party('experiencebuilder.example.com', 'experiencebuilder.example.com'),
				destination: party('Environment Front-End', 'Environment Front-End'),
				direction: 'inbound',
			},
			'experiencebuilder.example.com can connect to Environment Front-End on TCP 443',
		],
		[
			{
				source: party('Workflow Builder', 'Workflow Builder'),
				destination: party('LifeTime', 'LifeTime'),
				application: 'https',
			},
			'Workflow Builder can connect to LifeTime over HTTPS on TCP 443',
		],
		[
			{ destination: party('a.example.com/Broker_API/rest', 'a.example.com/Broker_API/rest') },
			'Front-End can connect to a.example.com/Broker_API/rest on TCP 443',
		],
		[
			{ destination: party('*.example.com\nexample.com', '*.example.com', 'example.com') },
			'Front-End can connect to *.example.com and example.com on TCP 443',
		],
		// Pages of others.
		[{ destination: databases, ports: port(1433) }, 'Front-End can connect to SQL Server or Oracle on TCP 1433'],
		[
			{
				destination: party('A\nB', 'A', 'B'),
				ports: [
					{ from: 1, to: 1, for: 'A' },
					{ from: 2, to: 3, for: 'B' },
				],
			},
			'Front-End can connect to A on TCP 1 and to B on TCP 2 to 3',
		],
		[{ ports: port(25, 465, 587) }, 'Front-End can connect to www.example.com on TCP 25, 465 and 587'],
		[
			{ ports: [{ from: 49152, to: 65535 }], transports: ['tcp', 'udp'] },
			'Front-End can connect to www.example.com on TCP and UDP 49152 to 65535',
		],
		[{ transports: [] }, 'Front-End can connect to www.example.com on port 443'],
		[{ transports: [], ports: port(80, 443) }, 'Front-End can connect to www.example.com on ports 80 and 443'],
		[
			{ transports: [], ports: [{ from: 8000, to: 8010 }] },
			'Front-End can connect to www.example.com on ports 8000 to 8010',
		],
		[{ ports: [], portText: 'Any' }, 'Front-End can connect to www.example.com on any TCP port'],
		[{ ports: [], portText: 'All', transports: [] }, 'Front-End can connect to www.example.com on all ports'],
		[{ ports: [], portText: 'dynamic' }, 'Front-End can connect to www.example.com on TCP, port “dynamic”'],
		[
			{ ports: port(1024), portText: '1024 and higher' },
			'Front-End can connect to www.example.com on TCP, port “1024 and higher”',
		],
		[
			{
				destination: party('A / B', 'A', 'B'),
				ports: [
					{ from: 1, to: 1, for: 'A' },
					{ from: 2, to: 2, for: 'B' },
				],
				portText: '1 / 2 (old)',
			},
			'Front-End can connect to A or B on TCP, port “1 / 2 (old)”',
		],
		[{ ports: [], transports: ['icmp'] }, 'Front-End can reach www.example.com by ICMP'],
		[{ ports: [], transports: ['tcp', 'icmp'] }, 'Front-End can connect to www.example.com over TCP and by ICMP'],
		[{ ports: [], transports: [] }, 'Front-End can connect to www.example.com'],
		[
			{ ports: [], transports: [], application: 'http/https' },
			'Front-End can connect to www.example.com over HTTP and HTTPS',
		],
		[{ application: 'grpc' }, 'Front-End can connect to www.example.com over gRPC on TCP 443'],
		[
			{ source: party('*', '*'), destination: party('52.51.203.1', '52.51.203.1') },
			'Any host can connect to 52.51.203.1 on TCP 443',
		],
		[
			{ destination: party('<region>.example.com', end('<region>.example.com', '- one of each region')) },
			'Front-End can connect to <region>.example.com (one of each region) on TCP 443',
		],
		[{ source: party('') }, 'www.example.com can be reached on TCP 443'],
		[{ destination: party('') }, 'Front-End can connect out on TCP 443'],
		[{ source: party(''), destination: party('') }, 'Connections on TCP 443 are allowed'],
		[service('The proxy', { ports: port(80, 443) }), 'The proxy uses TCP 80 and 443 on each server where it runs'],
	])('%#: %j', (part, expected) => {
		expect(plainSentence(sampleRequirement(part))).toBe(expected);
		expect(
			sentence(sampleRequirement(part))
				.map(({ text }) => text)
				.join(''),
		).toBe(expected);
	});
});

test('hosts stand apart from the words around them', () => {
	expect(sentence(sampleRequirement())).toEqual([
		{ kind: 'text', text: 'Front-End can connect to ' },
		{ kind: 'host', text: 'www.example.com' },
		{ kind: 'text', text: ' on TCP 443' },
	]);
	const statement = 'On each server, localhost must resolve to 127.0.0.1 (IPv4).';
	expect(sentence(sampleRequirement({ kind: 'assertion', statement })).filter(({ kind }) => kind === 'host')).toEqual([
		{ kind: 'host', text: 'localhost' },
		{ kind: 'host', text: '127.0.0.1' },
	]);
});

test.each<[Partial<Requirement>, string]>([
	[{}, 'TCP 443'],
	[{ destination: databases, ports: pairs }, 'SQL Server on TCP 1433 or Oracle on TCP 1521'],
	[{ ports: [], transports: [] }, ''],
])('ports in a few words: %#', (part, expected) => {
	expect(portsText(sampleRequirement(part))).toBe(expected);
});
