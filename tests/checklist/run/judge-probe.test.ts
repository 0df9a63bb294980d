import { expect, test } from 'vitest';
import { judgeProbe, type Attempt } from '../../../src/checklist/run/judge-probe.ts';
import { cleanControl as clean } from '../../support/sample-control.ts';
import type { ControlResult } from '../../../src/checklist/state/controls.ts';

const attempt = (
	result: Attempt['result'],
	opinion: Attempt['opinion'] = null,
	part: Partial<Attempt> = {},
): Attempt => ({ result, opinion, duration: 40, limit: 8000, heldBySitePolicy: false, ...part });
const by = (result: 'http' | 'no-http' | 'time-limit') => ({ method: 'event-source', result }) as const;
const get = (result: 'replied' | 'failed' | 'time-limit') => ({ method: 'get', result }) as const;

const replied = attempt('replied');
const silent = attempt('time-limit', null, { duration: 8000 });
const closed = attempt('failed', by('no-http'));
const withheld = attempt('failed', by('http'));
const bySitePolicy = attempt('failed', by('http'), { heldBySitePolicy: true });
const slept = attempt('time-limit', null, { duration: 600_000 });
const gotten = attempt('failed', get('replied'));
const neither = attempt('failed', get('failed'));

const proxied: ControlResult = { ...clean, unknownName: 'answered', eventSource: 'no-use' };
const firefox: ControlResult = { ...clean, eventSource: 'no-use' };
const permitted = (word: 'denied' | 'granted'): ControlResult => ({
	...clean,
	permissions: { localNetwork: word, loopbackNetwork: 'prompt' },
});
const denied = permitted('denied');
const granted = permitted('granted');

