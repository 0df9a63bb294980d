import { describe, expect, test } from 'vitest';
import { mergeStates } from '../../../src/checklist/marks/merge-states.ts';
import { emptyState, notesOf, type ChecklistState } from '../../../src/checklist/state/state.ts';
import { update, type ChecklistEvent } from '../../../src/checklist/marks/update.ts';
import { given, sampleMark, sampleNote, sampleState } from '../../support/sample-item.ts';

const time = '2026-11-21T10:02:00.000Z';
const apply = (events: ChecklistEvent[], state = emptyState('11')) =>
	events.reduce((list, event) => update(list, event, 'ines'), state);
const named: ChecklistEvent = { type: 'detail-entered', detail: 'person', text: 'Inês', time };
const marked: ChecklistEvent = { type: 'marked', id: 'a/b', mark: 'met', given, time };

test('a mark keeps who, when and what it was given for', () => {
	expect(apply([named, marked]).marks['a/b']).toEqual(sampleMark());
});

test('a mark that is cleared leaves its note and its moment', () => {
	const state = apply([
		named,
		marked,
		{ type: 'noted', id: 'a/b', text: 'CHG-1', given, time },
		{ ...marked, mark: null },
	]);
	expect(state.marks['a/b']).toEqual(
		sampleMark({
			mark: null,
			changed: '2026-11-21T10:02:00.001Z',
			note: sampleNote({ text: 'CHG-1', time, name: 'Inês', writer: 'ines' }),
		}),
	);
});

test('a note does not move the mark to a new text or moment', () => {
	const later = { ...given, digest: 'sha256:later' };
	const state = apply([
		named,
		marked,
		{ type: 'noted', id: 'a/b', text: 'x', given: later, time: '2026-11-22T00:00:00.000Z' },
	]);
	expect(state.marks['a/b']?.given).toEqual(given);
	expect(state.marks['a/b']?.time).toBe(time);
});

describe('beside what others said', () => {
	const {
		others: _,
		note: __,
		otherIds: ___,
		...ofJoao
	} = sampleMark({ mark: 'not-met', name: 'João', writer: 'joao' });
	const notApplicable = sampleMark({ mark: 'not-applicable', carriedFrom: '10', others: [ofJoao] });

	test('a reason does not decide: both marks stay, and the one with the reason is signed anew', () => {
		const reason: ChecklistEvent = { type: 'reason-given', id: 'a/b', reason: 'No licence', given, time };
		const typed = apply([named, reason], sampleState({ 'a/b': notApplicable }));
		expect(typed.marks['a/b']).toMatchObject({ reason: 'No licence', carriedFrom: '', others: [ofJoao] });
		expect(mergeStates(typed, typed)).toEqual(typed);
		expect(mergeStates(typed, sampleState({ 'a/b': notApplicable })).marks).toEqual(typed.marks);
	});

	test('a reason belongs to the mark that counts, and leaves one for other hosts as it is', () => {
		const elsewhere = { ...ofJoao, given: { ...given, hosts: 'B: b1' } };
		const { others: _, note, ...mine } = sampleMark({ mark: 'not-applicable' });
		const reason: ChecklistEvent = { type: 'reason-given', id: 'a/b', reason: 'No licence', given, time };
		const typed = apply([named, reason], sampleState({ 'a/b': { ...elsewhere, otherIds: [], others: [mine], note } }));
		expect(typed.marks['a/b']).toMatchObject({
			mark: 'not-applicable',
			reason: 'No licence',
			others: [{ ...ofJoao, given: elsewhere.given }],
		});
	});

	test('a note of one’s own stays beside a later one that takes up another’s', () => {
		const { others: _, ...mine } = sampleNote({ text: 'A', name: 'Inês', writer: 'ines', time });
		const before = sampleState({ 'a/b': sampleMark({ note: sampleNote({ text: 'B', others: [mine] }) }) });
		const letters = ['B.', 'B. Done'].map((text, index): ChecklistEvent => ({
			type: 'noted',
			id: 'a/b',
			text,
			given,
			time: `2026-11-22T10:00:0${index}.000Z`,
		}));
		const after = apply(letters, before);
		const texts = (state: ChecklistState) =>
			Object.values(state.marks)
				.flatMap(notesOf)
				.map(({ text }) => text);
		expect(texts(after)).toEqual(['B. Done', 'A']);
		expect(mergeStates(after, after)).toEqual(after);
		expect(texts(mergeStates(after, before))).toEqual(['B. Done', 'A']);
	});
});

test('the last word holds, though the clock was ahead before', () => {
	const ahead = '2027-11-21T10:00:00.000Z';
	const last: ChecklistEvent[] = [
		{ ...marked, mark: 'not-met' },
		{ type: 'noted', id: 'a/b', text: 'last', given, time },
		{ type: 'detail-entered', detail: 'environment', text: 'last', time },
		{ type: 'chosen', key: 'condition:x', text: 'last', time },
		{ type: 'hosts-named', part: 'hosts', key: 'hub', text: 'last', time },
	];
	const first = last.map((event): ChecklistEvent => {
		if (event.type === 'marked') return { ...event, mark: 'met', time: ahead };
		return 'text' in event ? { ...event, text: 'first', time: ahead } : event;
	});
	const before = apply(first);
	const after = apply(last, before);
	expect(after.marks['a/b']).toMatchObject({ mark: 'not-met', time, note: { text: 'last', time } });
	expect(mergeStates(before, after)).toEqual(after);
	expect(mergeStates(after, before)).toEqual(after);

	// Another one knew the word from the clock that was ahead.
	const ofJoao = sampleMark({ mark: 'met', name: 'João', writer: 'joao', seen: { ines: ahead } });
	const answered = apply([{ ...marked, mark: 'not-met' }], sampleState({ 'a/b': ofJoao }));
	expect(mergeStates(answered, sampleState({ 'a/b': ofJoao })).marks['a/b']).toMatchObject({
		mark: 'not-met',
		others: [],
	});
});

test('the first name goes to the marks that were made before it', () => {
	const state = apply([marked, named, { type: 'person-named' }]);
	expect(state.marks['a/b']?.name).toBe('Inês');
	const again = apply([{ ...named, text: 'João' }, { type: 'person-named' }], state);
	expect(again.marks['a/b']?.name).toBe('Inês');
});

test('nothing changes where there is nothing to name', () => {
	const state = apply([named, marked]);
	expect(update(state, { type: 'person-named' }, 'ines')).toBe(state);
});
