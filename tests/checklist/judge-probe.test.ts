import { describe, expect, test } from 'vitest';
import {
	judgeProbe,
	judgeRun,
	outcomeReasons,
	worstOutcome,
	type Attempt,
	type ControlResult,
	type ProbeOutcome,
} from '../../src/checklist/judge-probe.ts';
import { seenSentence } from '../../src/checklist/words-outcome.ts';

const clean: ControlResult = { online: true, ownOrigin: 'answered', unknownName: 'no-answer' };
const proxied: ControlResult = { ...clean, unknownName: 'answered' };
const attempt = (result: Attempt['result'], part: Partial<Attempt> = {}): Attempt => ({
	result,
	duration: 40,
	heldBySitePolicy: false,
	...part,
});

test.each<[string, Attempt, ControlResult, ControlResult, string, string]>([
	['a reply', attempt('replied'), clean, clean, 'answered', 'replied'],
	['a slow reply', attempt('replied', { duration: 200_000 }), clean, clean, 'answered', 'replied'],
	['a failure', attempt('failed'), clean, clean, 'no-answer', 'failed'],
	['silence', attempt('time-limit', { duration: 8000 }), clean, clean, 'no-answer', 'time-limit'],
	['a reply, and a proxy before', attempt('replied'), proxied, clean, 'inconclusive', 'control-answered'],
	['a reply, and a proxy after', attempt('replied'), clean, proxied, 'inconclusive', 'control-answered'],
	['a failure, and a proxy', attempt('failed'), proxied, proxied, 'no-answer', 'failed'],
	[
		'a failure by our own policy',
		attempt('failed', { heldBySitePolicy: true }),
		clean,
		clean,
		'not-tested',
		'site-policy',
	],
	[
		'silence while the computer slept',
		attempt('time-limit', { duration: 600_000 }),
		clean,
		clean,
		'inconclusive',
		'paused',
	],
	['a failure after sleep', attempt('failed', { duration: 600_000 }), clean, clean, 'inconclusive', 'paused'],
])('%s', (_, seen, before, after, outcome, reason) => {
	expect(judgeProbe(seen, { before, after })).toEqual({ outcome, reason });
});

test.each<[Partial<ControlResult>, Partial<ControlResult>, string]>([
	[{}, {}, 'valid'],
	[{ online: false }, {}, 'offline'],
	[{}, { online: false }, 'offline'],
	[{ ownOrigin: 'no-answer' }, {}, 'site-unreachable'],
	[{}, { ownOrigin: 'no-answer' }, 'site-unreachable'],
	[{ ownOrigin: 'not-asked' }, { ownOrigin: 'not-asked' }, 'valid'],
])('a run with %j before and %j after is %s', (before, after, validity) => {
	expect(judgeRun({ before: { ...clean, ...before }, after: { ...clean, ...after } })).toBe(validity);
});

test.each<[ProbeOutcome[], ProbeOutcome | null]>([
	[[], null],
	[['answered', 'answered'], 'answered'],
	[['answered', 'not-tested'], 'not-tested'],
	[['not-tested', 'inconclusive', 'answered'], 'inconclusive'],
	[['answered', 'inconclusive', 'no-answer'], 'no-answer'],
])('the worst of %j is %s', (outcomes, worst) => {
	expect(worstOutcome(outcomes)).toBe(worst);
});

describe('words for what was seen', () => {
	test.each(outcomeReasons)('%s does not call an answer a pass, nor a failure blocked', (reason) => {
		expect(seenSentence(reason)).not.toMatch(/\bpass|blocked|reachable|firewall/i);
	});

	test('a failure names several causes, and that the reply may have been withheld', () => {
		expect(seenSentence('failed')).toBe(
			'The request failed, and a page is not told why: unknown name, refused or reset connection, untrusted certificate, a proxy or extension in the way, or a reply that the browser withheld.',
		);
	});
});
