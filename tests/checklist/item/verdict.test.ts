import { describe, expect, test } from 'vitest';
import type { Item } from '../../../src/checklist/item/item.ts';
import type { ChecklistState, GivenMark, Mark, MarkRecord } from '../../../src/checklist/state/state.ts';
import { verdictOf, type Verdict } from '../../../src/checklist/item/verdict.ts';
import { given, sampleEvidence, sampleItem, sampleMark, sampleState } from '../../support/sample-item.ts';

const target = 'https://b.example/';
const other = 'https://c.example/';
const earlier = { ...given, digest: 'sha256:earlier' };
const elsewhereGiven = { ...given, hosts: 'B: b1' };
const ofJoao = (part: Partial<MarkRecord> = {}): GivenMark => {
	const { others: _, note: __, ...mark } = sampleMark({ name: 'João', writer: 'joao', ...part });
	return mark;
};
/** A later mark for other hosts, which is the first one, and beside it one that holds. */
const beside = (mark: Mark) => sampleState({ 'a/b': sampleMark({ mark, given: elsewhereGiven, others: [ofJoao()] }) });
const saidNothing = sampleEvidence('answered', { machines: null });
const elsewhere = sampleEvidence('answered', {
	time: '2026-11-21T11:00:00.000Z',
	machines: { names: ['server'], time: '' },
});
const both = ['workstation', 'server'];
const onBoth = sampleEvidence('answered', { machines: { names: both, time: '' } });
const earlierTime = '2026-11-20T10:05:00.000Z';
const serverFailed = sampleEvidence('no-answer', {
	time: '2026-11-22T10:05:00.000Z',
	machines: { names: ['server'], time: '' },
});
const unsaidFailed = { ...serverFailed, machines: null };

test.each<[string, Partial<Item>, ChecklistState, Verdict]>([
	['nothing known', {}, sampleState(), 'open'],
	['met', {}, sampleState({ 'a/b': sampleMark() }), 'met'],
	['not met', {}, sampleState({ 'a/b': sampleMark({ mark: 'not-met' }) }), 'not-met'],
	[
		'not applicable without a reason',
		{},
		sampleState({ 'a/b': sampleMark({ mark: 'not-applicable', reason: ' ' }) }),
		'open',
	],
	[
		'not applicable with a reason',
		{},
		sampleState({ 'a/b': sampleMark({ mark: 'not-applicable', reason: 'No licence' }) }),
		'not-applicable',
	],
	['a mark for an earlier text', {}, sampleState({ 'a/b': sampleMark({ given: earlier }) }), 'ask-again'],
	['a mark that holds, below a later one for other hosts that says the same', {}, beside('met'), 'met'],
	['a mark that holds, below a later one for other hosts that differs', {}, beside('not-met'), 'open'],
	[
		'marks for other hosts alone',
		{},
		sampleState({ 'a/b': sampleMark({ given: elsewhereGiven, others: [ofJoao({ given: earlier })] }) }),
		'ask-again',
	],
	['a note alone, for an earlier text', {}, sampleState({ 'a/b': sampleMark({ mark: null, given: earlier }) }), 'open'],
	['answered', {}, sampleState({}, { [target]: sampleEvidence() }), 'answered'],
	['answered, computer not named', {}, sampleState({}, { [target]: saidNothing }), 'open'],
	['answered, and no source has a known machine', { from: [] }, sampleState({}, { [target]: saidNothing }), 'open'],
	[
		'answered on a machine, and no source has a known one',
		{ from: [] },
		sampleState({}, { [target]: sampleEvidence() }),
		'open',
	],
	['two sources, one of them tested', { from: both }, sampleState({}, { [target]: sampleEvidence() }), 'open'],
	[
		'two sources, each tested',
		{ from: both },
		sampleState({}, { [target]: [sampleEvidence(), elsewhere] }),
		'answered',
	],
	['two sources on one computer', { from: both }, sampleState({}, { [target]: onBoth }), 'answered'],
	[
		'two sources, one of them without an answer',
		{ from: both },
		sampleState({}, { [target]: [sampleEvidence(), serverFailed] }),
		'open',
	],
	[
		'two sources and two addresses, of which each source has one',
		{ from: both, targets: [target, other] },
		sampleState({}, { [target]: sampleEvidence(), [other]: elsewhere }),
		'open',
	],
	[
		'two sources and two addresses, all tested',
		{ from: both, targets: [target, other] },
		sampleState({}, { [target]: [sampleEvidence(), elsewhere], [other]: [sampleEvidence(), elsewhere] }),
		'answered',
	],
	[
		'answered, and later not on a computer that it is not about',
		{},
		sampleState({}, { [target]: [sampleEvidence(), serverFailed] }),
		'answered',
	],
	[
		'answered, and later not on a computer that was not named',
		{},
		sampleState({}, { [target]: [sampleEvidence(), unsaidFailed] }),
		'open',
	],
	[
		'not answered, and later answered on the same machine',
		{},
		sampleState({}, { [target]: [sampleEvidence('no-answer', { time: earlierTime }), sampleEvidence()] }),
		'answered',
	],
	[
		'answered, and later not on the same machine among others',
		{},
		sampleState({}, { [target]: [sampleEvidence(), { ...serverFailed, machines: { names: both, time: '' } }] }),
		'open',
	],
	['answered on another machine', {}, sampleState({}, { [target]: elsewhere }), 'open'],
	['answered in part', { partial: 'the path /rest' }, sampleState({}, { [target]: sampleEvidence() }), 'open'],
	['no answer', {}, sampleState({}, { [target]: sampleEvidence('no-answer') }), 'open'],
	['one of two answered', { targets: [target, other] }, sampleState({}, { [target]: sampleEvidence() }), 'open'],
	[
		'two answered',
		{ targets: [target, other] },
		sampleState({}, { [target]: sampleEvidence(), [other]: sampleEvidence() }),
		'answered',
	],
	[
		'two answered, one elsewhere',
		{ targets: [target, other] },
		sampleState({}, { [target]: sampleEvidence(), [other]: elsewhere }),
		'open',
	],
	[
		'a mark stands against later evidence',
		{},
		sampleState({ 'a/b': sampleMark({ mark: 'not-met' }) }, { [target]: sampleEvidence() }),
		'not-met',
	],
	['an id that every object inherits', { id: 'constructor', targets: [] }, sampleState(), 'open'],
])('%s', (_, part, state, verdict) => {
	expect(verdictOf(sampleItem(part), state)).toBe(verdict);
});

