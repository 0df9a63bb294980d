// Lists as large as files can be: nothing here looks at a clock. `npm run bench` measures.
import { expect, test } from 'vitest';
import { carryFrom } from '../../../src/checklist/marks/carry-from.ts';
import { carryOver, goneMarks } from '../../../src/checklist/marks/carry-over.ts';
import { listFileText, readListFile } from '../../../src/checklist/files/list-file.ts';
import { mergeStates } from '../../../src/checklist/marks/merge-states.ts';
import { migrate } from '../../../src/checklist/state/migrations.ts';
import { openingOf } from '../../../src/checklist/files/opening.ts';
import { emptyState, type Given, type MarkRecord } from '../../../src/checklist/state/state.ts';
import { given, sampleItem, sampleMark, sampleNote, sampleState } from '../../support/sample-item.ts';

const now = '2026-11-28T10:00:00.000Z';
const writing = { writer: 'visit', now };
const facts = {
	product: 'P',
	version: { id: '11', label: '11' },
	digest: `sha256:${'0'.repeat(64)}`,
	schemaAddress: '',
};
const count = 10_000;
const marked = (of: (index: number) => Partial<MarkRecord>, id = (index: number) => `old/${index}`) =>
	sampleState(Object.fromEntries(Array.from({ length: count }, (_, index) => [id(index), sampleMark(of(index))])));
const numbered = (index: number): Given => ({ ...given, digest: `sha256:${index}`, ports: `TCP ${index}` });
const alike: Given = { ...given, digest: 'sha256:then', ports: 'UDP 53' };

test.each([
	['with one digest, for one requirement', marked(() => ({})), [sampleItem({ id: 'new' })]],
	['that all resemble one requirement', marked(() => ({ given: alike })), [sampleItem({ id: 'new' })]],
	[
		'with ids that all changed',
		marked((index) => ({ given: numbered(index) })),
		Array.from({ length: count }, (_, index) => sampleItem({ id: `new/${index}`, given: numbered(index) })),
	],
	[
		'that the page calls former ids of one',
		marked((index) => ({ given: numbered(index) })),
		[sampleItem({ id: 'new', formerIds: Array.from({ length: count }, (_, index) => `old/${index}`) })],
	],
])('10,000 marks %s open, and none is lost', (_, list, items) => {
	const reading = readListFile(listFileText(list, facts, now), facts, migrate, now);
	if (reading.kind !== 'ok') throw new Error(reading.refusal.why);
	const there = carryOver(reading.list.state, items);
	const opening = openingOf(emptyState('11'), there, writing);
	const merged = mergeStates(emptyState('11'), opening.theirs);
	expect(Object.keys(merged.marks).length).toBeGreaterThanOrEqual(count);
	expect(carryOver(merged, items)).toBe(merged);
	const gone = goneMarks(merged, new Map(items.map((item) => [item.id, item])));
	const on = items.flatMap(({ id }) => (merged.marks[id] ? [merged.marks[id]] : []));
	const words = on.reduce((sum, { others }) => sum + 1 + others.length, 0);
	expect(gone.length + words).toBe(count);
	expect(carryFrom(emptyState('12'), merged, items, '11', writing).carried.length).toBeLessThanOrEqual(items.length);
});

test('10,000 people mark one requirement and write a note', () => {
	const states = Array.from({ length: count }, (_, index) =>
		sampleMark({ writer: `w${index}`, note: sampleNote({ writer: `w${index}` }) }),
	);
	const [first = sampleMark(), ...rest] = states;
	const one = sampleState({
		a: {
			...first,
			others: rest.map(({ others: _, note: __, otherIds: ___, ...mark }) => mark),
			note: { ...first.note, others: rest.map(({ note: { others: _, ...note } }) => note) },
		},
	});
	const merged = mergeStates(
		sampleState({ a: sampleMark({ writer: 'me', mark: 'not-met' }) }),
		openingOf(emptyState('11'), one, writing).theirs,
	);
	expect(merged.marks['a']?.others).toHaveLength(count);
	expect(merged.marks['a']?.note.others).toHaveLength(count - 1);
	const text = listFileText(merged, facts, now);
	expect(readListFile(text, facts, migrate, now)).toMatchObject({ kind: 'ok', list: { state: { marks: {} } } });
});
