import { expect, test } from 'vitest';
import type { Endpoint, Requirement } from '../../../src/requirements/model/requirement.ts';
import { nameIndex } from '../../../src/site/data/name-index.ts';
import { sampleRequirement } from '../../support/published-requirement.ts';

const to = (...endpoints: Endpoint[]) => ({ destination: { text: '', endpoints } });
const version = (id: string, ...parts: Partial<Requirement>[]) => ({
	id,
	label: `Version ${id}`,
	dataset: {
		requirements: parts.map((part, place) => sampleRequirement({ id: `r${place}`, ref: `R0${place + 1}`, ...part })),
	},
});
const host = (name: string): Endpoint => ({ kind: 'host', text: name, host: name });

test('each name stands once, with its rows in each version', () => {
	const { hosts } = nameIndex([
		version('2', to(host('a.example')), to(host('a.example'))),
		version('1', to(host('a.example'))),
	]);
	expect(hosts).toEqual([
		{
			name: 'a.example',
			uses: [
				{
					version: 'Version 2',
					rows: [
						{ ref: 'R01', address: '/2/network/#r0' },
						{ ref: 'R02', address: '/2/network/#r1' },
					],
				},
				{ version: 'Version 1', rows: [{ ref: 'R01', address: '/1/network/#r0' }] },
			],
		},
	]);
});

test('hosts are sorted by letters, domains beside their hosts; addresses and ports by number', () => {
	const wildcard: Endpoint = { kind: 'wildcard', text: '*.b.example', host: 'b.example' };
	const address = (text: string): Endpoint => ({ kind: 'address', text, network: `${text}/32` });
	const { hosts, addresses, ports } = nameIndex([
		version(
			'1',
			{ ...to(host('c.example'), wildcard, host('a.example')), ports: [{ from: 8080, to: 8090 }] },
			{
				...to(address('198.51.100.1'), address('9.9.9.9')),
				ports: [{ from: 443, to: 443 }],
				transports: ['tcp', 'udp'],
			},
			{ ports: [], portText: 'any', transports: ['udp'] },
			{ ports: [{ from: 1024, to: 1024 }], portText: '1024 and higher', transports: ['tcp'] },
		),
	]);
	expect(hosts.map(({ name }) => name)).toEqual(['a.example', '*.b.example', 'c.example']);
	expect(addresses.map(({ name }) => name)).toEqual(['9.9.9.9', '198.51.100.1']);
	expect(ports.map(({ name }) => name)).toEqual([
		'TCP/UDP 443',
		'TCP 1024',
		'TCP 1024 and higher',
		'TCP 8080-8090',
		'UDP any',
	]);
});
