import { expect, test } from 'vitest';
import { worstOutcome } from '../../../src/checklist/item/standing-evidence.ts';
import type { ProbeOutcome } from '../../../src/checklist/state/probe-outcome.ts';

test.each<[ProbeOutcome[], ProbeOutcome | null]>([
	[[], null],
	[['answered', 'answered'], 'answered'],
	[['answered', 'not-tested'], 'not-tested'],
	[['not-tested', 'inconclusive', 'answered'], 'inconclusive'],
	[['answered', 'inconclusive', 'no-answer'], 'no-answer'],
])('the worst of %j is %s', (outcomes, worst) => {
	expect(worstOutcome(outcomes)).toBe(worst);
});
