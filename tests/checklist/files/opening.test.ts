import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeStates } from '../../../src/checklist/marks/merge-states.ts';
import { openingOf } from '../../../src/checklist/files/opening.ts';
import {
	emptyRecord,
	emptyState,
	isReverted,
	marks,
	marksOf,
	notesOf,
	type ChecklistState,
	type Mark,
	type Written,
} from '../../../src/checklist/state/state.ts';
import { undo } from '../../../src/checklist/marks/undo.ts';
import { update, type ChecklistEvent } from '../../../src/checklist/marks/update.ts';
import { openingCounts } from '../../../src/checklist/files/words-files.ts';
import { isKeptOrAnswered } from '../marks/kept-or-answered.ts';
import { given, sampleEvidence, sampleMark, sampleNote, sampleState } from '../../support/sample-item.ts';
import { randomRuns } from '../../support/random-runs.ts';

const now = '2026-11-22T08:00:00.000Z';
const ines = { writer: 'ines', now };
const empty = emptyState('11');
const open = (mine: ChecklistState, file: ChecklistState) => openingOf(mine, file, ines);
const at = (hour: number) => `2026-11-21T${hour}:00:00.000Z`;
const ofJoao = sampleMark({ mark: 'not-met', name: 'João', writer: 'joao', time: '2026-11-21T11:00:00.000Z' });

test('a list that holds all of a file does not change', () => {
	const list = sampleState({ 'a/b': sampleMark({ note: sampleNote() }) }, { 'https://b.example/': sampleEvidence() });
	expect(open(list, list)).toMatchObject({
		marks: [],
		notes: [],
		texts: [],
		evidence: 0,
		runs: 0,
		replies: 0,
		changes: false,
	});
	expect(open(list, empty).changes).toBe(false);
});

test('what is new, what differs, what takes its place, and what agrees', () => {
	const mine = sampleState({ 'a/b': sampleMark() });
	const [differs] = open(mine, sampleState({ 'a/b': ofJoao })).marks;
	expect(differs).toMatchObject({ kind: 'differs', here: [{ mark: 'met' }], added: [{ mark: 'not-met' }] });
	const seen = { ...ofJoao, seen: { ines: sampleMark().changed } };
	expect(open(mine, sampleState({ 'a/b': seen })).marks[0]).toMatchObject({ kind: 'replaced' });
	expect(open(mine, sampleState({ 'a/b': { ...seen, mark: null } })).marks[0]).toMatchObject({
		kind: 'replaced',
		added: [],
	});
	expect(open(mine, sampleState({ 'a/b': { ...ofJoao, mark: 'met' } })).marks[0]).toMatchObject({ kind: 'agrees' });
	expect(open(empty, sampleState({ 'a/b': ofJoao })).marks[0]).toMatchObject({ kind: 'new', here: [] });
});

test('both notes stay, and a note written in view of another takes its place', () => {
	const mine = sampleState({ 'a/b': sampleMark({ note: sampleNote({ writer: 'ines', name: 'Inês', text: 'Mine' }) }) });
	const theirs = (seen: Record<string, string>) =>
		sampleState({
			'a/b': sampleMark({ note: sampleNote({ text: 'Theirs', time: '2026-11-21T16:00:00.000Z', seen }) }),
		});
	const both = open(mine, theirs({}));
	expect(both.notes[0]).toMatchObject({ kind: 'both', here: [{ text: 'Mine' }], added: [{ text: 'Theirs' }] });
	const merged = mergeStates(mine, both.theirs).marks['a/b']?.note;
	expect([merged?.text, ...(merged?.others ?? []).map(({ text }) => text)].sort()).toEqual(['Mine', 'Theirs']);
	expect(open(mine, theirs({ ines: '2026-11-21T15:00:00.000Z' })).notes[0]?.kind).toBe('replaced');
	expect(open(sampleState({}), theirs({})).notes[0]?.kind).toBe('new');
});

test('hosts and details that differ, results and runs', () => {
	const mine = { ...empty, hosts: { hub: { text: 'hub1', time: '2026-11-21T10:00:00.000Z' } } };
	const file: ChecklistState = {
		...empty,
		environment: { text: 'Production', time: '2026-11-21T10:00:00.000Z' },
		hosts: { hub: { text: 'hub2', time: '2026-11-21T09:00:00.000Z' } },
		samples: { '*.example.com': { text: 'a.example.com', time: '2026-11-21T09:00:00.000Z' } },
		evidence: { 'https://b.example/': [sampleEvidence()] },
		choices: { 'condition:x': { text: 'no', time: '2026-11-21T09:00:00.000Z' } },
	};
	const opening = open(mine, file);
	expect(opening.texts).toEqual([
		{ part: 'environment', key: '', here: '', file: 'Production', holds: 'file' },
		{ part: 'hosts', key: 'hub', here: 'hub1', file: 'hub2', holds: 'here' },
		{ part: 'samples', key: '*.example.com', here: '', file: 'a.example.com', holds: 'file' },
	]);
	expect(openingCounts(opening)).toEqual([
		'2 entries for hosts differ',
		'1 reply to a condition changes',
		'1 later test result',
	]);
});

