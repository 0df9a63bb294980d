import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkLabel } from '../../../src/checklist/item/words-check.ts';
import type { Check } from '../../../src/requirements/model/requirement.ts';
import {
	countByDirection,
	countRequirements,
	wayOfChecking,
	waysInWords,
} from '../../../src/site/data/count-requirements.ts';
import { countTestable } from '../../../src/site/data/count-testable.ts';
import { randomRuns } from '../../support/random-runs.ts';
import { sampleRequirement } from '../../support/published-requirement.ts';

const target = { url: 'https://a.example/', covers: 'endpoint', of: 'a.example' } as const;
const browser = (part: Partial<Extract<Check, { method: 'browser' }>> = {}): Check => ({
	method: 'browser',
	from: [],
	targets: [target],
	...part,
});
const manual: Check = { method: 'manual', reason: 'inbound' };

test.each([
	[browser(), 'browser', 'Browser'],
	[browser({ partial: 'The path is not tested.' }), 'inPart', 'Browser, in part'],
	[browser({ needsSamplesFor: ['*.a.example'] }), 'inPart', 'Browser, in part'],
	[browser({ needsSamplesFor: [] }), 'browser', 'Browser'],
	[browser({ targets: [], needsHostsFor: ['server'] }), 'onceNamed', 'Browser, once hosts are named'],
	[manual, 'byHand', 'By hand'],
] as const)('%j is counted as the words call it', (check, way, label) => {
	expect(wayOfChecking(check)).toBe(way);
	expect(checkLabel(check)).toBe(label);
});

const hostless = browser({ targets: [], needsHostsFor: ['server'] });

test('the ways add up to all', () => {
	const requirements = [browser(), browser({ partial: 'x' }), hostless, manual, manual].map((check) =>
		sampleRequirement({ check }),
	);
	expect(countRequirements(requirements)).toEqual({ all: 5, browser: 1, inPart: 1, onceNamed: 1, byHand: 2 });
});

test('pages to read and the checklist count alike, whatever the ways', () => {
	const ways = [browser(), browser({ partial: 'x' }), browser({ needsSamplesFor: ['*.a.example'] }), hostless, manual];
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...ways)), (checks) => {
			const requirements = checks.map((check) => sampleRequirement({ check }));
			const { all, browser: whole, inPart, onceNamed, byHand } = countRequirements(requirements);
			const testable = countTestable({ requirements, roles: [] });
			expect(testable).toMatchObject({ all, now: whole + inPart, inPart, later: onceNamed });
			expect(byHand).toBe(all - testable.now - testable.later);
		}),
		randomRuns(200),
	);
});

test.each([
	[
		{ browser: 6, inPart: 5, onceNamed: 5, byHand: 35 },
		'11 by browser, 5 of them in part; 5 more once you name hosts; 35 by hand',
	],
	[
		{ browser: 0, inPart: 2, onceNamed: 2, byHand: 12 },
		'2 by browser, in part; 2 more once you name hosts; 12 by hand',
	],
	[{ browser: 3, inPart: 0, onceNamed: 0, byHand: 0 }, '3 by browser'],
	[{ browser: 0, inPart: 0, onceNamed: 3, byHand: 1 }, '3 by browser once you name hosts; 1 by hand'],
	[{ browser: 0, inPart: 0, onceNamed: 0, byHand: 12 }, '12 by hand'],
])('%o in words', (count, words) => {
	expect(waysInWords(count)).toBe(words);
});

test('directions come in one order, and those without requirements are left out', () => {
	const requirements = [
		sampleRequirement({ direction: 'local', kind: 'listener' }),
		sampleRequirement({ direction: 'local', kind: 'assertion' }),
		sampleRequirement({ direction: 'outbound' }),
	];
	expect(countByDirection(requirements)).toEqual([
		{ direction: 'outbound', kinds: { connection: 1, listener: 0, assertion: 0 }, all: 1 },
		{ direction: 'local', kinds: { connection: 0, listener: 1, assertion: 1 }, all: 2 },
	]);
});
