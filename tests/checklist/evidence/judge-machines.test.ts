// What several machines, several runs and wrong clocks come to. Long because it is the judge's table of cases.
import { expect, test } from 'vitest';
import { judgeMachines, type MachineDemand } from '../../../src/checklist/evidence/judge-machines.ts';
import type { MachineCheck, MachineRun } from '../../../src/checklist/state/machine-run.ts';
import { given, sampleCheck, sampleMachineRun } from '../../support/sample-item.ts';

const sql = { kind: 'tcp', target: 'sql1:1433' } as const;
const web = { kind: 'https', target: 'web:443' } as const;
const demand = (part: Partial<MachineDemand> = {}): MachineDemand => ({
	ids: ['a/b', 'old/b'],
	digest: given.digest,
	from: ['server'],
	ends: [{ checks: [sql], unproven: [] }],
	alternatives: false,
	unproven: [],
	computersOf: () => undefined,
	...part,
});
const named = (...hosts: string[]) => demand({ computersOf: () => hosts });
const check = (part: Partial<MachineCheck> = {}) => sampleCheck({ ...sql, ...part });
/** A run of FE1 at an hour of one day, with what a case says otherwise. */
const run = (hour: number, part: Partial<MachineRun> = {}, ...checks: Partial<MachineCheck>[]): MachineRun => {
	const at = `2026-11-28T${String(hour).padStart(2, '0')}:00:00.000Z`;
	const all = (checks.length > 0 ? checks : [{}]).map((each) => check({ at, ...each }));
	const added = '2026-11-28T20:00:00.000Z';
	return sampleMachineRun({ role: 'server', started: at, ended: at, added, changed: added, checks: all, ...part });
};
const failed = { result: 'no-answer', seen: 'timed out' } as const;
const ends = (...checks: MachineDemand['ends'][number]['checks']) => [{ checks, unproven: [] }];

/** answered: settled; else the status of each source, and computers that are awaited. */
type Outcome = 'answered' | string;
const outcome = (judged: ReturnType<typeof judgeMachines>): Outcome => {
	if (!judged) return 'nothing';
	if (judged.isAnswered) return 'answered';
	return judged.sources
		.map(({ status, computers, all, awaited }) => {
			const done = computers.filter((each) => !each.unnamed && each.status === 'answered').length;
			return [`${status} ${done}/${all}`, ...awaited].join(' ');
		})
		.join(', ');
};

