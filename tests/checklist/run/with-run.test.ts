import { describe, expect, test } from 'vitest';
import { withFound } from '../../../src/checklist/state/kept-evidence.ts';
import { mergeStates } from '../../../src/checklist/marks/merge-states.ts';
import type { ChecklistState, Evidence } from '../../../src/checklist/state/state.ts';
import { withMachines, withRun, type FoundRun } from '../../../src/checklist/run/with-run.ts';
import { cleanControl } from '../../support/sample-control.ts';
import { sampleEvidence, sampleState } from '../../support/sample-item.ts';

test('a run brings its evidence, and a later word on the computer covers that run alone', () => {
	const run: FoundRun['run'] = {
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
	const before = sampleState({}, { 'https://old.example/': old });
	const state = withMachines(withRun(before, { run, evidence }, '5f0c2a91'), run.start, {
		names: ['workstation'],
		time: run.end,
	});
	expect(state.evidence['https://b.example/']?.at(-1)?.machines?.names).toEqual(['workstation']);
	expect(state.runs[0]?.machines?.names).toEqual(['workstation']);
	expect(state.evidence['https://old.example/']).toEqual([old]);
});

describe('a run on one machine says nothing of another', () => {
	const on = (hour: number, names: string[] | null, outcome: 'answered' | 'no-answer' = 'answered') => {
		const time = new Date(Date.UTC(2026, 10, 21, hour)).toISOString();
		return sampleEvidence(outcome, { time, run: time, machines: names && { names, time } });
	};
	const target = 'https://b.example/';
	/** The machines of what is kept after these were found, one run after the other. */
	const kept = (...found: Evidence[]) =>
		found
			.reduce((before, each) => withFound(before, { [target]: each }), {} as ChecklistState['evidence'])
			[target]?.map(({ machines, outcome }) => `${machines?.names.join('+') ?? '?'} ${outcome}`);

	test.each<[string, Evidence[], string[]]>([
		['two machines', [on(1, ['a']), on(2, ['b'])], ['a answered', 'b answered']],
		[
			'the last run may still be named otherwise',
			[on(1, ['a']), on(2, ['a'], 'no-answer')],
			['a answered', 'a no-answer'],
		],
		['the next run settles it', [on(1, ['a']), on(2, ['a'], 'no-answer'), on(3, ['b'])], ['a no-answer', 'b answered']],
		[
			'one of two machines was tested again',
			[on(1, ['a', 'b']), on(2, ['a']), on(3, null)],
			['a+b answered', 'a answered', '? answered'],
		],
		[
			'both were',
			[on(1, ['a', 'b']), on(2, ['a']), on(3, ['b']), on(4, [])],
			['a answered', 'b answered', ' answered'],
		],
	])('%s', (_, found, expected) => {
		expect(kept(...found)).toEqual(expected);
	});

	test('two tabs keep what each of them found, in any order', () => {
		const [one, other] = [sampleState({}, { [target]: [on(1, ['a'])] }), sampleState({}, { [target]: [on(2, ['b'])] })];
		const both = mergeStates(one, other);
		expect(both.evidence[target]).toHaveLength(2);
		expect(mergeStates(other, one)).toEqual(both);
		expect(mergeStates(both, one)).toEqual(both);
		// Nothing new is nothing to show again.
		expect(mergeStates(both, other).evidence[target]).toBe(both.evidence[target]);
	});
});
