import { expect, test } from 'vitest';
import { applicabilityOf } from '../../../src/checklist/item/applicability.ts';
import { holdsLines } from '../../../src/checklist/item/stated-applicability.ts';
import { sampleRequirement } from '../../support/published-requirement.ts';

const release = { product: 'Crane Control', operator: 'or-later', version: '4.2.0', usedSince: '4.10' } as const;
const scope = [{ name: 'Region', values: ['Berth (North)', 'Berth, South'] }];

test('what the page writes of a requirement is what the checklist reads', () => {
	const requirement = sampleRequirement({ release, scope });
	const { usedSince: _usedSince, ...bound } = release;
	expect(applicabilityOf({ id: requirement.id, holds: holdsLines(requirement, true) })).toEqual({
		id: requirement.id,
		page: requirement.page,
		release: bound,
		scope,
	});
});

test('a list of one part names no page, and a group asks for its release itself', () => {
	expect(holdsLines(sampleRequirement({ release, group: { id: 'g', rule: 'one-of' } }), false)).toEqual([]);
	expect(holdsLines(sampleRequirement(), false)).toEqual([]);
});
