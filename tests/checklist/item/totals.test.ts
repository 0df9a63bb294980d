import { expect, test } from 'vitest';
import { totalsOf } from '../../../src/checklist/item/totals.ts';
import type { Verdict } from '../../../src/checklist/item/verdict.ts';
import { andMore, completeness, doneText, refList } from '../../../src/checklist/item/words-list.ts';

const rows = (...verdicts: Verdict[]) =>
	verdicts.map((verdict, index) => ({ ref: `R${String(index + 1).padStart(2, '0')}`, verdict }));

test.each<[Verdict[], string, string]>([
	[['met', 'answered', 'not-applicable'], '3 of 3 done', 'Complete'],
	[['met', 'open', 'ask-again'], '1 of 3 done', 'Incomplete: 2 of 3 open (R02, R03)'],
	[['not-met', 'open', 'met', 'open'], '1 of 4 done', 'Incomplete: 2 of 4 open (R02, R04), 1 not met (R01)'],
	[['not-met', 'met'], '1 of 2 done', 'Incomplete: 1 of 2 not met (R01)'],
	[[], '0 of 0 done', 'Complete'],
])('%j: %s, %s', (verdicts, done, line) => {
	const totals = totalsOf(rows(...verdicts));
	expect(doneText(totals)).toBe(done);
	expect(completeness(totals)).toBe(line);
});

test('a long list of refs joins neighbours and loses none', () => {
	const refs = totalsOf(
		rows(...Array.from({ length: 40 }, (_, index): Verdict => (index % 10 === 0 ? 'met' : 'open'))),
	).open;
	expect(refList(refs)).toBe('R02 to R10, R12 to R20, R22 to R30, R32 to R40');
	expect(refList(refs.filter((ref) => !['R04', 'R06'].includes(ref)))).toContain('R02, R03, R05, R07 to R10');
});

test('what a list does not name is counted', () => {
	expect([-1, 0, 1, 900].map(andMore)).toEqual(['', '', 'and 1 more', 'and 900 more']);
});