test('what an opening brought is undone whole, also in another tab, and the file can be opened again', () => {
	const note = sampleNote({ text: 'Theirs' });
	const mines = [
		empty,
		sampleState({ 'a/b': sampleMark({ time: '2026-11-21T12:00:00.000Z' }) }),
		sampleState({ 'a/b': sampleMark({ time: '2026-11-21T10:00:00.000Z' }) }),
	];
	for (const before of mines) {
		const file = sampleState({ 'a/b': { ...ofJoao, note }, c: ofJoao });
		const after = mergeStates(before, open(before, file).theirs);
		const undone = undo(after, { before, after }, 'ines', now);
		expect(said(undone)).toEqual(said(before));
		expect(said(mergeStates(undone, after)), 'in the other tab').toEqual(said(before));
		const later = { writer: 'ines', now: '2026-11-22T09:00:00.000Z' };
		const again = openingOf(undone, file, later);
		expect(again.changes).toBe(true);
		const reopened = mergeStates(undone, again.theirs);
		expect(said(reopened)).toEqual(said(after));
		expect(openingOf(reopened, file, later).changes, 'the same file once more').toBe(false);
	}
});

test('a mark that was cleared in view of the file stays cleared', () => {
	const opened = mergeStates(empty, sampleState({ 'a/b': ofJoao }));
	const cleared = update(opened, { type: 'marked', id: 'a/b', mark: null, given, time: now }, 'ines');
	expect(open(cleared, sampleState({ 'a/b': ofJoao })).marks).toEqual([]);
});

describe('after an "Undo"', () => {
	const file = sampleState({ 'a/b': ofJoao });
	const mark = (mark: Mark, hour: number): ChecklistEvent => ({
		type: 'marked',
		id: 'a/b',
		mark,
		given,
		time: at(hour),
	});
	const opened = mergeStates(empty, open(empty, file).theirs);

	test('a mark that was answered before stays answered', () => {
		const answered = update(opened, mark('met', 12), 'ines');
		const mistaken = update(answered, mark('not-applicable', 13), 'ines');
		const undone = undo(mistaken, { before: answered, after: mistaken }, 'ines', at(14));
		expect(undone.marks['a/b']?.mark).toBe('met');
		expect(open(undone, file).changes).toBe(false);
	});

	test('what it took is offered again, also where something was marked since', () => {
		const undone = undo(opened, { before: empty, after: opened }, 'ines', at(12));
		for (const list of [undone, update(undone, mark('met', 13), 'ines')]) {
			expect(open(list, file).marks).toMatchObject([{ added: [{ mark: 'not-met', name: 'João' }] }]);
			expect(said(mergeStates(list, open(list, file).theirs))).toEqual([...said(list), ...said(file)].sort());
		}
	});

	test('it takes nothing from the list of another one', () => {
		const ofInes = sampleState({ 'a/b': sampleMark() });
		const atJoao = mergeStates(empty, openingOf(empty, ofInes, { writer: 'joao', now }).theirs);
		const undone = undo(atJoao, { before: empty, after: atJoao }, 'joao', at(14));
		expect(said(undone)).toEqual([]);
		expect(open(ofInes, undone).changes).toBe(false);
		expect(said(mergeStates(ofInes, open(ofInes, undone).theirs))).toEqual(said(ofInes));
	});
});

// Three people in their own browsers, who write, undo, and open each other's files.
const writers = ['ines', 'joao', 'rui'] as const;
const step = fc.record({
	who: fc.nat(2),
	what: fc.constantFrom('mark', 'note', 'open', 'undo'),
	id: fc.constantFrom('a', '__proto__'),
	mark: fc.constantFrom(...marks, null),
	text: fc.constantFrom('', 'seen'),
	from: fc.nat(2),
});

test('opening loses nothing that somebody said, and the same file again changes nothing', () => {
	fc.assert(
		fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
			const lists = writers.map(() => emptyState('11'));
			const lastChange = new Map<number, { before: ChecklistState; after: ChecklistState }>();
			steps.forEach(({ who, what, id, mark, text, from }, index) => {
				const time = new Date(Date.UTC(2026, 10, 21, 10, 0, index)).toISOString();
				const writer = writers[who] ?? '';
				const list = lists[who] ?? empty;
				const events: Record<string, ChecklistEvent> = {
					mark: { type: 'marked', id, mark, given, time },
					note: { type: 'noted', id, text, given, time },
				};
				const event = events[what];
				if (event) {
					const after = update(list, event, writer);
					lastChange.set(who, { before: list, after });
					lists[who] = after;
				} else if (what === 'undo') {
					const change = lastChange.get(who);
					if (change) lists[who] = undo(list, change, writer, time);
					lastChange.delete(who);
				} else {
					const file = lists[from] ?? empty;
					const { theirs } = openingOf(list, file, { writer, now: time });
					const after = mergeStates(list, theirs);
					for (const [id, record] of Object.entries(list.marks)) {
						const kept = after.marks[id] ?? emptyRecord(given);
						const marksSaid = marksOf(record).filter(({ mark }) => mark !== null);
						expect(marksSaid.filter((each) => !isKeptOrAnswered(each, words(marksOf(kept))))).toEqual([]);
						const notesSaid = notesOf(record).filter(({ text }) => text !== '');
						expect(notesSaid.filter((each) => !isKeptOrAnswered(each, words(notesOf(kept))))).toEqual([]);
					}
					expect(openingOf(after, file, { writer, now: time }).changes).toBe(false);
					lastChange.set(who, { before: list, after });
					lists[who] = after;
				}
			});
		}),
		randomRuns(2000),
	);
});

/** What people wrote: what an "Undo" left answers nothing. */
const words = <Value extends Written & { time: string }>(all: readonly Value[]) =>
	all.filter((each) => !isReverted(each));

/** All that somebody said in a list, in words that compare. */
function said({ marks: records }: ChecklistState): string[] {
	return Object.entries(records)
		.flatMap(([id, { others, note, ...mark }]) => [
			...[mark, ...others].flatMap((each) => (each.mark ? [`${id} ${each.mark} ${each.name} ${each.time}`] : [])),
			...[note, ...note.others].flatMap((each) => (each.text ? [`${id} ${each.text} ${each.name} ${each.time}`] : [])),
		])
		.sort();
}
