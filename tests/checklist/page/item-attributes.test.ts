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

const readBack = (item: Item) => readItem(datasetOf(itemAttributes(item)), item.given.sentence);

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

test('whatever an item is about, it is read back from its attributes', () => {
	const word = fc.stringMatching(/^[^\s]{1,12}$/);
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
	const text = fc.string({ maxLength: 20 });
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
		targets: words,
		from: words,
		partial: fc.option(word),
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
