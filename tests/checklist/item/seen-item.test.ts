import { expect, test } from 'vitest';
import { itemView } from '../../../src/checklist/item/item-view.ts';
import { seenItem } from '../../../src/checklist/item/seen-item.ts';
import { emptyState, type ChecklistState } from '../../../src/checklist/state/state.ts';
import { verdictOf } from '../../../src/checklist/item/verdict.ts';
import { sampleItem } from '../../support/sample-item.ts';

const item = sampleItem({
	id: 'a',
	holds: ['page\tports', 'release\tCrane Control\tor-later\t4.2.0', 'scope\tRegion\tNorth'],
});
const list = (choices: Record<string, string>): ChecklistState => ({
	...emptyState('1'),
	choices: Object.fromEntries(
		Object.entries(choices).map(([key, text]) => [key, { text, time: '2026-01-02T00:00:00.000Z' }]),
	),
});
const verdict = (choices: Record<string, string>) => {
	const state = list(choices);
	return verdictOf(seenItem(item, state, new Map()), state);
};

test.each([
	[{}, 'open'],
	[{ 'release:Crane Control': '4.1' }, 'not-applicable'],
	[{ 'release:Crane Control': '4.2' }, 'open'],
	[{ 'release:Crane Control': 'unknown' }, 'open'],
	[{ 'scope:Region': 'South' }, 'not-applicable'],
	[{ 'scope:Region': 'South\nNorth' }, 'open'],
	[{ 'part:ports': 'None here.\na' }, 'not-applicable'],
	[{ 'part:ports': 'None here.\nb' }, 'open'],
] as const)('with %j a requirement without a mark is %s', (choices, expected) => {
	expect(verdict(choices)).toBe(expected);
});

test('it says why', () => {
	const state = list({ 'release:Crane Control': '4.1' });
	expect(itemView(seenItem(item, state, new Map()), state).told).toEqual([
		'Not applicable: Crane Control 4.1 is before 4.2.0.',
	]);
});

test('a condition that says nothing but a release is settled by it', () => {
	const conditional = { ...item, given: { ...item.given, condition: 'Crane Control 4.2.0 or later' } };
	const state = list({ 'release:Crane Control': '4.3' });
	expect(itemView(seenItem(conditional, state, new Map()), state).told).toEqual([
		'The condition is true for the release of Crane Control in this list.',
	]);
});

test('a mark counts, whatever the list says of releases', () => {
	const record = {
		mark: 'met',
		reason: '',
		name: '',
		time: '2026-01-02T00:00:00.000Z',
		given: item.given,
		carriedFrom: '',
		writer: 'w',
		changed: '2026-01-02T00:00:00.000Z',
		seen: {},
		otherIds: [],
		others: [],
		note: { text: '', name: '', time: '', writer: '', changed: '', seen: {}, others: [] },
	} as const;
	const state = { ...list({ 'release:Crane Control': '4.1' }), marks: { a: record } };
	expect(verdictOf(seenItem(item, state, new Map()), state)).toBe('met');
});
