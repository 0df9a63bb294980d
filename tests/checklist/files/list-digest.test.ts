import { expect, test } from 'vitest';
import { listDigestText, readableChoices } from '../../../src/checklist/files/list-digest.ts';
import { emptyState, type ChecklistState } from '../../../src/checklist/state/state.ts';
import { sampleMark } from '../../support/sample-item.ts';

const entered = (text: string) => ({ text, time: '2026-11-28T10:00:00.000Z' });
const list: ChecklistState = {
	...emptyState('11'),
	environment: entered('Production'),
	marks: { 'a/b': sampleMark() },
};

test('the digest of a list is over what it holds, whatever the order of its fields', () => {
	const turned: ChecklistState = { ...list, ...Object.fromEntries(Object.entries(list).toReversed()) };
	expect(listDigestText(turned)).toBe(listDigestText(list));
	// What the reader was told is no entry.
	expect(listDigestText({ ...list, told: entered('a/b') })).toBe(listDigestText(list));
});

test.each<[string, Partial<ChecklistState>]>([
	['a detail', { environment: entered('Staging') }],
	['a mark', { marks: {} }],
	['an answer', { choices: { 'condition:x': entered('yes') } }],
	['a host', { hosts: { hub: entered('hub.example') } }],
	['evidence', { evidence: { 'https://a.example/': [] } }],
])('another digest: %s', (_, part) => {
	expect(listDigestText({ ...list, ...part })).not.toBe(listDigestText(list));
});

test('answers are written as people read them', () => {
	const items = [
		{ ref: 'R01', digest: 'sha256:1', key: 'condition:sha256:1' },
		{ ref: 'R02', digest: 'sha256:2', key: 'group:g' },
		{ ref: 'R03', digest: 'sha256:3', key: 'group:g' },
	];
	const choices = {
		'condition:sha256:1': entered('no'),
		'group:g': entered('sha256:3'),
		'release:Crane Control': entered('4.9.0'),
		'scope:Region': entered('North\nSouth'),
		'part:mobile': entered('We have none.\na/b'),
		'condition:sha256:9': entered(''),
	};
	expect(readableChoices({ ...list, choices }, items)).toEqual([
		{ about: 'condition of R01', answer: 'no' },
		{ about: 'which of R02, R03 applies', answer: 'R03' },
		{ about: 'release Crane Control', answer: '4.9.0' },
		{ about: 'scope Region', answer: 'North, South' },
		{ about: 'part mobile', answer: 'left out: We have none.' },
	]);
});
