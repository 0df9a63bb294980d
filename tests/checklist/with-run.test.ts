import { expect, test } from 'vitest';
import type { Run } from '../../src/checklist/state.ts';
import { withMachines, withRun } from '../../src/checklist/with-run.ts';
import { cleanControl } from './sample-control.ts';
import { sampleEvidence, sampleState } from './sample-item.ts';

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
	const before = sampleState({}, { 'https://old.example/': old });
	const state = withMachines(withRun(before, { run, evidence }), run.start, { names: ['workstation'], time: run.end });
	expect(state.evidence['https://b.example/']?.at(-1)?.machines?.names).toEqual(['workstation']);
	expect(state.runs[0]?.machines?.names).toEqual(['workstation']);
	expect(state.evidence['https://old.example/']).toEqual([old]);
});
