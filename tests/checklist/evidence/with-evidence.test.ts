// What browsers and machines come to together, and when evidence contradicts a mark.
import { describe, expect, test } from 'vitest';
import { withEvidence } from '../../../src/checklist/evidence/with-evidence.ts';
import type { Item } from '../../../src/checklist/item/item.ts';
import { findingOf } from '../../../src/checklist/item/finding.ts';
import { itemView } from '../../../src/checklist/item/item-view.ts';
import type { Roles } from '../../../src/checklist/item/named-hosts.ts';
import { isSettled } from '../../../src/checklist/item/totals.ts';
import { verdictOf, type Verdict } from '../../../src/checklist/item/verdict.ts';
import type { MachineCheck, MachineRun } from '../../../src/checklist/state/machine-run.ts';
import type { ChecklistState, Evidence, Mark } from '../../../src/checklist/state/state.ts';
import {
	sampleCheck,
	sampleEvidence,
	sampleItem,
	sampleMachineRun,
	sampleMark,
	sampleState,
} from '../../support/sample-item.ts';

const roles: Roles = new Map([
	['desk', { label: 'Desk', aliases: [], machine: 'workstation' }],
	['hub', { label: 'Hub', aliases: [], machine: 'server' }],
	['dock', { label: 'Dock', aliases: [], machine: 'dock server' }],
]);
const target = 'https://b.example/';
/** To a host over HTTPS from a desk; a script tries the same as a browser. */
const toHost = sampleItem({
	ends: [
		{
			kind: 'host',
			text: 'b.example',
			name: 'b.example',
			path: '',
			ports: [{ from: 443, to: 443 }],
			httpsPorts: [443],
		},
	],
	sourceRoles: ['desk'],
	transports: ['tcp'],
});
const https: Partial<MachineCheck> = { kind: 'https' };
const day = (number: number) => `2026-11-${String(number).padStart(2, '0')}T10:00:00.000Z`;
/** A run on a day, of PC1 at a desk. */
const run = (number: number, part: Partial<MachineRun> = {}, check: Partial<MachineCheck> = {}): MachineRun => ({
	...sampleMachineRun({ machine: 'PC1', started: day(number), added: day(number), changed: day(number) }),
	checks: [sampleCheck({ ...https, at: day(number), ...check })],
	...part,
});
const failed = { result: 'no-answer', seen: 'timed out after 3 s' } as const;
const probe = (number: number, outcome: Evidence['outcome'] = 'answered', machine = 'workstation') =>
	sampleEvidence(outcome, { time: day(number), machines: { names: [machine], time: day(number) } });

function list(runs: MachineRun[], probes: Evidence[] = [], mark?: [Mark, number]): ChecklistState {
	const marked = mark ? { 'a/b': sampleMark({ mark: mark[0], time: day(mark[1]) }) } : {};
	const state = sampleState(marked, probes.length > 0 ? { [target]: probes } : {});
	return { ...state, machineRuns: Object.fromEntries(runs.map((each, index) => [`${index}`, each])) };
}
const verdict = (item: Item, state: ChecklistState): Verdict => verdictOf(withEvidence(item, state, roles), state);
const two = { ...toHost, from: ['workstation', 'server'], sourceRoles: ['desk', 'hub'] };
const server = { role: 'server', machine: 'HUB1' };

describe('answered', () => {
	test.each<[string, Item, ChecklistState, Verdict]>([
		['by nobody', toHost, list([]), 'open'],
		['by a script', toHost, list([run(21)]), 'answered'],
		['by a browser', toHost, list([], [probe(21)]), 'answered'],
		['by a browser on one machine, by a script on the other', two, list([run(21, server)], [probe(21)]), 'answered'],
		['by a script on one of two machines', two, list([run(21, server)]), 'open'],
		[
			'by a script, and the browser on the same machine failed later',
			toHost,
			list([run(21)], [probe(22, 'no-answer')]),
			'open',
		],
		['by a script, after the browser failed', toHost, list([run(22)], [probe(21, 'no-answer')]), 'answered'],
		['by a browser, and a script failed before', toHost, list([run(21, {}, failed)], [probe(22)]), 'open'],
		[
			'by a browser on a machine that it is not about, and a script failed',
			toHost,
			list([run(21, {}, failed)], [probe(22, 'answered', 'phone')]),
			'open',
		],
		['by a script, of what no machine can prove', { ...toHost, unproven: 'IPSEC' }, list([run(21)]), 'open'],
		['by a script, of what is asked over UDP too', { ...toHost, transports: ['tcp', 'udp'] }, list([run(21)]), 'open'],
		[
			'by a script, of a plain port beside',
			{
				...toHost,
				partial: 'port 80',
				ends: toHost.ends.map((end) => ({ ...end, ports: [...end.ports, { from: 80, to: 80 }] })),
			},
			list([run(21), run(21, {}, { kind: 'tcp', target: 'b.example:80' })]),
			'answered',
		],
		[
			'by a script, of a path',
			{ ...toHost, ends: toHost.ends.map((end) => ({ ...end, path: '/x' })) },
			list([run(21)]),
			'open',
		],
	])('%s', (_, item, state, expected) => {
		expect(verdict(item, state)).toBe(expected);
	});

	test('an item without any evidence stays as it is', () => {
		expect(withEvidence(toHost, list([]), roles)).toBe(toHost);
	});

	test('evidence that was taken out leaves nothing behind', () => {
		const before = withEvidence(toHost, list([run(21)]), roles);
		expect(withEvidence(before, list([]), roles).standing).toBeUndefined();
	});
});