describe('one of a group', () => {
	const state = sampleState({ 'a/b': sampleMark() });
	const members = (conditions: boolean) =>
		['a/b', 'a/c'].map((id) => sampleItem({ id, targets: [], group: { id: 'g', conditions } }));
	const verdicts = (conditions: boolean, list: ChecklistState) =>
		members(conditions).map((item) => verdictOf(item, list, members(conditions)));

	test('without conditions any member settles it', () => {
		expect(verdicts(false, state)).toEqual(['met', 'not-applicable']);
	});

	test('with conditions each member is marked', () => {
		expect(verdicts(true, state)).toEqual(['met', 'open']);
	});

	test('a mark of its own stands', () => {
		const both = sampleState({ 'a/b': sampleMark(), 'a/c': sampleMark({ mark: 'not-met' }) });
		expect(verdicts(false, both)).toEqual(['met', 'not-met']);
	});
});

describe('what a reader said of conditions', () => {
	const reply = (key: string, text: string, list = sampleState()): ChecklistState => ({
		...list,
		choices: { [key]: { text, time: '2026-11-21T10:02:00.000Z' } },
	});
	const conditional = sampleItem({ given: { ...given, condition: 'only when tested' } });
	const key = `condition:${given.digest}`;

	test.each<[string, ChecklistState, Verdict]>([
		['nothing said', sampleState(), 'open'],
		['it applies', reply(key, 'yes'), 'open'],
		['it does not', reply(key, 'no'), 'not-applicable'],
		[
			'it does not, though answered',
			reply(key, 'no', sampleState({}, { [target]: sampleEvidence() })),
			'not-applicable',
		],
		['it does not, and a mark says otherwise', reply(key, 'no', sampleState({ 'a/b': sampleMark() })), 'met'],
		['a reply for an earlier text', reply('condition:sha256:earlier', 'no'), 'open'],
	])('%s', (_, state, verdict) => {
		expect(verdictOf(conditional, state)).toBe(verdict);
	});

	test('of a group the member that applies counts, and the others do not', () => {
		const group = { id: 'g', conditions: true };
		const members = ['one', 'two', 'three'].map((digest) =>
			sampleItem({ id: digest, ref: digest, targets: [], group, given: { ...given, digest, condition: digest } }),
		);
		const verdicts = (state: ChecklistState) => members.map((item) => verdictOf(item, state, members));
		expect(verdicts(sampleState())).toEqual(['open', 'open', 'open']);
		expect(verdicts(reply('group:g', 'two'))).toEqual(['not-applicable', 'open', 'not-applicable']);
		expect(verdicts(reply('group:g', 'no longer there'))).toEqual(['open', 'open', 'open']);
	});
});
