import { describe, expect, test } from 'vitest';
import { foundWords } from '../../../src/checklist/item/found-words.ts';
import type { Item } from '../../../src/checklist/item/item.ts';
import { hostOf, itemView } from '../../../src/checklist/item/item-view.ts';
import { contradictedBy } from '../../../src/checklist/item/words-list.ts';
import type { ChecklistState, Mark } from '../../../src/checklist/state/state.ts';
import { given, sampleEvidence, sampleItem, sampleMark, sampleNote, sampleState } from '../../support/sample-item.ts';

const target = 'https://b.example/';
const twice = expect.stringMatching(/^Two attempts from Chrome 156 on Linux, 21 Nov 2026, \d\d:\d\d \S+\.$/);
const when = expect.stringMatching(/^One attempt from Chrome 156 on Linux, 21 Nov 2026, \d\d:\d\d \S+\.$/);
const later = '2026-11-22T10:05:00.000Z';
const answered = 'A web server answered for this name, with a certificate that the browser trusts.';

describe('outcome in words', () => {
	test.each<[string, Partial<Item>, ChecklistState, string, unknown[]]>([
		['by hand', { targets: [] }, sampleState(), 'Check by hand', []],
		['before a run', {}, sampleState(), 'Not run yet', []],
		['answered', {}, sampleState({}, { [target]: sampleEvidence() }), 'Answered in 41 ms', [answered, when]],
		[
			'answered, in part',
			{ partial: 'the path /x' },
			sampleState({}, { [target]: sampleEvidence() }),
			'Answered, in part',
			[answered, when],
		],
		[
			'one of two sources',
			{ from: ['workstation', 'server'] },
			sampleState({}, { [target]: sampleEvidence() }),
			'Answered, in part',
			[answered, when, 'Still to be tested on: server.'],
		],
		[
			'each of two sources',
			{ from: ['workstation', 'server'] },
			sampleState(
				{},
				{
					[target]: [
						sampleEvidence(),
						sampleEvidence('answered', { time: later, machines: { names: ['server'], time: '' } }),
					],
				},
			),
			'Answered',
			[
				'b.example from workstation: answered in 41 ms.',
				'b.example from server: answered in 41 ms.',
				expect.stringMatching(/^One attempt from Chrome 156 on Linux, 22 Nov 2026/),
			],
		],
		[
			'no source with a known machine',
			{ from: [], partial: 'connections from X, as the page does not say which computer that is' },
			sampleState({}, { [target]: sampleEvidence() }),
			'Answered, in part',
			[answered, when, 'It does not count: the page does not say which computer connects.'],
		],
		[
			'later without an answer on a computer that it is not about',
			{},
			sampleState(
				{},
				{
					[target]: [
						sampleEvidence(),
						sampleEvidence('no-answer', { time: later, machines: { names: ['phone'], time: '' } }),
					],
				},
			),
			'Answered in 41 ms',
			[
				answered,
				when,
				expect.stringMatching(/^Later, on phone: no answer, 22 Nov 2026, \d\d:\d\d \S+\. That does not count here\.$/),
			],
		],
		[
			'not named',
			{},
			sampleState({}, { [target]: sampleEvidence('answered', { machines: null }) }),
			'Answered in 41 ms',
			[answered, when, 'Doesn’t count yet: say which computer this is.'],
		],
		[
			'elsewhere',
			{},
			sampleState({}, { [target]: sampleEvidence('answered', { machines: { names: ['server', 'phone'], time: '' } }) }),
			'Answered in 41 ms',
			[answered, when, 'This was: server and phone. It does not count here.'],
		],
		[
			'not sure',
			{},
			sampleState({}, { [target]: sampleEvidence('answered', { machines: { names: [], time: '' } }) }),
			'Answered in 41 ms',
			[answered, when, 'This was another computer, so it does not count here.'],
		],
		[
			'no answer',
			{},
			sampleState({}, { [target]: sampleEvidence('no-answer', { reason: 'time-limit' }) }),
			'No answer in 15 s',
			[
				'Nothing came back in 15 s. The browser does not say why. Possible causes: dropped packets, a name server that does not answer, a server that hangs, and others.',
				twice,
			],
		],
		[
			'proxy',
			{},
			sampleState({}, { [target]: sampleEvidence('inconclusive', { reason: 'control-answered' }) }),
			'Cannot tell',
			['Something answered, but it also answered for a name that does not exist. So it does not count.', twice],
		],
		[
			'two targets',
			{ targets: [target, 'https://c.example:8443/'] },
			sampleState({}, { [target]: sampleEvidence(), 'https://c.example:8443/': sampleEvidence('no-answer') }),
			'No answer',
			[
				'b.example: answered in 41 ms.',
				expect.stringMatching(/^c\.example:8443: no answer\. The request failed/),
				twice,
			],
		],
	])('%s', (_, part, state, word, told) => {
		const view = itemView(sampleItem(part), state, [], foundWords);
		expect(view.outcomeWord).toBe(word);
		expect(view.told).toEqual(told);
	});
});