interface Case {
	name: string;
	attempts: Attempt[];
	before?: ControlResult;
	after?: ControlResult;
	isPrivate?: boolean;
	paused?: boolean;
	/** Outcome, reason, method, pass; null where nothing may be judged yet. */
	judged: string | null;
}
const cases: Case[] = [
	{ name: 'nothing asked', attempts: [], judged: null },
	{ name: 'a reply', attempts: [replied], judged: 'answered replied head 1' },
	{ name: 'a slow reply', attempts: [{ ...replied, duration: 200_000 }], judged: 'answered replied head 1' },
	{ name: 'a reply the second time', attempts: [silent, replied], judged: 'answered replied head 2' },
	{ name: 'a reply after a failure', attempts: [closed, replied], judged: 'answered replied head 2' },
	{
		name: 'a reply though denied',
		attempts: [replied],
		before: denied,
		after: denied,
		judged: 'answered replied head 1',
	},
	{ name: 'a withheld reply', attempts: [withheld], judged: 'answered withheld event-source 1' },
	{ name: 'withheld the second time', attempts: [silent, withheld], judged: 'answered withheld event-source 2' },
	{ name: 'one failure', attempts: [closed], judged: null },
	{ name: 'one silence', attempts: [silent], judged: null },
	{ name: 'two failures', attempts: [closed, closed], judged: 'no-answer failed event-source 2' },
	{ name: 'two silences', attempts: [silent, silent], judged: 'no-answer time-limit head 2' },
	{ name: 'silence, then a failure', attempts: [silent, closed], judged: 'no-answer failed event-source 2' },
	{ name: 'a failure, then silence', attempts: [closed, silent], judged: 'no-answer time-limit head 2' },
	{
		name: 'a failure that EventSource says nothing about',
		attempts: [closed, attempt('failed', by('time-limit'))],
		judged: 'inconclusive failed-or-withheld event-source 2',
	},
	{ name: 'a proxy before', attempts: [replied], before: proxied, judged: 'inconclusive control-answered head 1' },
	{ name: 'a proxy after', attempts: [replied], after: proxied, judged: 'inconclusive control-answered head 1' },
	{
		name: 'a reply to GET, and a proxy',
		attempts: [gotten],
		before: proxied,
		after: proxied,
		judged: 'inconclusive control-answered get 1',
	},
	{
		name: 'withheld, and EventSource of no use afterwards',
		attempts: [withheld],
		after: firefox,
		judged: 'inconclusive failed-or-withheld event-source 1',
	},
	{
		name: 'Firefox: a reply to GET',
		attempts: [gotten],
		before: firefox,
		after: firefox,
		judged: 'answered replied get 1',
	},
	{
		name: 'Firefox: two failures',
		attempts: [neither, neither],
		before: firefox,
		after: firefox,
		judged: 'inconclusive failed-or-withheld get 2',
	},
	{
		name: 'Firefox: silence, then a failure',
		attempts: [silent, neither],
		before: firefox,
		after: firefox,
		judged: 'inconclusive failed-or-withheld get 2',
	},
	{
		name: 'Firefox: two silences',
		attempts: [silent, silent],
		before: firefox,
		after: firefox,
		judged: 'no-answer time-limit head 2',
	},
	{
		name: 'failures, and EventSource of no use afterwards',
		attempts: [closed, closed],
		after: firefox,
		judged: 'inconclusive failed-or-withheld event-source 2',
	},
	{
		name: 'denied',
		attempts: [withheld],
		before: denied,
		after: denied,
		judged: 'inconclusive local-network event-source 1',
	},
	{
		name: 'denied during the run',
		attempts: [withheld],
		after: denied,
		judged: 'inconclusive local-network event-source 1',
	},
	{
		name: 'two failures, denied during the run',
		attempts: [closed, closed],
		after: denied,
		judged: 'inconclusive local-network event-source 2',
	},
	{
		name: 'two silences, allowed during the run',
		attempts: [silent, silent],
		after: granted,
		judged: 'inconclusive local-network head 2',
	},
	{
		name: 'two silences in a browser that was told no before: it would fail at once',
		attempts: [silent, silent],
		before: denied,
		after: denied,
		judged: 'no-answer time-limit head 2',
	},
	{
		name: 'two silences of a private name, the browser still to ask',
		attempts: [silent, silent],
		isPrivate: true,
		judged: 'inconclusive local-network head 2',
	},
	{
		name: 'two silences of a private name, allowed',
		attempts: [silent, silent],
		isPrivate: true,
		before: { ...clean, permissions: { localNetwork: 'granted', loopbackNetwork: 'granted' } },
		after: { ...clean, permissions: { localNetwork: 'granted', loopbackNetwork: 'granted' } },
		judged: 'no-answer time-limit head 2',
	},
	{
		name: 'two failures of a private name, the browser still to ask',
		attempts: [closed, closed],
		isPrivate: true,
		judged: 'no-answer failed event-source 2',
	},
	{ name: 'our own policy', attempts: [bySitePolicy], judged: 'not-tested site-policy event-source 1' },
	{ name: 'silence while the computer slept', attempts: [slept, silent], judged: 'inconclusive paused head 2' },
	{
		name: 'a failure after sleep',
		attempts: [closed, { ...closed, duration: 600_000 }],
		judged: 'inconclusive paused event-source 2',
	},
	{
		name: 'two quick failures in a run during which the computer slept',
		attempts: [closed, closed],
		paused: true,
		judged: 'inconclusive paused event-source 2',
	},
	{ name: 'a reply in such a run', attempts: [replied], paused: true, judged: 'answered replied head 1' },
	{
		name: 'silence, where a HEAD that may reach public addresses alone fails at once: the browser is asking',
		attempts: [
			silent,
			attempt('time-limit', { method: 'head', result: 'failed' }, { duration: 15_004, limit: 19_000 }),
		],
		judged: 'inconclusive local-network head 2',
	},
	{
		name: 'silence for such a HEAD too',
		attempts: [
			silent,
			attempt('time-limit', { method: 'head', result: 'time-limit' }, { duration: 19_000, limit: 19_000 }),
		],
		judged: 'no-answer time-limit head 2',
	},
	{
		name: 'a reply to such a HEAD',
		attempts: [
			silent,
			attempt('time-limit', { method: 'head', result: 'replied' }, { duration: 15_500, limit: 19_000 }),
		],
		judged: 'answered replied head 2',
	},
	{
		name: 'a failure after 12 s, and silence for EventSource: the browser gave up by itself',
		attempts: [silent, attempt('failed', by('time-limit'), { duration: 27_000, limit: 30_000 })],
		judged: 'no-answer time-limit event-source 2',
	},
	{
		name: 'a failure after 12 s, withheld',
		attempts: [silent, attempt('failed', by('http'), { duration: 24_000, limit: 30_000 })],
		judged: 'answered withheld event-source 2',
	},
	{ name: 'a reply after sleep', attempts: [slept, replied], judged: 'answered replied head 2' },
];

test.each(cases)('$name', ({ attempts, before = clean, after = clean, isPrivate = false, paused = false, judged }) => {
	const judgement = judgeProbe(attempts, { before, after }, isPrivate, paused);
	expect(judgement ? Object.values(judgement).join(' ') : null).toBe(judged);
});
