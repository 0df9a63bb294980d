// What holds for comparing any two lists.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRequirements, type Comparison } from '../../../src/requirements/history/compare-requirements.ts';
import type { Requirement } from '../../../src/requirements/model/requirement.ts';
import { readRows } from '../../support/read-rows.ts';
import { randomRuns } from '../../support/random-runs.ts';

const row = fc
	.record({
		source: fc.constantFrom('Client', 'Server', 'Portal', 'Client (any)', '10.0.0.0/8', ''),
		destination: fc.constantFrom(
			'Server',
			'Database',
			'a.example.com',
			'*.example.com',
			'A / B',
			'<region>.example.com',
		),
		port: fc.constantFrom('443', '80', '80, 443', '1 / 2', '8000-8010', 'any'),
		protocol: fc.constantFrom('TCP', 'UDP', 'TCP, HTTPS', ''),
		notes: fc.constantFrom('', 'Pages', 'Only when asked', '192.0.2.1<br/>192.0.2.2'),
	})
	.map(({ source, destination, port, protocol, notes }) => [source, destination, port, protocol, notes].join(' | '));
const rows = fc.uniqueArray(row, { maxLength: 9 });
const heading = fc.constantFrom('Ports', 'Firewall');
// A page may not give two requirements one id; the build stops there.
const list = fc
	.tuple(rows, heading)
	.map(([lines, title]) => readRows(lines, title))
	.filter((requirements) => new Set(requirements.map(({ id }) => id)).size === requirements.length);

type Compared = Comparison<Requirement, Requirement>;
const ids = ({ added, removed, changed, moved, same }: Compared) => ({
	added: added.map(({ id }) => id).sort(),
	removed: removed.map(({ id }) => id).sort(),
	...Object.fromEntries(
		Object.entries({ changed, moved, same }).map(([kind, pairs]) => [
			kind,
			pairs.map((pair) => `${pair.from.id} ${pair.to.id} ${JSON.stringify(pair.fields)} ${pair.moved}`).sort(),
		]),
	),
});
const mirrored = ({ added, removed, changed, moved, same }: Compared): Compared => {
	const turn = (pairs: Compared['same']) =>
		pairs.map((pair) => ({
			from: pair.to,
			to: pair.from,
			fields: pair.fields.map(({ field, from, to }) => ({ field, from: to, to: from })),
			moved: pair.moved,
		}));
	return { added: removed, removed: added, changed: turn(changed), moved: turn(moved), same: turn(same) };
};

test('A with A is empty', () => {
	fc.assert(
		fc.property(list, (one) => {
			const { added, removed, changed, moved, same } = compareRequirements(one, structuredClone(one));
			expect([added, removed, changed, moved]).toEqual([[], [], [], []]);
			expect(same.map(({ from, to, fields }) => [from.id === to.id, fields])).toEqual(one.map(() => [true, []]));
		}),
		randomRuns(100),
	);
});

test('A to B mirrors B to A', () => {
	fc.assert(
		fc.property(list, list, (one, other) => {
			expect(ids(compareRequirements(other, one))).toEqual(ids(mirrored(compareRequirements(one, other))));
		}),
		randomRuns(100),
	);
});

test('reordering is nothing', () => {
	fc.assert(
		fc.property(
			list.chain((one) => fc.tuple(fc.constant(one), fc.shuffledSubarray(one, { minLength: one.length }))),
			list.chain((one) => fc.tuple(fc.constant(one), fc.shuffledSubarray(one, { minLength: one.length }))),
			([one, oneShuffled], [other, otherShuffled]) => {
				expect(ids(compareRequirements(oneShuffled, otherShuffled))).toEqual(ids(compareRequirements(one, other)));
			},
		),
		randomRuns(100),
	);
});

test('each requirement of either list is in it once', () => {
	fc.assert(
		fc.property(list, list, (one, other) => {
			const { added, removed, changed, moved, same } = compareRequirements(one, other);
			const pairs = [...changed, ...moved, ...same];
			const sorted = (members: readonly Requirement[]) => members.map(({ id }) => id).sort();
			expect(sorted([...removed, ...pairs.map(({ from }) => from)])).toEqual(sorted(one));
			expect(sorted([...added, ...pairs.map(({ to }) => to)])).toEqual(sorted(other));
			for (const { fields } of changed) expect(fields.length).toBeGreaterThan(0);
		}),
		randomRuns(100),
	);
});

test('one letter in a host is a change of that field', () => {
	const hosts = fc.uniqueArray(fc.stringMatching(/^[b-y]{3,8}\.example\.com$/), { minLength: 1, maxLength: 6 });
	fc.assert(
		fc.property(hosts, fc.nat(), fc.nat(), (names, which, where) => {
			const lines = (all: readonly string[]) => all.map((name) => `Client | ${name} | 443 | TCP | `);
			const index = which % names.length;
			const name = names[index] ?? '';
			const at = where % name.indexOf('.');
			const misspelt = `${name.slice(0, at)}z${name.slice(at + 1)}`;
			const { changed, same } = compareRequirements(
				readRows(lines(names)),
				readRows(lines(names.map((each) => (each === name ? misspelt : each)))),
			);
			expect(changed.map(({ fields }) => fields)).toEqual([[{ field: 'destination', from: name, to: misspelt }]]);
			expect(same).toHaveLength(names.length - 1);
		}),
		randomRuns(100),
	);
});
