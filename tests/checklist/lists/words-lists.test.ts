import { describe, expect, test } from 'vitest';
import type { GivenMark } from '../../../src/checklist/state/state.ts';
import type { ChecklistEvent } from '../../../src/checklist/marks/update.ts';
import * as carry from '../../../src/checklist/marks/words-carry.ts';
import { directionWord, filterCount, noLongerMatching } from '../../../src/checklist/words/words-filter.ts';
import { markAgain } from '../../../src/checklist/item/words-list.ts';
import * as lists from '../../../src/checklist/lists/words-lists.ts';
import { changeWords, undoneText, undoName } from '../../../src/checklist/marks/words-undo.ts';
import { given, sampleItem, sampleMark } from '../../support/sample-item.ts';

const time = '2026-11-21T10:00:00.000Z';

test.each<[ChecklistEvent | string, string]>([
	[{ type: 'marked', id: 'a/b', mark: 'met', given, time }, 'mark of R01'],
	[{ type: 'reason-given', id: 'a/b', reason: 'x', given, time }, 'reason of R01'],
	[{ type: 'noted', id: 'a/b', text: 'x', given, time }, 'note of R01'],
	[{ type: 'noted', id: 'gone', text: 'x', given, time }, 'note of a requirement'],
	[{ type: 'detail-entered', detail: 'environment', text: 'x', time }, 'environment'],
	[{ type: 'detail-entered', detail: 'change', text: 'x', time }, 'change number'],
	[{ type: 'chosen', key: 'condition:sha256:now', text: 'no', time }, 'reply on R01'],
	[{ type: 'hosts-named', part: 'hosts', key: 'hub', text: 'x', time }, 'hosts of Hub'],
	[{ type: 'hosts-named', part: 'samples', key: '*.b', text: 'x', time }, 'hosts of *.b'],
	[carry.removedMark, 'removal of a mark'],
])('%j is undone as: %s', (about, words) => {
	const items = [sampleItem({ given: { ...given, condition: 'only when it rains' } })];
	expect(changeWords(about, items, () => 'Hub')).toBe(words);
	expect(undoName(words)).toBe(`Undo: ${words}`);
	expect(undoneText(words)).toBe(`Undone: ${words}.`);
});

test('"Undo" without anything to undo says no more than that', () => expect(undoName(undefined)).toBe('Undo'));

test('how much a filter shows, and what it hides although it is open', () => {
	const count = { shown: 12, all: 16, openHidden: 3, notMetHidden: 0 };
	expect(filterCount(count)).toBe('12 of 16 shown, 3 open ones hidden');
	expect(filterCount({ ...count, openHidden: 1, notMetHidden: 2 })).toBe(
		'12 of 16 shown, 1 open one hidden, 2 not met hidden',
	);
	expect(filterCount({ ...count, shown: 16, openHidden: 0 })).toBe('16 of 16 shown');
	expect([1, 2].map(noLongerMatching)).toEqual(['1 of them no longer matches.', '2 of them no longer match.']);
	expect(['outbound', 'unknown'].map(directionWord)).toEqual(['Outbound', 'Not stated']);
});

test('what carrying over would do, in numbers', () => {
	expect(carry.carryPreview({ holding: 12, asking: 1, left: 2, hosts: 1 })).toEqual([
		'12 requirements are the same and keep their marks and notes.',
		'1 requirement has changed: it shows both texts and asks you to mark it again.',
		'2 marks and notes have no requirement here, or one that is already marked. They stay only in the other list.',
		'Hosts are copied too, for 1 role or wildcard.',
	]);
	expect(carry.carryPreview({ holding: 0, asking: 0, left: 0, hosts: 0 })).toEqual([
		'That list has no mark or note for a requirement of this version.',
	]);
	expect(carry.listOf('Version 11', '')).toBe('Version 11');
	expect(carry.carryOffered('Version 11, Production', 3)).toBe(
		'This browser has a list of Version 11, Production. You can carry over its marks and notes for 3 requirements.',
	);
});

describe('marks that ask again', () => {
	const [now, then] = [given, { ...given, digest: 'sha256:then' }];
	const elsewhere = { ...now, hosts: 'B: b1' };
	const rows: [string, GivenMark[], RegExp][] = [
		[
			'for an earlier text',
			[sampleMark({ given: { ...then, sentence: 'A can connect to C' } })],
			/^Marked “Met” for an earlier text: “A can connect to C” \(Inês, .+\)\. It now reads: “A can connect to B on TCP 443”\. Please mark it again\.$/,
		],
		[
			'for another condition',
			[sampleMark({ given: { ...then, condition: 'only when X' } })],
			/“A can connect to B on TCP 443 only when X” \(.+\)\. It now reads: “A can connect to B on TCP 443”\./,
		],
		[
			'for other details',
			[sampleMark({ given: then })],
			/^Marked “Met” before its details changed \(.+\)\. Please mark it again\.$/,
		],
		[
			'for other hosts, by two people: both are named',
			[
				sampleMark({ given: elsewhere }),
				sampleMark({ mark: 'not-met', name: 'João', given: { ...now, hosts: 'B: b2' } }),
			],
			/^Marked “Met” for other hosts: B: b1 \(Inês, .+\)\. Marked “Not met” for other hosts: B: b2 \(João, .+\)\. Please mark it again\.$/,
		],
		[
			'before any host was named, beside one that was cleared',
			[sampleMark({}), sampleMark({ mark: null, given: then })],
			/^Marked “Met” before any host was named \(Inês, .+\)\. Please mark it again\.$/,
		],
	];
	test.each(rows)('%s', (name, marks, words) => {
		const hosts = name.startsWith('before any') ? 'B: b1' : '';
		expect(markAgain(marks, { ...now, hosts })).toMatch(words);
	});
});

test('what is known of a list', () => {
	expect(lists.listFacts({ person: 'Inês', change: '', done: '1 of 2 done', changed: '' })).toBe(
		'Inês · 1 of 2 done · nothing entered yet',
	);
	expect(lists.listFacts({ person: '', change: 'CHG-1', done: '1 of 2 done', changed: time })).toMatch(
		/^CHG-1 · 1 of 2 done · last changed 21 Nov 2026, \d\d:\d\d \S+$/,
	);
	expect([lists.copyOf(''), lists.copyOf('Production')]).toEqual(['Copy', 'Production (copy)']);
	expect(lists.listDeleted('')).toBe('The list without a name was deleted.');
	expect(lists.nameOfList('Production')).toBe('Name of “Production”');
});

test('all sentences are short, kind and whole', () => {
	for (const text of [
		lists.listsLead,
		lists.nameNeeded,
		lists.listsRefused,
		lists.listsFull,
		lists.listNewer,
		carry.carryLead,
		carry.markRemoved,
	]) {
		expect(text).toMatch(/^[A-Z][^!]+\.$/);
	}
});
