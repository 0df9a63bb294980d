import { describe, expect, test } from 'vitest';
import type { Check } from '../../../src/requirements/model/requirement.ts';
import { manualReasonSchema } from '../../../src/requirements/model/requirement.ts';
import {
	checkLabel,
	manualReason,
	manualSteps,
	namelessReason,
	namelessSteps,
} from '../../../src/checklist/item/words-check.ts';
import { testableCount } from '../../../src/checklist/item/words-testable.ts';

const target = { url: 'https://www.example.com/', covers: 'endpoint', of: 'www.example.com' } as const;

test.each<[Check, string]>([
	[{ method: 'manual', reason: 'inbound' }, 'By hand'],
	[{ method: 'browser', from: [], targets: [], needsHostsFor: ['front-end'] }, 'Browser, once hosts are named'],
	[{ method: 'browser', from: [], targets: [target] }, 'Browser'],
	[{ method: 'browser', from: [], targets: [target], partial: 'the path /rest' }, 'Browser, in part'],
	[{ method: 'browser', from: [], targets: [target], needsSamplesFor: ['*.example.com'] }, 'Browser, in part'],
])('%j is checked: %s', (check, label) => {
	expect(checkLabel(check)).toBe(label);
});

describe.each(manualReasonSchema.options)('%s', (reason) => {
	test('says why no browser can test it, and how a person checks it', () => {
		expect(manualReason(reason)).toMatch(/^[A-Z][^!]+\.$/);
		expect(manualSteps(reason, 'connection')).toMatch(/^[A-Z][^!]+\.$/);
	});
});

test('an assertion is checked where it must hold, whatever the reason', () => {
	expect(manualSteps('local', 'assertion')).toBe(
		'Sign in to each of these machines and see whether the sentence is true there.',
	);
});

test('a machine of the reader is checked by hand, and nothing is promised', () => {
	expect(namelessReason(['Front-End'])).toBe('A browser can test this once you name your Front-End hosts.');
	expect(namelessSteps(["end user's machine"])).toBe(
		"Open the address of the destination in a browser and check that it answers. Do this on: end user's machine.",
	);
});

test.each([
	[{ all: 16, now: 2, inPart: 0, later: 0, roles: [] }, 'Run checks tests 2 of 16. Check the other 14 by hand.'],
	[
		{ all: 16, now: 2, inPart: 2, later: 2, roles: ['Front-End'] },
		'Run checks tests 2 of 16 in part. Name your Front-End to test 2 more. Check the other 12 by hand.',
	],
	[
		{ all: 4, now: 0, inPart: 0, later: 3, roles: ['Front-End', 'Controller'] },
		'Name your Front-End and Controller to test 3. Check the other 1 by hand.',
	],
	[
		{ all: 9, now: 4, inPart: 1, later: 5, roles: ['A', 'B', 'C'] },
		'Run checks tests 4 of 9, 1 of them in part. Name your hosts to test 5 more.',
	],
	[{ all: 3, now: 0, inPart: 0, later: 0, roles: [] }, 'Check all 3 by hand.'],
	[{ all: 3, now: 3, inPart: 0, later: 0, roles: [] }, 'Run checks tests all 3.'],
])('%o', (testable, words) => {
	expect(testableCount(testable)).toBe(words);
});