test('a mark shows who and twice; a note by someone else says so', () => {
	const note = sampleNote({ text: 'Seen in the log', time: '2026-11-22T10:00:00.000Z' });
	const view = itemView(sampleItem(), sampleState({ 'a/b': sampleMark({ note }) }));
	expect(view.mark).toBe('met');
	expect(view.stamps).toEqual([
		expect.stringMatching(/^Inês, 21 Nov 2026, \d\d:\d\d /),
		expect.stringMatching(/^Note: João, 22 Nov 2026, \d\d:\d\d /),
	]);
});

test('a sentence names nobody where a mark has no name', () => {
	const unsigned = { mark: 'met', name: '', time: '2026-11-21T10:00:00.000Z' } as const;
	expect(contradictedBy(unsigned, 'FE1: no answer.')).toMatch(
		/^Someone who gave no name marked this Met on 21 Nov 2026, .+\. Since then: FE1: no answer\. Mark it again\.$/,
	);
});

test('a mark for an earlier text is shown as words, and asked for again', () => {
	const record = sampleMark({
		given: { ...given, digest: 'sha256:earlier', sentence: 'A can connect to C on TCP 443' },
	});
	const view = itemView(sampleItem(), sampleState({ 'a/b': record }));
	expect(view.mark).toBe(null);
	expect(view.asked).toMatch(
		/^Marked “Met” for an earlier text: “A can connect to C on TCP 443” \(Inês, 21 Nov 2026, .+\)\. It now reads: “A can connect to B on TCP 443”\. Please mark it again\.$/,
	);
});

test('a mark that holds is shown though a later one was given for other hosts', () => {
	const { others: _, note: __, ...holds } = sampleMark({ mark: 'not-applicable', reason: 'No licence' });
	const later = (mark: Mark) =>
		sampleMark({ mark, name: 'João', writer: 'joao', given: { ...given, hosts: 'B: b1' }, others: [holds] });
	const agrees = itemView(sampleItem(), sampleState({ 'a/b': later('not-applicable') }));
	expect(agrees).toMatchObject({
		verdict: 'not-applicable',
		mark: 'not-applicable',
		reason: 'No licence',
		asked: null,
	});
	expect(agrees.stamps).toEqual([expect.stringMatching(/^Inês, /)]);
	const differs = itemView(sampleItem(), sampleState({ 'a/b': later('met') }));
	// Neither is chosen, so that each of them can be.
	expect(differs).toMatchObject({ verdict: 'open', mark: null, stamps: [] });
	expect(differs.asked).toMatch(
		/^People disagree\. Inês marked this Not applicable on 21 Nov 2026, .+: “No licence”\. João marked this Met on .+\. Choose one\.$/,
	);
	expect(differs.sides).toEqual([
		{ mark: 'not-applicable', reason: 'No licence', label: 'Keep Not applicable (Inês)' },
		{ mark: 'met', reason: '', label: 'Keep Met (João)' },
	]);
	const reader = { ...sampleState({ 'a/b': later('met') }), person: { text: 'João', time: '' } };
	expect(itemView(sampleItem(), reader).sides.map(({ label }) => label)).toEqual([
		'Keep Not applicable (Inês)',
		'Use Met (yours, João)',
	]);
});

test('"not applicable" asks for its reason', () => {
	const record = sampleMark({ mark: 'not-applicable' });
	expect(itemView(sampleItem(), sampleState({ 'a/b': record })).asked).toBe('Add a reason so this counts.');
});

test('the member of a group that is settled by another says by which', () => {
	const group = { id: 'g', conditions: false };
	const members = [sampleItem({ group }), sampleItem({ id: 'a/c', ref: 'R02', targets: [], group })];
	const [, second] = members;
	expect(second && itemView(second, sampleState({ 'a/b': sampleMark() }), members).told).toEqual([
		'Settled by R01: one of these is enough.',
	]);
});

test.each([
	['https://a.example/', 'a.example'],
	['https://a.example:8443/', 'a.example:8443'],
])('host of %s', (url, host) => {
	expect(hostOf(url)).toBe(host);
});
