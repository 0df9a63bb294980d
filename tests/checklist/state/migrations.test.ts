import { expect, test } from 'vitest';
import { migrate, migrations } from '../../../src/checklist/state/migrations.ts';
import { schema } from '../../../src/checklist/state/state.ts';

test('there is one step for each schema after the first, in order', () => {
	expect(migrations.map((step) => step.schema)).toEqual(Array.from({ length: schema - 1 }, (_, index) => index + 2));
});

const steps = [2, 3].map((number) => ({
	schema: number,
	title: `Step to ${number}`,
	apply: (saved: Readonly<Record<string, unknown>>) => ({ ...saved, seen: [saved['seen'], number].flat() }),
}));

test.each([
	[1, { schema: 3, seen: ['start', 2, 3] }],
	[2, { schema: 3, seen: ['start', 3] }],
	[3, { schema: 3, seen: 'start' }],
])('a list of schema %i goes through the steps that it lacks', (from, expected) => {
	expect(migrate({ schema: from, seen: 'start' }, from, steps)).toEqual(expected);
});

test('a gap between steps is a fault, not a loss', () => {
	expect(() => migrate({ schema: 1 }, 1, steps.slice(1))).toThrow('No migration from schema 1 to 3');
});