describe('a mark that newer evidence contradicts is a finding', () => {
	test.each<[string, ChecklistState, Verdict | 'finding']>([
		['met, then a script got no answer', list([run(28, {}, failed)], [], ['met', 3]), 'finding'],
		['met, then a browser got no answer', list([], [probe(28, 'no-answer')], ['met', 3]), 'finding'],
		['met after the failure', list([run(28, {}, failed)], [], ['met', 29]), 'met'],
		['met, then failed, then answered', list([run(27, {}, failed), run(28)], [], ['met', 3]), 'met'],
		[
			'met, then one of two machines failed',
			list([run(28), run(28, { machine: 'PC2' }, failed)], [], ['met', 3]),
			'finding',
		],
		['met, then a machine failed that it is not about', list([run(28, server, failed)], [], ['met', 3]), 'met'],
		[
			'met, then a browser failed on a machine that it is not about',
			list([], [probe(28, 'no-answer', 'phone')], ['met', 3]),
			'met',
		],
		[
			'met, then a failure for another text',
			list([run(28, {}, { ...failed, serves: { 'a/b': 'sha256:older' } })], [], ['met', 3]),
			'met',
		],
		['met, then not run', list([run(28, {}, { result: 'not-run' })], [], ['met', 3]), 'met'],
		['met, then the browser could not tell', list([], [probe(28, 'inconclusive')], ['met', 3]), 'met'],
		['not met, then all answered', list([run(28)], [], ['not-met', 3]), 'finding'],
		['not met, then failed again', list([run(28, {}, failed)], [], ['not-met', 3]), 'not-met'],
		['not met after the answer', list([run(28)], [], ['not-met', 29]), 'not-met'],
	])('%s', (_, state, expected) => {
		const item = withEvidence(toHost, state, roles);
		expect(findingOf(item, state) === null ? verdictOf(item, state) : 'finding').toBe(expected);
	});

	test('it is not done, and evidence never changes the mark', () => {
		const state = list([run(28, {}, failed)], [], ['met', 3]);
		const before = structuredClone(state);
		const view = itemView(withEvidence(toHost, state, roles), state);
		expect(isSettled({ verdict: view.verdict, isFinding: view.finding !== null })).toBe(false);
		expect([view.verdict, view.mark]).toEqual(['met', 'met']);
		expect(state).toEqual(before);
		expect(view.finding).toMatch(
			/^Inês marked this Met on 3 Nov 2026, \d\d:\d\d \S+\. Since then: PC1 \(workstation\): no answer from b\.example:443 \(timed out after 3 s\), 28 Nov 2026, \d\d:\d\d \S+, pwsh 7\.6\.9 \(Linux\)\. Mark it again\.$/,
		);
	});
});

describe('in words', () => {
	const seen = (item: Item, state: ChecklistState) => {
		const { outcome, outcomeWord, told } = itemView(withEvidence(item, state, roles), state);
		return [outcome, outcomeWord, ...told.map((line) => line.replace(/\d\d:\d\d [^\s,.]+/, 'TIME'))];
	};
	const named = (state: ChecklistState): ChecklistState => ({
		...state,
		hosts: { desk: { text: 'pc1\npc2\npc3\n10.0.0.0/8', time: '' } },
	});

	test.each<[string, Item, ChecklistState, unknown[]]>([
		[
			'one machine',
			toHost,
			list([run(21)]),
			['answered', 'Answered', 'PC1 (workstation): answered, 21 Nov 2026, TIME, pwsh 7.6.9 (Linux).'],
		],
		[
			'two of three that were named',
			toHost,
			named(list([run(21), run(21, { machine: 'PC2' })])),
			[
				'inconclusive',
				'2 of 3 machines answered',
				'PC1 (workstation): answered, 21 Nov 2026, TIME, pwsh 7.6.9 (Linux).',
				'PC2 (workstation): answered, 21 Nov 2026, TIME, pwsh 7.6.9 (Linux).',
				'Still to come from: pc3.',
			],
		],
		[
			'one of two failed',
			toHost,
			list([run(21), run(21, { machine: 'PC2', shell: '' }, failed)]),
			[
				'no-answer',
				'No answer on 1 of 2 machines',
				'PC1 (workstation): answered, 21 Nov 2026, TIME, pwsh 7.6.9 (Linux).',
				'PC2 (workstation): no answer from b.example:443 (timed out after 3 s), 21 Nov 2026, TIME.',
			],
		],
		[
			'another machine of the source is missing',
			two,
			list([run(21)]),
			[
				'inconclusive',
				'1 of 2 machines answered',
				'PC1 (workstation): answered, 21 Nov 2026, TIME, pwsh 7.6.9 (Linux).',
				'No result yet from: server.',
			],
		],
		[
			'a machine that it is not about',
			toHost,
			list([run(21, server)]),
			[
				null,
				'Not run yet',
				'No result yet from: workstation.',
				'HUB1 (server) does not count: this requirement is for other machines.',
			],
		],
		[
			'another text',
			toHost,
			list([run(21, {}, { serves: { 'a/b': 'sha256:older' } })]),
			[
				null,
				'Not run yet',
				'No result yet from: workstation.',
				'PC1 (workstation) does not count: the text of the requirement has changed since.',
			],
		],
		[
			'a path, UDP and SCTP',
			{ ...toHost, transports: ['tcp', 'udp', 'sctp'], ends: toHost.ends.map((end) => ({ ...end, path: '/x' })) },
			list([run(21)]),
			[
				'answered',
				'Answered, in part',
				'PC1 (workstation): answered, 21 Nov 2026, TIME, pwsh 7.6.9 (Linux).',
				'Not tested: the same over UDP, the same over SCTP and the path. Check them by hand.',
			],
		],
	])('%s', (_, item, state, expected) => {
		expect(seen(item, state)).toEqual(expected);
	});
});
