import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../../src/checklist/item/item.ts';
import { itemAttributes, readItem } from '../../../src/checklist/page/item-attributes.ts';
import type { Endpoint } from '../../../src/requirements/model/requirement.ts';
import { itemEnds } from '../../../src/site/html/requirement-ends.ts';
import { datasetOf } from '../../support/page/dataset-of.ts';
import { randomRuns } from '../../support/random-runs.ts';
import { sampleItem } from '../../support/sample-item.ts';
import { party, sampleRequirement } from '../../support/sample-requirement.ts';

const readBack = (item: Item) => readItem(datasetOf(itemAttributes(item)), item.given.sentence, item.given.condition);

describe('what an item’s attributes say of an end is read back', () => {
	const rows: [string, Endpoint, object][] = [
		['a role', { kind: 'role', text: 'Front-End', role: 'front-end' }, { name: 'front-end', path: '' }],
		['a host', { kind: 'host', text: 'A.example.', host: 'a.example' }, { name: 'a.example', path: '' }],
		...['https://a.example/b', 'A.example/b', 'a.example:443/b'].map((text): [string, Endpoint, object] => [
			text,
			{ kind: 'host', text, host: 'a.example', path: '/b' },
			{ name: 'a.example', path: '/b' },
		]),
		['a wildcard', { kind: 'wildcard', text: '*.a.example', host: 'a.example' }, { name: 'a.example', path: '' }],
		['a network', { kind: 'address', text: '10.0.0.0/8', network: '10.0.0.0/8' }, { name: '10.0.0.0/8', path: '' }],
	];
	test.each(rows)('%s', (_, end, read) => {
		const ends = itemEnds(sampleRequirement({ destination: party(end.text, end) }));
		expect(readBack(sampleItem({ ends, holds: [] })).ends).toEqual([
			{ kind: end.kind, text: end.text, ports: [{ from: 443, to: 443 }], httpsPorts: [443], ...read },
		]);
	});
});

describe('what a sentence or an end says is not said again', () => {
	const stated = (part: Partial<Item['given']>) => ({
		...sampleItem().given,
		digest: 'sha256:0123456789abcdef',
		...part,
	});
	const host = {
		kind: 'host',
		text: 'a.example',
		name: 'a.example',
		path: '',
		ports: [{ from: 443, to: 443 }],
		httpsPorts: [443],
	} as const;
	const role = { ...host, kind: 'role', text: 'SQL Server', name: 'sql-server' } as const;
	const left = ['data-source', 'data-ports', 'data-sources', 'data-transports', 'data-destination'];
	const rows: [string, Partial<Item>, string[]][] = [
		[
			'a connection',
			{
				given: stated({
					sentence: 'Front-End and Controller can connect to a.example on TCP 443',
					source: 'Front-End and Controller',
					destination: 'a.example',
				}),
				ends: [host],
				sourceRoles: ['front-end', 'controller'],
				transports: ['tcp'],
				targets: ['https://a.example/'],
			},
			[],
		],
		[
			'a port of its own, and an application',
			{
				given: stated({
					sentence: 'Studio can connect to a.example over HTTPS on TCP 8443',
					source: 'Studio',
					destination: 'a.example',
					ports: 'over HTTPS on TCP 8443',
				}),
				ends: [{ ...host, ports: [{ from: 8443, to: 8443 }], httpsPorts: [8443] }],
				sourceRoles: ['studio'],
				transports: ['tcp'],
				targets: ['https://a.example:8443/'],
			},
			[],
		],
		[
			'a listener',
			{
				given: stated({
					sentence: 'The SQL Server uses port 1433 on each server where it runs',
					source: '',
					destination: 'SQL Server',
					ports: 'port 1433',
				}),
				ends: [role],
				reason: 'local',
				targets: [],
				sourceRoles: [],
			},
			[],
		],
		[
			'what differs from the sentence',
			{
				given: stated({
					sentence: 'Studio can connect to SQL Server on TCP 1433, for Production',
					source: 'studio',
					destination: 'Database',
					ports: 'TCP 1433',
				}),
				ends: [role],
				sourceRoles: [],
				transports: [],
				targets: ['https://b.example/'],
			},
			left,
		],
	];
	test.each(rows)('%s', (_, part, said) => {
		const item = sampleItem({ holds: [], ...part });
		const attributes = itemAttributes(item);
		expect(left.filter((name) => attributes[name] !== undefined)).toEqual(said);
		expect(readBack(item)).toEqual(item);
	});

	test('what nobody knows of its computer follows from its source', () => {
		const words = 'connections from A and C, as the page does not say which computers these are';
		const about = { holds: [], from: [], given: stated({ source: 'A and C' }) };
		for (const [partial, reason] of [
			[words, null],
			[null, 'not-https'],
		] as const) {
			const item = sampleItem({ ...about, partial, reason, unproven: words });
			expect(itemAttributes(item)).not.toHaveProperty('data-unproven', words);
			expect(itemAttributes(item)['data-partial']).toBe(undefined);
			expect(readBack(item)).toEqual(item);
		}
		const proven = sampleItem(about);
		expect(readBack(proven)).toEqual({ ...proven, unproven: undefined });
	});
});

test('whatever an item is about, it is read back from its attributes', () => {
	const word = fc.oneof(fc.stringMatching(/^[^\s]{1,12}$/), fc.constantFrom('a', 'A', '*.a'));
	const words = fc.array(word, { maxLength: 3 });
	const port = fc.integer({ min: 1, max: 65535 });
	const end = fc.record({
		kind: fc.constantFrom('role', 'host', 'wildcard', 'address', 'template', 'any'),
		text: word,
		name: word,
		path: fc.oneof(fc.constant(''), word),
		ports: fc.array(
			fc.tuple(port, port).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
			{ maxLength: 3 },
		),
		httpsPorts: fc.array(port, { maxLength: 2 }),
	});
	const text = fc.oneof(
		fc.string({ maxLength: 20 }),
		fc.constantFrom(
			'A can connect to B on TCP 443',
			'A',
			'TCP 443',
			'The B uses port 1 on each server where it runs',
			'port 1',
			'B',
		),
	);
	const anyItem: fc.Arbitrary<Item> = fc.record({
		id: word,
		ref: word,
		formerIds: words,
		given: fc.record({
			digest: fc.stringMatching(/^sha256:[0-9a-f]{16}$/),
			sentence: text,
			source: text,
			destination: text,
			ports: text,
			condition: text,
			hosts: fc.constant(''),
		}),
		targets: fc.oneof(words, fc.constant(['https://a/'])),
		from: words,
		partial: fc.option(fc.oneof(word, fc.constantFrom('a', 'b'))),
		unproven: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
		group: fc.option(fc.record({ id: word, conditions: fc.boolean() })),
		hosts: fc.constant(''),
		ownPorts: fc.constant([]),
		sentenceEnd: fc.constant(''),
		ends: fc.array(end, { maxLength: 3 }),
		alternatives: fc.boolean(),
		sourceRoles: words,
		transports: fc.uniqueArray(fc.constantFrom('tcp', 'udp', 'icmp')),
		unasked: fc.constant([]),
		reason: fc.option(fc.constantFrom('inbound', 'not-https', 'local')),
		holds: words,
	});
	fc.assert(
		fc.property(anyItem, (item) => {
			expect(readBack(item)).toEqual(item);
		}),
		randomRuns(200),
	);
});
