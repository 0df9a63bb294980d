import { expect, test } from 'vitest';
import { checkLabel } from '../../../src/checklist/item/words-check.ts';
import type { Check } from '../../../src/requirements/model/requirement.ts';
import { countByDirection, countRequirements, wayOfChecking } from '../../../src/site/data/count-requirements.ts';
import { sampleRequirement } from './published-requirement.ts';

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
	[browser({ targets: [], needsHostsFor: ['server'] }), 'byHand', 'By hand'],
	[manual, 'byHand', 'By hand'],
] as const)('%j is counted as the words call it', (check, way, label) => {
	expect(wayOfChecking(check)).toBe(way);
	expect(checkLabel(check)).toBe(label);
});

test('the ways add up to all', () => {
	const requirements = [browser(), browser({ partial: 'x' }), manual, manual].map((check) =>
		sampleRequirement({ check }),
	);
	expect(countRequirements(requirements)).toEqual({ all: 4, browser: 1, inPart: 1, byHand: 2 });
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
