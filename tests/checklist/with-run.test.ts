import { expect, test } from 'vitest';
import { withMachines, withRun, type FoundRun } from '../../src/checklist/with-run.ts';
import { cleanControl } from './sample-control.ts';
import { sampleEvidence, sampleState } from './sample-item.ts';

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
	expect(state.evidence['https://b.example/']?.machines?.names).toEqual(['workstation']);
	expect(state.runs[0]?.machines?.names).toEqual(['workstation']);
	expect(state.evidence['https://old.example/']).toEqual(old);
});
