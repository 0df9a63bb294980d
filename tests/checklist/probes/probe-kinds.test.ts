// A kind of probe is one file and a line in the list: here a line more in the list, and runs, judge and words know the kind.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { ProbeKind } from '../../../src/checklist/probes/probe-kind.ts';
import { kindOf, probeKinds, probeMethods, type ProbeMethod } from '../../../src/checklist/probes/probe-kinds.ts';
import { judgeProbe, sawAnswer, type Attempt } from '../../../src/checklist/run/judge-probe.ts';
import { cleanControl } from '../../support/sample-control.ts';

const names = z.object({
	$defs: z.object({
		evidence: z.object({ properties: z.object({ method: z.object({ enum: z.array(z.string()) }) }) }),
	}),
});

test('the published schema of saved lists names the kinds of the list, and no other', () => {
	const { $defs } = names.parse(JSON.parse(readFileSync('public/data/checklist.schema.json', 'utf8')));
	expect($defs.evidence.properties.method.enum.toSorted()).toEqual([...new Set(probeMethods)].toSorted());
});

test.each(probeKinds.map((kind) => [kind.method, kind] as const))(
	'%s has words, and shows something',
	(method, kind) => {
		expect(kindOf({ method }).words).toMatch(/^[A-Z]/);
		expect(Object.values(kind.shows)).not.toEqual([]);
	},
);

const planted: ProbeKind = {
	method: 'web-transport',
	words: 'WebTransport, after HEAD failed',
	follows: ({ result }) => result === 'failed',
	request: { by: 'fetch', method: 'GET' },
	shows: { replied: 'withheld-reply', failed: 'no-reply' },
	counts: ({ eventSource }) => eventSource === 'no-use',
};
const method = planted.method as ProbeMethod;
const attempt = (result: 'replied' | 'failed' | 'time-limit'): Attempt => ({
	result: 'failed',
	opinion: { method, result },
	duration: 40,
	limit: 8000,
	heldBySitePolicy: false,
});
const useless = { ...cleanControl, eventSource: 'no-use' } as const;
const counting = { before: useless, after: useless };

test.each([
	['what answered', ['replied'], counting, ['answered', 'withheld', 'web-transport', 1]],
	[
		'where its control fails',
		['replied'],
		{ ...counting, after: cleanControl },
		['inconclusive', 'failed-or-withheld'],
	],
	['what did not answer', ['failed', 'failed'], counting, ['no-answer', 'failed', 'web-transport', 2]],
	['an end that it says nothing of', ['failed', 'time-limit'], counting, ['inconclusive', 'failed-or-withheld']],
] as const)('one more kind is judged by what it says of itself: %s', (_, results, controls, expected) => {
	const attempts = results.map(attempt);
	expect(Object.values(judgeProbe(attempts, controls, false) ?? {}).slice(0, expected.length)).toEqual(expected);
	expect(attempts.some(sawAnswer)).toBe(expected[0] === 'answered' || results[0] === 'replied');
	expect(kindOf({ method }).words).toBe('WebTransport, after HEAD failed');
});

const list = probeKinds as ProbeKind[];
beforeAll(() => void list.push(planted));
afterAll(() => void list.splice(list.indexOf(planted), 1));