test.each<[string, MachineDemand, MachineRun[], Outcome]>([
	['nothing was run', demand(), [], 'nothing'],
	['a run that names other requirements', demand(), [run(9, {}, { serves: { other: given.digest } })], 'nothing'],
	['one machine answered', demand(), [run(9)], 'answered'],
	['one machine had no answer', demand(), [run(9, {}, failed)], 'no-answer 0/1'],
	['a check that was not run', demand(), [run(9, {}, { result: 'not-run' })], 'missing 0/1'],
	[
		'a check that was not run, after one that answered',
		demand(),
		[run(9), run(10, {}, { result: 'not-run' })],
		'answered',
	],

	['two machines of a role answered', demand(), [run(9), run(9, { machine: 'FE2' })], 'answered'],
	['the worst of two machines shows', demand(), [run(9), run(9, { machine: 'FE2' }, failed)], 'no-answer 1/2'],
	[
		'an earlier failure of one machine is not made good by another',
		demand(),
		[run(8, { machine: 'FE2' }, failed), run(9)],
		'no-answer 1/2',
	],
	['newest first: failed, then answered', demand(), [run(9, {}, failed), run(10)], 'answered'],
	['newest first: answered, then failed', demand(), [run(9), run(10, {}, failed)], 'no-answer 0/1'],
	['newest first, in whatever order the files came', demand(), [run(10), run(9, {}, failed)], 'answered'],
	[
		'one machine under two spellings is one',
		demand(),
		[run(9, {}, failed), run(10, { machine: ' fe1. ' })],
		'answered',
	],
	['of two results from one moment the worse one', demand(), [run(9), run(9, {}, failed)], 'no-answer 0/1'],
	['the same file twice', demand(), [run(9), run(9)], 'answered'],

	[
		'hosts named, each by its name: 2 of 3',
		named('fe1', 'fe2', 'fe3'),
		[run(9), run(9, { machine: 'FE2' })],
		'missing 2/3 fe3',
	],
	[
		'hosts named with their domain',
		named('fe1.example.com', 'fe2.example.com'),
		[run(9), run(9, { machine: 'FE2' })],
		'answered',
	],
	[
		'two domains are two computers',
		named('fe1.a.example', 'fe1.b.example'),
		[run(9, { machine: 'fe1.a.example' })],
		'missing 1/2 fe1.b.example',
	],
	['hosts named by address: counted', named('10.0.0.1', '10.0.0.2'), [run(9)], 'missing 1/2'],
	[
		'hosts named by address, as many machines',
		named('10.0.0.1', '10.0.0.2'),
		[run(9), run(9, { machine: 'FE2' })],
		'answered',
	],
	[
		'a load balancer named for two machines',
		named('apps.example.com'),
		[run(9), run(9, { machine: 'FE2' })],
		'answered',
	],
	[
		'a machine that is not among the named ones does not stand in for one',
		named('fe1', 'fe2'),
		[run(9), run(9, { machine: 'FE9' })],
		'missing 1/2 fe2',
	],
	[
		'a machine that was renamed: its old failure does not count where the new name is named',
		named('fe1'),
		[run(8, { machine: 'OLD' }, failed), run(9)],
		'answered',
	],
	[
		'a machine that was renamed, and nobody named hosts: the old failure stands',
		demand(),
		[run(8, { machine: 'OLD' }, failed), run(9)],
		'no-answer 1/2',
	],

	[
		'a run that was cut before this check, on a second machine',
		demand(),
		[run(9), run(9, { machine: 'FE2', complete: false, checks: [] })],
		'missing 1/2',
	],
	['a run that was cut after this check', demand(), [run(9, { complete: false })], 'answered'],
	[
		'two targets, and a run that was cut between them',
		demand({ ends: ends(sql, web) }),
		[run(9, { complete: false })],
		'missing 0/1',
	],
	['two targets, each from another run', demand({ ends: ends(sql, web) }), [run(9), run(10, {}, web)], 'answered'],
	[
		'two targets, one of them failed',
		demand({ ends: ends(sql, web) }),
		[run(9, {}, {}, { ...web, ...failed })],
		'no-answer 0/1',
	],
	[
		'the right host by another kind of check',
		demand({ ends: ends(web) }),
		[run(9, {}, { target: web.target })],
		'missing 0/1',
	],
	['another target than the one that is needed', demand(), [run(9, {}, { target: 'sql2:1433' })], 'missing 0/1'],
	[
		'a role without hosts: whatever the script was given',
		demand({ ends: ends({ kind: 'tcp', target: ':1433' }) }),
		[run(9)],
		'answered',
	],
	[
		'a role without hosts: the worst of what it was given',
		demand({ ends: ends({ kind: 'tcp', target: ':1433' }) }),
		[run(9, {}, {}, { target: 'sql2:1433', ...failed })],
		'no-answer 0/1',
	],
	[
		'a role without hosts, beside a host on its port',
		demand({ ends: ends({ kind: 'tcp', target: ':1433' }, sql) }),
		[run(9)],
		'missing 0/1',
	],
	[
		'a role without hosts: another port',
		demand({ ends: ends({ kind: 'tcp', target: ':33' }) }),
		[run(9)],
		'missing 0/1',
	],

	['a text that was changed since', demand(), [run(9, {}, { serves: { 'a/b': 'sha256:older' } })], 'missing 0/1'],
	[
		'a text that was changed since, and a newer run',
		demand(),
		[run(9, {}, { serves: { 'a/b': 'sha256:older' }, ...failed }), run(10)],
		'answered',
	],
	['an id that the requirement had before', demand(), [run(9, {}, { serves: { 'old/b': given.digest } })], 'answered'],
	['a machine that is no source', demand(), [run(9, { role: 'workstation' })], 'missing 0/0'],
	[
		'a machine that is no source does not make a failure',
		demand(),
		[run(9), run(9, { role: 'workstation', machine: 'PC' }, failed)],
		'answered',
	],
	['no source has a known machine', demand({ from: [] }), [run(9)], 'answered 1/1'],
	[
		'two machines in the source, one of them tested',
		demand({ from: ['server', 'workstation'] }),
		[run(9)],
		'answered 1/1, missing 0/0',
	],
	[
		'two machines in the source, both tested',
		demand({ from: ['server', 'workstation'] }),
		[run(9), run(9, { role: 'workstation', machine: 'PC' })],
		'answered',
	],

	['a path stays unproven', demand({ ends: [{ checks: [sql], unproven: ['path'] }] }), [run(9)], 'answered 1/1'],
	['UDP stays unproven', demand({ unproven: ['udp'] }), [run(9)], 'answered 1/1'],
	['what the script says stays unproven', demand(), [run(9, {}, { unproven: ['range'] })], 'partial 0/1'],
	['nothing that a script can try', demand({ ends: [] }), [run(9)], 'missing 0/1'],
	[
		'an end without a check',
		demand({
			ends: [
				{ checks: [sql], unproven: [] },
				{ checks: [], unproven: [] },
			],
		}),
		[run(9)],
		'answered 1/1',
	],

	[
		'alternatives: one is enough',
		demand({
			alternatives: true,
			ends: [
				{ checks: [sql], unproven: [] },
				{ checks: [web], unproven: [] },
			],
		}),
		[run(9, {}, {}, { ...web, ...failed })],
		'answered',
	],
	[
		'alternatives: each machine another one is not',
		demand({
			alternatives: true,
			ends: [
				{ checks: [sql], unproven: [] },
				{ checks: [web], unproven: [] },
			],
		}),
		[run(9), run(9, { machine: 'FE2' }, web)],
		'missing 1/2',
	],
	[
		'no alternatives: all are needed',
		demand({
			ends: [
				{ checks: [sql], unproven: [] },
				{ checks: [web], unproven: [] },
			],
		}),
		[run(9, {}, {}, { ...web, ...failed })],
		'no-answer 0/1',
	],

	['what was taken out does not count', demand(), [run(9, { removed: true })], 'nothing'],
	[
		'what was taken out does not count beside another',
		demand(),
		[run(9), run(10, { removed: true }, failed)],
		'answered',
	],
])('%s', (_, asked, runs, expected) => {
	expect(outcome(judgeMachines(asked, runs))).toBe(expected);
});

