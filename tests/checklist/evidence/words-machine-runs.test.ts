import { expect, test } from 'vitest';
import { machineRunsOnPaper } from '../../../src/checklist/evidence/words-machine-runs.ts';
import { sampleCheck, sampleMachineRun } from '../../support/sample-item.ts';

test('each run in a sentence, the first one first, without what was taken out', () => {
	const later = sampleMachineRun({ started: '2026-11-21T14:30:00.000Z', machine: 'FE2', role: '', shell: '' });
	const cut = sampleMachineRun({ complete: false, checks: [sampleCheck(), sampleCheck()] });
	const ahead = sampleMachineRun({ started: '2027-01-01T00:00:00.000Z', machine: 'FE3' });
	const lines = machineRunsOnPaper({ later, cut, ahead, gone: { ...cut, removed: true } });
	expect(lines.map((line) => line.replace(/\d\d:\d\d [^\s,.:]+/, 'TIME'))).toEqual([
		'21 Nov 2026, TIME, pwsh 7.6.9 (Linux), FE1 (workstation): 2 checks, stopped early.',
		'21 Nov 2026, TIME, FE2: 1 check.',
		'1 Jan 2027, TIME, by a clock that is ahead, pwsh 7.6.9 (Linux), FE3 (workstation): 1 check.',
	]);
});
