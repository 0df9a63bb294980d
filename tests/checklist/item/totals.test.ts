import { expect, test } from 'vitest';
import { totalsOf } from '../../../src/checklist/item/totals.ts';
import type { Verdict } from '../../../src/checklist/item/verdict.ts';
import { completeness, doneText, refList, tallyLeft } from '../../../src/checklist/item/words-list.ts';

const rows = (...verdicts: Verdict[]) =>
	verdicts.map((verdict, index) => ({ ref: `R${String(index + 1).padStart(2, '0')}`, verdict }));

test.each<[Verdict[], string, string]>([
	[['met', 'answered', 'not-applicable'], '3 of 3 done', 'Complete: 1 met, 1 answered, 1 not applicable'],
	[['met', 'open', 'ask-again'], '1 of 3 done', 'Incomplete: 2 of 3 open (R02, R03)'],
	[['not-met', 'open', 'met', 'open'], '1 of 4 done', 'Incomplete: 2 of 4 open (R02, R04), 1 not met (R01)'],
	[['not-met', 'met'], '1 of 2 done', 'Incomplete: 1 of 2 not met (R01)'],
])('%j: %s, %s', (verdicts, done, line) => {
	const totals = totalsOf(rows(...verdicts));
	expect(doneText(totals)).toBe(done);
	expect(completeness(totals)).toBe(line);
});

test('a list of refs joins three neighbours or more, and loses none', () => {
	expect(refList(['R09', 'R10', 'R12'])).toBe('R09, R10, R12');
	expect(refList(['R01', 'R14', 'R15', 'R16'])).toBe('R01, R14 to R16');
	const refs = totalsOf(
		rows(...Array.from({ length: 40 }, (_, index): Verdict => (index % 10 === 0 ? 'met' : 'open'))),
	).open;
	expect(refList(refs)).toBe('R02 to R10, R12 to R20, R22 to R30, R32 to R40');
	expect(refList(refs.filter((ref) => !['R04', 'R06'].includes(ref)))).toContain('R02, R03, R05, R07 to R10');
});

test('a mark that newer evidence contradicts is not done, and a finding', () => {
	const [met, notMet, open] = rows('met', 'not-met', 'open');
	const items = [
		{ ref: 'R09', verdict: 'met' as const },
		...[met, notMet].flatMap((row) => (row ? [{ ...row, isFinding: true }] : [])),
		...(open ? [open] : []),
	];
	const totals = totalsOf(items);
	expect(doneText(totals)).toBe('1 of 4 done');
	expect(completeness(totals)).toBe('Incomplete: 1 of 4 open (R03), 1 not met (R02), 2 findings (R01, R02)');
	expect(completeness(totalsOf(items.slice(0, 2)))).toBe('Incomplete: 1 finding (R01)');
	expect(tallyLeft(totals)).toEqual([
		{ text: '2 findings', ref: 'R01', isLoud: true },
		{ text: '1 open', ref: 'R03', isLoud: false },
		{ text: '1 not met', ref: 'R02', isLoud: true },
	]);
});
