import { expect, test } from 'vitest';
import { emptyState, type Run } from '../../src/checklist/state.ts';
import { update, type ChecklistEvent } from '../../src/checklist/update.ts';
import { cleanControl } from './sample-control.ts';
import { given, sampleEvidence, sampleMark, sampleNote, sampleState } from './sample-item.ts';

const time = '2026-11-21T10:02:00.000Z';
const apply = (events: ChecklistEvent[], state = emptyState('11')) =>
	events.reduce((list, event) => update(list, event, 'ines'), state);
const named: ChecklistEvent = { type: 'detail-entered', detail: 'person', text: 'Inês', time };
const marked: ChecklistEvent = { type: 'marked', id: 'a/b', mark: 'met', given, time };

test('a mark keeps who, when and what it was given for', () => {
	expect(apply([named, marked]).marks['a/b']).toEqual(sampleMark());
});

test('a mark that is taken back leaves its note and its moment', () => {
	const state = apply([
		named,
		marked,
		{ type: 'noted', id: 'a/b', text: 'CHG-1', given, time },
		{ ...marked, mark: null },
	]);
	expect(state.marks['a/b']).toEqual(
		sampleMark({ mark: null, note: sampleNote({ text: 'CHG-1', time, name: 'Inês', writer: 'ines' }) }),
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

test('a run brings its evidence, and a later word on the computer covers that run alone', () => {
	const run: Run = {
		start: '2026-11-21T10:04:59.000Z',
		end: '2026-11-21T10:05:09.000Z',
		browser: 'Chrome 156 on Linux',
		machines: null,
		controls: { before: cleanControl, after: cleanControl },
		validity: 'valid',
		stopped: false,
		asked: 1,
		judged: 1,
	};
	const old = sampleEvidence('no-answer', { run: '2026-01-01T00:00:00.000Z', machines: null });
	const evidence = { 'https://b.example/': sampleEvidence('answered', { machines: null }) };
	const state = apply(
		[
			{ type: 'run-ended', run, evidence },
			{ type: 'machines-said', run: run.start, machines: { names: ['workstation'], time } },
		],
		sampleState({}, { 'https://old.example/': old }),
	);
	expect(state.evidence['https://b.example/']?.machines?.names).toEqual(['workstation']);
	expect(state.runs[0]?.machines?.names).toEqual(['workstation']);
	expect(state.evidence['https://old.example/']).toEqual(old);
});
