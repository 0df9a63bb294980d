// Two entries that claim to be one are shown, and none takes the place of the other.
import { expect, test } from 'vitest';
import { mergeStates } from '../../../src/checklist/marks/merge-states.ts';
import { mergeValues } from '../../../src/checklist/marks/merge-values.ts';
import { marksOf, notesOf, type GivenMark } from '../../../src/checklist/state/state.ts';
import { update, type ChecklistEvent } from '../../../src/checklist/marks/update.ts';
import { given, sampleMark, sampleNote, sampleState } from '../../support/sample-item.ts';

const at = (minute: number) => `2026-11-28T10:${String(minute).padStart(2, '0')}:00.000Z`;

test('two entries of one writer and one moment that say different things both stay', () => {
	const one = sampleState({ a: sampleMark({ mark: 'met', note: sampleNote({ text: 'One' }) }) });
	const other = sampleState({ a: sampleMark({ mark: 'not-met', note: sampleNote({ text: 'Other' }) }) });
	for (const both of [mergeStates(one, other), mergeStates(other, one), mergeStates(mergeStates(one, other), one)]) {
		const record = both.marks['a'] ?? sampleMark();
		expect(
			marksOf(record)
				.map(({ mark }) => mark)
				.sort(),
		).toEqual(['met', 'not-met']);
		expect(
			notesOf(record)
				.map(({ text }) => text)
				.sort(),
		).toEqual(['One', 'Other']);
	}
	expect(mergeStates(one, other)).toEqual(mergeStates(other, one));
});

test('a decision between such two holds', () => {
	const one = sampleState({ a: sampleMark({ mark: 'met' }) });
	const other = sampleState({ a: sampleMark({ mark: 'not-met' }) });
	const event: ChecklistEvent = { type: 'marked', id: 'a', mark: 'not-applicable', given, time: at(30) };
	const decided = update(mergeStates(one, other), event, 'rui');
	for (const both of [decided, mergeStates(decided, one), mergeStates(other, decided)]) {
		expect(both.marks['a']).toMatchObject({ mark: 'not-applicable', others: [] });
	}
});

test('entries that claim to know each other all stay', () => {
	const { others: _, note: __, otherIds: ___, ...mine } = sampleMark({ writer: 'a', seen: { b: at(59) } });
	const theirs: GivenMark = { ...mine, writer: 'b', mark: 'not-met', seen: { a: at(59) } };
	const { first, others } = mergeValues([mine, theirs], () => false);
	expect([first, ...others]).toHaveLength(2);
});

test('a new entry is not taken for one that a stranger claims for this writer, at the end of time', () => {
	const end = '9999-12-31T23:59:59.999Z';
	const forged = sampleMark({ writer: 'ines', time: at(1), changed: end, mark: 'not-met', seen: { ines: end } });
	const answering = sampleMark({ writer: 'rui', time: at(1), mark: 'not-met', seen: { ines: end } });
	for (const stranger of [forged, answering]) {
		const event: ChecklistEvent = { type: 'marked', id: 'a', mark: 'met', given, time: at(2) };
		const state = update(sampleState({ a: stranger }), event, 'ines');
		expect(state.marks['a']).toMatchObject({ mark: 'met' });
		const both = mergeStates(state, sampleState({ a: stranger }));
		expect(both.marks['a'] && marksOf(both.marks['a']).map(({ mark }) => mark)).toContain('met');
		expect(JSON.stringify(state)).not.toContain('+0');
		const later = update(state, { ...event, mark: 'not-met', time: at(3) }, 'ines');
		expect(mergeStates(later, state).marks['a']).toMatchObject({ mark: 'not-met', others: [] });
	}
});
