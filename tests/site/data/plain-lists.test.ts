import { describe, expect, test } from 'vitest';
import type { Endpoint, Requirement } from '../../../src/requirements/model/requirement.ts';
import { hostsList, inboundAddressesList, leftOutList, wildcardsList } from '../../../src/site/data/plain-lists.ts';
import { sampleRequirement } from '../../support/published-requirement.ts';

const host = (name: string, path?: string): Endpoint => ({
	kind: 'host',
	text: name,
	host: name,
	...(path === undefined ? {} : { path }),
});
const wildcard = (name: string): Endpoint => ({ kind: 'wildcard', text: `*.${name}`, host: name });
const address = (network: string): Endpoint => ({ kind: 'address', text: network, network });
const outbound = (...endpoints: Endpoint[]) =>
	sampleRequirement({ direction: 'outbound', destination: { text: '', endpoints } });
const inbound = (...endpoints: Endpoint[]) =>
	sampleRequirement({ direction: 'inbound', source: { text: '', endpoints } });
const list = (make: typeof hostsList, ...requirements: Requirement[]) => make({ requirements });

describe('hosts', () => {
	test('are sorted, stand once, and have neither path nor port', () => {
		expect(
			list(hostsList, outbound(host('b.example'), host('a.example', '/api')), outbound(host('a.example', '/other'))),
		).toBe('a.example\nb.example\n');
	});

	test('are destinations of outbound requirements only', () => {
		const others = [
			inbound(host('in.example')),
			sampleRequirement({ direction: 'internal', destination: { text: '', endpoints: [host('own.example')] } }),
			sampleRequirement({ direction: 'unknown', destination: { text: '', endpoints: [host('far.example')] } }),
		];
		expect(list(hostsList, ...others, outbound(wildcard('w.example'), address('192.0.2.1/32')))).toBe('');
	});
});

test('wildcards start with a star', () => {
	expect(list(wildcardsList, outbound(wildcard('b.example'), host('b.example')), outbound(wildcard('a.example')))).toBe(
		'*.a.example\n*.b.example\n',
	);
});

describe('inbound addresses', () => {
	test('are sorted by number, IPv4 first, and single ones have no length', () => {
		const networks = [
			'2001:db8::/32',
			'198.51.100.9/32',
			'198.51.100.10/32',
			'9.0.0.0/8',
			'9.0.0.0/16',
			'2001:db8::1/128',
		];
		expect(list(inboundAddressesList, inbound(...networks.map(address)))).toBe(
			'9.0.0.0/8\n9.0.0.0/16\n198.51.100.9\n198.51.100.10\n2001:db8::/32\n2001:db8::1\n',
		);
	});

	test('are those of a name too, each once', () => {
		const named = sampleRequirement({
			direction: 'inbound',
			source: { text: 'a.example', endpoints: [host('a.example')], addresses: [address('192.0.2.1/32')] },
		});
		expect(list(inboundAddressesList, named, named, inbound(host('b.example')))).toBe('192.0.2.1\n');
	});
});

test('what is left out has its number, and is in no other list', () => {
	const unknown = (ref: string, ...endpoints: Endpoint[]) =>
		sampleRequirement({ ref, direction: 'unknown', destination: { text: '', endpoints } });
	const requirements = [
		outbound(host('a.example')),
		unknown('R02', host('far.example'), wildcard('far.example')),
		unknown('R03', host('a.example'), address('192.0.2.1/32')),
	];
	expect(list(leftOutList, ...requirements)).toBe(
		'*.far.example (R02: direction unknown)\nfar.example (R02: direction unknown)\n',
	);
	expect(list(leftOutList, outbound(host('a.example')))).toBe('');
});
