import { describe, expect, test } from 'vitest';
import {
	isNewInPart,
	needlessBy,
	partChoice,
	partKey,
	partReason,
	questionsOf,
	releaseHolds,
	releaseKey,
	scopeKey,
	unknownRelease,
	type Applicability,
} from '../../../src/checklist/item/applicability.ts';
import { needlessWord, newInPart, partLeftOut, releaseFault } from '../../../src/checklist/item/words-applicability.ts';

const choices = (entries: Record<string, string>) =>
	Object.fromEntries(Object.entries(entries).map(([key, text]) => [key, { text, time: '2026-01-02T00:00:00.000Z' }]));
const row = (part: Partial<Applicability> = {}): Applicability => ({ id: 'a', page: 'ports', scope: [], ...part });
const since = { product: 'Platform Server', operator: 'or-later', version: '11.25.0' } as const;
const region = (...values: string[]) => [{ name: 'Region', values }];
const word = (about: Applicability, entries: Record<string, string>) => {
	const needless = needlessBy(about, choices(entries));
	return needless && needlessWord(needless);
};

describe('a part that is left out', () => {
	const left = { [partKey('ports')]: partChoice(' We do not use\nmobile apps ', ['a', 'b']) };

	test('takes all that it held with it, for its reason', () => {
		expect(partReason(choices(left), 'ports')).toBe('We do not use mobile apps');
		expect(word(row(), left)).toBe('Not applicable: this part is left out. We do not use mobile apps');
		expect(word(row({ page: 'other' }), left)).toBeUndefined();
	});

	test('does not take what comes to it later: that is new there', () => {
		expect(word(row({ id: 'c' }), left)).toBeUndefined();
		expect(isNewInPart(row({ id: 'c' }), choices(left))).toBe(true);
		expect(isNewInPart(row(), choices(left))).toBe(false);
		expect(isNewInPart(row({ page: 'other' }), choices(left))).toBe(false);
	});

	test('is back with one word', () => {
		const back = { [partKey('ports')]: '' };
		expect(word(row(), back)).toBeUndefined();
		expect(partReason(choices(back), 'ports')).toBeUndefined();
		expect(isNewInPart(row({ id: 'c' }), choices(back))).toBe(false);
	});

	test('without a reason is not left out', () => {
		const nameless = { [partKey('ports')]: partChoice('  ', ['a']) };
		expect(partReason(choices(nameless), 'ports')).toBeUndefined();
		expect(word(row(), nameless)).toBeUndefined();
	});
});

describe('a release', () => {
	const release = (text: string) => ({ [releaseKey('Platform Server')]: text });

	test.each([
		['11.20.0', 'Not applicable: Platform Server 11.20.0 is before 11.25.0.'],
		['11.25.0', undefined],
		['11.41.0.42881', undefined],
		[unknownRelease, undefined],
		['', undefined],
		['nonsense', undefined],
	])('%j leaves a row that holds later: %s', (text, expected) => {
		expect(word(row({ release: since }), release(text))).toBe(expected);
	});

	test('of another product says nothing', () => {
		expect(word(row({ release: since }), { [releaseKey('Agent')]: '1.0' })).toBeUndefined();
	});

	test('after the last one that a row is for', () => {
		const until = { ...since, operator: 'or-earlier' } as const;
		expect(word(row({ release: until }), release('11.41.0'))).toBe(
			'Not applicable: Platform Server 11.41.0 is after 11.25.0.',
		);
	});

	test.each([
		['Platform Server 11.25.0 or later', true],
		['Applies to Platform Server 11.25.0 and higher.', true],
		['Only with mobile apps, on Platform Server 11.25.0 or later', false],
		['Platform Server 11.25.0 or later, with mobile apps', false],
		['', false],
	])('settles that “%s” holds: %s', (condition, expected) => {
		expect(releaseHolds(since, condition, choices(release('11.41.0')))).toBe(expected);
		expect(releaseHolds(since, condition, choices(release('11.20.0')))).toBe(false);
		expect(releaseHolds(since, condition, choices({}))).toBe(false);
		expect(releaseHolds(undefined, condition, choices(release('11.41.0')))).toBe(false);
	});
});

describe('regions and stages', () => {
	const scope = [...region('Berth (North)', 'Berth (South)'), { name: 'Stage', values: ['Test'] }];

	test.each([
		[{}, undefined],
		[{ [scopeKey('Region')]: 'Berth (South)' }, undefined],
		[{ [scopeKey('Region')]: 'Quay\nBerth (South)', [scopeKey('Stage')]: 'Test' }, undefined],
		[{ [scopeKey('Region')]: 'Quay' }, 'Not applicable: only for Berth (North), Berth (South).'],
		[{ [scopeKey('Region')]: 'Berth (South)', [scopeKey('Stage')]: 'Live' }, 'Not applicable: only for Test.'],
	])('%j', (entries, expected) => {
		expect(word(row({ scope }), entries)).toBe(expected);
	});

	test('a row that holds everywhere applies for every answer', () => {
		expect(word(row(), { [scopeKey('Region')]: 'Quay' })).toBeUndefined();
	});
});

test('each product and each region is asked for once', () => {
	expect(
		questionsOf([
			row({ release: since, scope: region('A', 'B') }),
			row({ release: { ...since, version: '11.21.0' }, scope: region('B', 'C') }),
			row({ release: { ...since, product: 'Agent' } }),
		]),
	).toEqual({ products: ['Platform Server', 'Agent'], scopes: [{ name: 'Region', values: ['A', 'B', 'C'] }] });
});

test.each([
	['11.41.0', ''],
	[' ', ''],
	['latest', '“latest” is not a release. Write numbers with dots between them, such as 11.41.0.'],
	['11', '“11” is not a release. Write numbers with dots between them, such as 11.41.0.'],
])('of the answer %j is said: %s', (text, fault) => {
	expect(releaseFault(text)).toBe(fault);
});

test('a part is one line', () => {
	expect(partLeftOut('Mobile apps', 2, 'We do not use them.')).toBe(
		'Mobile apps: 2 requirements not applicable. We do not use them.',
	);
	expect(newInPart('Mobile apps', ['R03', 'R07'])).toBe('New in Mobile apps since it was left out: R03, R07.');
});
