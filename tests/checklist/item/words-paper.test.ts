import { expect, test } from 'vitest';
import * as words from '../../../src/checklist/item/words-paper.ts';

const counts = { met: 10, 'not-met': 1, 'not-applicable': 2, answered: 0, open: 3, 'ask-again': 0 };
const totals = { all: 16, done: 12, open: ['R10', 'R11', 'R14'], notMet: ['R09'], findings: [], counts };
const done = { all: 16, done: 16, open: [], notMet: [], findings: [], counts };
const now = '2026-11-21T12:00:00.000Z';

test('the choice says what each print holds', () => {
	expect(words.printForms.map((form) => words.printChoice(form, totals).label)).toEqual([
		'Filled',
		'Blank',
		'Open points only',
	]);
	expect(words.printChoice('open', totals).told).toBe('4 of 16: open, not met, or findings.');
	expect(words.printChoice('open', done).told).toBe('There are none.');
});

test('a print of open points says first that it is a part, and what is left out', () => {
	expect(words.openPointsLine(totals)).toBe('Open points only: 3 of 16 open (R10, R11, R14), 1 not met (R09)');
	expect(words.openPointsLine(done)).toBe('Open points only: none of 16');
	expect(words.leftOutLine(['R01', 'R02'], 0)).toBe(
		'This is only a part of the list. Left out because they are done: R01, R02.',
	);
	expect(words.leftOutLine([], 2)).toBe(
		'This is only a part of the list. Also left out: entries under “No longer on this page” (2).',
	);
	expect(words.blankLine(16)).toBe('To be filled in by hand: 16 requirements');
});

test('the name of the file and the foot say which print it is', () => {
	const list = 'Harbour 11 network checklist';
	expect(words.printName('filled', list, 'Production', now)).toBe(
		'Harbour 11 network checklist, Production, 2026-11-21',
	);
	expect(words.printName('blank', list, 'Production', now)).toBe('Harbour 11 network checklist, blank, 2026-11-21');
	expect(words.printName('open', list, 'Production', now)).toBe(
		'Harbour 11 network checklist, open points, Production, 2026-11-21',
	);
	expect(words.printFootText('blank', list, 'abc', 'Production')).toBe(
		'Harbour 11 network checklist · requirements abc',
	);
	expect(words.printFootText('open', list, 'abc', 'Production')).toBe(
		'Harbour 11 network checklist, open points only · requirements abc · Production',
	);
});

test.each([
	[{ silent: ['a.example'] }, 'R07 No answer from a.example.'],
	[
		{ silent: ['a.example', 'b.example'], note: 'Seen twice.\nMore.' },
		'R07 No answer from a.example and b.example: Seen twice.',
	],
	[{ outcome: 'No answer on 1 of 2 machines' }, 'R07 No answer on 1 of 2 machines.'],
	[{ isNotMet: true, verdict: 'Not met', note: 'The proxy stops it.' }, 'R07 Not met: The proxy stops it.'],
	// The first line on paper names it already.
	[{ isNotMet: true, verdict: 'Not met' }, ''],
	[
		{ isNotMet: true, verdict: 'Not met', note: 'Seen in the log. '.repeat(40) },
		`R07 Not met: ${'Seen in the log. '.repeat(11)}Seen in the… (whole note on the pages that follow)`,
	],
	[{ note: 'x'.repeat(999) }, `R07 No answer: ${'x'.repeat(200)}… (whole note on the pages that follow)`],
	[{ outcome: '' }, ''],
])('what must be read before signing: %j', (part, line) => {
	const found = {
		ref: 'R07',
		verdict: 'Open',
		isNotMet: false,
		asked: null,
		outcome: 'No answer',
		silent: [],
		note: '',
	};
	expect(words.findingLine({ ...found, ...part })).toBe(line);
});

test('the tally adds up: contradicted marks are counted after the total', () => {
	expect(words.tallyLine({ ...totals, findings: ['R01', 'R02'] })).toBe(
		'10 met · 2 not applicable · 1 not met · 3 open · 16 in all, 2 of them contradicted by a test',
	);
	expect(words.tallyLine(totals)).toBe('10 met · 2 not applicable · 1 not met · 3 open · 16 in all');
});
