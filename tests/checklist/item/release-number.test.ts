import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	compareReleases,
	isWithin,
	releaseNumber,
	type ReleaseNumber,
} from '../../../src/checklist/item/release-number.ts';
import { randomRuns } from '../../support/random-runs.ts';

const numbers = (text: string): ReleaseNumber => releaseNumber(text) ?? [];

test.each([
	['11.41.0', [11, 41, 0]],
	[' v11.41 ', [11, 41]],
	['11.41.0.42881', [11, 41, 0, 42881]],
	['11', undefined],
	['11.x', undefined],
	['11.41.', undefined],
	['', undefined],
	['I do not know', undefined],
	['11.41.0 or later', undefined],
	['1.99999999999', undefined],
])('%j is the release %j', (text, expected) => {
	expect(releaseNumber(text)).toEqual(expected);
});

test.each([
	['11.9', '11.10', -1],
	['11.10', '11.9', 1],
	['11.41', '11.41.0', 0],
	['11.41.0', '11.41.0.42881', -1],
	['2.0', '11.0', -1],
])('%s beside %s: %i', (one, other, expected) => {
	expect(Math.sign(compareReleases(numbers(one), numbers(other)))).toBe(expected);
});

const anyRelease = fc.array(fc.nat(50), { minLength: 2, maxLength: 4 });

test('releases have one order, whichever is named first', () => {
	fc.assert(
		fc.property(anyRelease, anyRelease, anyRelease, (a, b, c) => {
			expect(Math.sign(compareReleases(a, b)) + Math.sign(compareReleases(b, a))).toBe(0);
			if (compareReleases(a, b) <= 0 && compareReleases(b, c) <= 0)
				expect(compareReleases(a, c)).toBeLessThanOrEqual(0);
		}),
		randomRuns(1000),
	);
});

describe('a release beside a bound', () => {
	test.each([
		['or-later', '11.25.0', '11.25.0', true],
		['or-later', '11.25.0', '11.24.9', false],
		['or-later', '11.25.0', '11.41.0.42881', true],
		['or-later', '11.25.0', '11.25', true],
		['or-later', '11.25.1', '11.25', undefined],
		['or-later', '11.26', '11.26.0.5', true],
		['or-later', '11.10', '11.9', false],
		['or-earlier', '11.41.0', '11.41.0.42881', true],
		['or-earlier', '11.41.0', '11.41.1', false],
		['or-earlier', '11.41.0', '11.41', undefined],
		['or-earlier', '11.41.0', '11.40', true],
		['or-later', 'none', '11.40', undefined],
	] as const)('%s %s: %s is within: %s', (operator, version, release, expected) => {
		expect(isWithin({ operator, version }, numbers(release))).toBe(expected);
	});

	test('never says within of one bound what the other order of the two denies', () => {
		fc.assert(
			fc.property(anyRelease, anyRelease, (release, bound) => {
				const version = bound.join('.');
				const [later, earlier] = [
					isWithin({ operator: 'or-later', version }, release),
					isWithin({ operator: 'or-earlier', version }, release),
				];
				// One of the two holds always; both hold for the release itself and its builds.
				expect(later === false && earlier === false).toBe(false);
				if (later === true && earlier === true) expect(release.slice(0, bound.length)).toEqual(bound);
			}),
			randomRuns(1000),
		);
	});
});