test('a clock that is ahead counts no later than the moment when a list took the results', () => {
	const ahead = { at: '2031-01-01T00:00:00.000Z', ...failed };
	const wrong = run(9, { added: '2026-11-28T09:30:00.000Z' }, ahead);
	const judged = judgeMachines(demand(), [wrong]);
	expect(judged?.failedAt).toBe('2026-11-28T09:30:00.000Z');
	// Once the clock is right, the newer result holds.
	expect(outcome(judgeMachines(demand(), [wrong, run(10)]))).toBe('answered');
	// Two files of a wrong clock that came at once are in the order of that clock.
	const since = run(9, { added: wrong.added }, { at: '2031-01-01T00:05:00.000Z' });
	expect(outcome(judgeMachines(demand(), [since, wrong]))).toBe('answered');
});

test('a clock that is behind tells its own time, and is not taken for later than it says', () => {
	const behind = run(9, {}, { at: '1970-01-01T00:00:05.000Z' });
	expect(judgeMachines(demand(), [behind])).toMatchObject({ isAnswered: true, answeredAt: '1970-01-01T00:00:05.000Z' });
	expect(outcome(judgeMachines(demand(), [behind, run(8, {}, failed)]))).toBe('no-answer 0/1');
});

test('who does not count is named, each once', () => {
	const judged = judgeMachines(demand(), [
		run(9, { role: 'workstation', machine: 'PC' }),
		run(10, { role: 'workstation', machine: 'pc' }),
		run(9, { machine: 'FE7' }, { serves: { 'a/b': 'sha256:older' } }),
	]);
	expect(judged?.strangers).toEqual([{ name: 'pc', role: 'workstation' }]);
	expect(judged?.outdated).toEqual([{ name: 'FE7', role: 'server' }]);
});

test('the moments are those of the results that it rests on', () => {
	expect(judgeMachines(demand(), [run(9), run(11, { machine: 'FE2' })])).toMatchObject({
		answeredAt: '2026-11-28T11:00:00.000Z',
		failedAt: '',
	});
	expect(judgeMachines(demand(), [run(11), run(10, { machine: 'FE2' }, failed)])).toMatchObject({
		answeredAt: '',
		failedAt: '2026-11-28T10:00:00.000Z',
	});
});
