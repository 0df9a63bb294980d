import { expect, test } from 'vitest';
import type { Run } from '../../../src/checklist/state/state.ts';
import { addressWord } from '../../../src/checklist/run/words-outcome.ts';
import { nothingAnswered, resultTitle, runAbout } from '../../../src/checklist/run/words-result.ts';
import { cleanControl } from '../../support/sample-control.ts';

const run = (part: Partial<Run> = {}): Run => ({
	id: '0123456789abcdef',
	changed: '',
	start: '2026-11-22T10:00:00.000Z',
	end: '2026-11-22T10:01:00.000Z',
	browser: 'Chrome 156 on Linux',
	machines: null,
	controls: { before: cleanControl, after: cleanControl },
	validity: 'valid',
	stopped: false,
	asked: 2,
	judged: 2,
	...part,
});
const [silent, answered, unclear] = [
	{ outcome: 'no-answer' },
	{ outcome: 'answered' },
	{ outcome: 'inconclusive' },
] as const;
const asFile = { before: { ...cleanControl, ownOrigin: 'not-asked' }, after: null } as const;

test.each([
	['all silent', {}, [silent, silent], 'Only this site answered. Are you on the right network?'],
	['all silent, on a page without a site', { controls: asFile }, [silent], 'Are you online, and on the right network?'],
	['one answer', {}, [silent, answered], undefined],
	['one that cannot be told', {}, [silent, unclear], undefined],
	['nothing found', {}, [], undefined],
	['nothing judged', { validity: 'offline' }, [silent], undefined],
] as const)('asks about the network if no address answered: %s', (_, part, found, words) => {
	expect(nothingAnswered(run(part), found)).toBe(words);
	expect(runAbout(run(part), found).startsWith(words ?? '22 Nov 2026')).toBe(true);
});

test('an answer of a computer that is not known does not count yet', () => {
	expect(runAbout(run(), [answered, silent])).toMatch(
		/, Chrome 156 on Linux, computer not named\. Doesn’t count yet: say which computer this is\.$/,
	);
});

test('failures stand first in the title', () => {
	expect(resultTitle(run(), [answered, silent])).toBe('Run finished: 1 no answer, 1 answered');
});

test.each([
	['no-answer', 'failed', 2, 'No answer, failed'],
	['no-answer', 'time-limit', 2, 'No answer in 15 s'],
	['no-answer', 'time-limit', 1, 'No answer in 8 s'],
	['answered', 'replied', 1, 'Answered'],
	['inconclusive', 'failed-or-withheld', 2, 'Cannot tell'],
	['not-tested', 'site-policy', 1, 'Not tested'],
] as const)('one address: %s, %s', (outcome, reason, pass, words) => {
	expect(addressWord({ outcome, reason, pass })).toBe(words);
});
