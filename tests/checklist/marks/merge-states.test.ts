import { expect, test } from 'vitest';
import { mergeStates } from '../../../src/checklist/marks/merge-states.ts';
import type { ChecklistState } from '../../../src/checklist/state/state.ts';
import { sampleEvidence, sampleMark, sampleNote, sampleState } from '../../support/sample-item.ts';

const later = '2026-11-21T15:00:00.000Z';
const note = sampleNote();

const pairs: [string, ChecklistState, ChecklistState, (both: ChecklistState) => void][] = [
	[
		'marks of both',
		sampleState({ a: sampleMark() }),
		sampleState({ b: sampleMark() }),
		(both) => expect(Object.keys(both.marks).sort()).toEqual(['a', 'b']),
	],
	[
		'the later mark',
		sampleState({ a: sampleMark() }),
		sampleState({ a: sampleMark({ mark: 'not-met', time: later }) }),
		(both) => expect(both.marks['a']?.mark).toBe('not-met'),
	],
	[
		'a mark that was undone later',
		sampleState({ a: sampleMark() }),
		sampleState({ a: sampleMark({ mark: null, time: later }) }),
		(both) => expect(both.marks['a']?.mark).toBe(null),
	],
	[
		'the mark of one and the note of the other',
		sampleState({ a: sampleMark({ mark: 'not-met', time: later }) }),
		sampleState({ a: sampleMark({ note }) }),
		(both) => expect([both.marks['a']?.mark, both.marks['a']?.note]).toEqual(['not-met', note]),
	],
	[
		'the name that was given afterwards',
		sampleState({ a: sampleMark({ name: '' }) }),
		sampleState({ a: sampleMark() }),
		(both) => expect(both.marks['a']?.name).toBe('Inês'),
	],
	[
		'the later outcome',
		sampleState({}, { t: sampleEvidence('no-answer') }),
		sampleState({}, { t: sampleEvidence('answered', { time: later }) }),
		(both) => expect(both.evidence['t']?.at(-1)?.outcome).toBe('answered'),
	],
	[
		'the word on the computer',
		sampleState({}, { t: sampleEvidence('answered', { machines: null }) }),
		sampleState({}, { t: sampleEvidence() }),
		(both) => expect(both.evidence['t']?.at(-1)?.machines?.names).toEqual(['workstation']),
	],
	[
		'the later word on the computer',
		sampleState({}, { t: sampleEvidence() }),
		sampleState({}, { t: sampleEvidence('answered', { machines: { names: ['a', 'b'], time: later } }) }),
		(both) => expect(both.evidence['t']?.at(-1)?.machines?.names).toEqual(['a', 'b']),
	],
	[
		'the later environment',
		{ ...sampleState(), environment: { text: 'Test', time: '' } },
		{ ...sampleState(), environment: { text: 'Production', time: later } },
		(both) => expect(both.environment.text).toBe('Production'),
	],
	[
		'a key like any other',
		sampleState(Object.fromEntries([['__proto__', sampleMark()]])),
		sampleState({ b: sampleMark() }),
		(both) => expect(Object.keys(both.marks).sort()).toEqual(['__proto__', 'b']),
	],
];

test.each(pairs)('keeps %s, in any order, and twice is once', (_, mine, theirs, check) => {
	const both = mergeStates(mine, theirs);
	check(both);
	expect(mergeStates(theirs, mine)).toEqual(both);
	expect(mergeStates(both, theirs)).toEqual(both);
	expect(mergeStates(both, mine)).toEqual(both);
});
