import { expect, test } from 'vitest';
import { mergeStates } from '../../../src/checklist/marks/merge-states.ts';
import { emptyState, marksOf, notesOf, type ChecklistState, type Mark } from '../../../src/checklist/state/state.ts';
import { undo } from '../../../src/checklist/marks/undo.ts';
import { update, type ChecklistEvent } from '../../../src/checklist/marks/update.ts';
import { given, sampleMark, sampleNote, sampleState } from '../../support/sample-item.ts';

const at = (minute: number) => `2026-11-21T10:${String(minute).padStart(2, '0')}:00.000Z`;
const after = (state: ChecklistState, ...events: ChecklistEvent[]) =>
	events.reduce((list, event) => update(list, event, 'ines'), state);
const mark = (value: Mark | null, minute: number): ChecklistEvent => ({
	type: 'marked',
	id: 'a/b',
	mark: value,
	given,
	time: at(minute),
});
const environment: ChecklistEvent = { type: 'detail-entered', detail: 'environment', text: 'Production', time: at(3) };
const note = (writer: string, name: string, text: string, minute: number) => {
	const { others: _, ...alone } = sampleNote({ writer, name, text, time: at(minute) });
	return alone;
};
const marked = after(emptyState('11'), mark('met', 1));

test('a mark gets its earlier word, name and time again', () => {
	const changed = after(marked, mark('not-met', 2));
	const undone = undo(changed, { before: marked, after: changed }, 'ines', at(3));
	expect(undone.marks['a/b']).toMatchObject({ mark: 'met', time: at(1), changed: at(3) });
});

test('the first mark is undone whole', () => {
	const undone = undo(marked, { before: emptyState('11'), after: marked }, 'ines', at(3));
	expect(undone.marks['a/b']).toMatchObject({ mark: null, time: '' });
});

test('an undo holds in another tab that still has the later mark', () => {
	const changed = after(marked, mark('not-met', 2));
	const undone = undo(changed, { before: marked, after: changed }, 'ines', at(3));
	expect(mergeStates(changed, undone).marks['a/b']?.mark).toBe('met');
	expect(mergeStates(undone, changed).marks['a/b']?.mark).toBe('met');
});

test('what was changed once more since stays', () => {
	const changed = after(marked, mark('not-met', 2));
	const again = after(changed, mark('not-applicable', 3));
	expect(undo(again, { before: marked, after: changed }, 'ines', at(4)).marks['a/b']).toEqual(again.marks['a/b']);
});

test('a note, a detail, a reply and hosts', () => {
	const events: ChecklistEvent[] = [
		{ type: 'noted', id: 'a/b', text: 'CHG-1', given, time: at(2) },
		environment,
		{ type: 'chosen', key: 'condition:x', text: 'no', time: at(4) },
		{ type: 'hosts-named', part: 'hosts', key: 'hub', text: 'hub1', time: at(5) },
	];
	for (const event of events) {
		const changed = after(marked, event);
		const undone = undo(changed, { before: marked, after: changed }, 'ines', at(6));
		expect(undone.marks['a/b']?.note.text).toBe('');
		expect(undone.marks['a/b']?.mark).toBe('met');
		expect(undone.environment.text).toBe('');
		expect(undone.choices['condition:x']?.text ?? '').toBe('');
		expect(undone.hosts['hub']?.text ?? '').toBe('');
	}
});

test('a decision that is undone leaves the two marks that differed', () => {
	const other = sampleMark({ mark: 'not-met', name: 'João', writer: 'joao' });
	const differing = mergeStates(sampleState({ 'a/b': sampleMark() }), sampleState({ 'a/b': other }));
	expect(differing.marks['a/b']?.others).toHaveLength(1);
	const decided = after(differing, mark('met', 30));
	expect(decided.marks['a/b']?.others).toEqual([]);
	const undone = undo(decided, { before: differing, after: decided }, 'ines', at(31));
	const said = ({ marks }: ChecklistState) =>
		Object.values(marks)
			.flatMap(marksOf)
			.flatMap(({ mark: word }) => word ?? []);
	expect(said(undone).sort()).toEqual(['met', 'not-met']);
	expect(mergeStates(undone, undone)).toEqual(undone);
	expect(said(mergeStates(undone, decided)).sort()).toEqual(['met', 'not-met']);
});

test('an undo holds in another tab though the clock was ahead at the change', () => {
	const changed = after(marked, mark('not-met', 50), { ...environment, time: at(50) });
	const undone = undo(changed, { before: marked, after: changed }, 'ines', at(3));
	for (const both of [mergeStates(changed, undone), mergeStates(undone, changed)]) {
		expect(both.marks['a/b']).toMatchObject({ mark: 'met', time: at(1) });
		expect(both.environment.text).toBe('');
	}
});

test('a note beside another one comes back where a third was typed over both', () => {
	const [mine, theirs] = [note('ines', 'Inês', 'A', 1), note('joao', 'João', 'B', 2)];
	const before = sampleState({ 'a/b': sampleMark({ note: { ...theirs, others: [mine] } }) });
	const typed = after(before, { type: 'noted', id: 'a/b', text: 'B. Done', given, time: at(3) });
	const undone = undo(typed, { before, after: typed }, 'ines', at(4));
	const texts = (state: ChecklistState) =>
		[state.marks['a/b']]
			.flatMap((record) => (record ? notesOf(record) : []))
			.flatMap(({ text }) => (text === '' ? [] : [text]));
	expect(texts(undone).sort()).toEqual(['A', 'B']);
	expect(texts(mergeStates(typed, undone)).sort()).toEqual(['A', 'B']);

	// What is emptied gives the field up when another tab puts both together.
	const emptied = after(before, { type: 'noted', id: 'a/b', text: '', given, time: at(3) });
	const elsewhere = mergeStates(emptied, emptied);
	expect(elsewhere.marks['a/b']?.note.text).toBe('A');
	expect(texts(undo(elsewhere, { before, after: emptied }, 'ines', at(4))).sort()).toEqual(['A', 'B']);
});

test('what another one said meanwhile stays beside what an undo brings back', () => {
	const changed = after(marked, mark('not-met', 2));
	const ofJoao = sampleMark({ mark: 'not-applicable', name: 'João', writer: 'joao', time: at(3) });
	const both = mergeStates(changed, sampleState({ 'a/b': ofJoao }));
	const undone = undo(both, { before: marked, after: changed }, 'ines', at(4));
	expect(
		Object.values(undone.marks)
			.flatMap(marksOf)
			.flatMap(({ mark: said }) => said ?? [])
			.sort(),
	).toEqual(['met', 'not-applicable']);
});
