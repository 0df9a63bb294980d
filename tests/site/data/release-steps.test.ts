import { expect, test } from 'vitest';
import type { Release } from '../../../src/requirements/model/requirement.ts';
import { betweenReleases, releaseSteps, type ReleaseStep } from '../../../src/site/data/release-steps.ts';
import { sampleRequirement } from '../../support/published-requirement.ts';

const row = (ref: string, version: string, more: Partial<Release> = {}) =>
	sampleRequirement({ ref, release: { product: 'Crane Control', operator: 'or-later', version, ...more } });
const steps = releaseSteps([
	sampleRequirement({ ref: 'R01' }),
	row('R02', '4.10', { usedSince: '4.12' }),
	row('R03', '4.9', { usedSince: 'unknown' }),
	row('R04', '4.9'),
	row('R05', '4.11', { operator: 'or-earlier' }),
	row('R06', '1.0', { product: 'Agent' }),
	{ ...row('R07', '1.0', { product: 'Probe' }), group: { id: 'g', rule: 'one-of' } },
]);
const refs = ({ begin, used, end }: Omit<ReleaseStep, 'version'>) =>
	[begin, used, end].map((rows) => rows.map(({ ref }) => ref).join(' ')).join(' | ');

test('each release that changes something is a step, in the order of releases', () => {
	expect(steps.map(({ product }) => product)).toEqual(['Crane Control', 'Agent']);
	expect(steps[0]?.steps.map((step) => `${step.version}: ${refs(step)}`)).toEqual([
		'4.9: R03 R04 |  | ',
		'4.10: R02 |  | ',
		'4.11:  |  | R05',
		'4.12:  | R02 | ',
	]);
	expect(steps[0]?.unknown.map(({ ref }) => ref)).toEqual(['R03']);
});

test.each([
	['4.8', '4.9', 'R03 R04 |  | '],
	['4.9', '4.10', 'R02 |  | '],
	['4.10', '4.12.0.77', ' | R02 | R05'],
	['4.10', '4.11', ' |  | '],
	['4.11', '4.12', ' | R02 | R05'],
	['4.12', '4.13', ' |  | '],
	['4.1', '5.0', 'R03 R04 R02 | R02 | R05'],
])('from %s to %s: %s', (from, to, expected) => {
	expect(refs(betweenReleases(steps[0] ?? { steps: [] }, from, to))).toBe(expected);
});
