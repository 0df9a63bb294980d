// The clock of a computer was ahead and is set right, while a second tab holds what was saved before.
import { describe, expect, test } from 'vitest';
import { carryFrom } from '../../../src/checklist/marks/carry-from.ts';
import { mergeStates } from '../../../src/checklist/marks/merge-states.ts';
import { emptyState, type ChecklistState, type Run } from '../../../src/checklist/state/state.ts';
import { undo } from '../../../src/checklist/marks/undo.ts';
import { update, type ChecklistEvent } from '../../../src/checklist/marks/update.ts';
import { withMachines, withRun } from '../../../src/checklist/run/with-run.ts';
import { cleanControl } from '../../support/sample-control.ts';
import { given, sampleEvidence, sampleItem, sampleState } from '../../support/sample-item.ts';

const ahead = '2027-06-01T10:00:00.000Z';
const right = '2026-11-28T10:00:00.000Z';
const target = 'https://b.example/';

const runAt = (start: string, outcome: 'answered' | 'no-answer', browser = 'Chrome') => {
	const run: Omit<Run, 'changed' | 'id'> = {
		start,
		end: start,
		browser,
		machines: null,
		controls: { before: cleanControl, after: cleanControl },
		validity: 'valid',
		stopped: false,
		asked: 1,
		judged: 1,
	};
	return { run, evidence: { [target]: sampleEvidence(outcome, { time: start, run: start, machines: null }) } };
};
const bothWays = (one: ChecklistState, other: ChecklistState) => [mergeStates(one, other), mergeStates(other, one)];

test('what was found last holds, and its run is the last one', () => {
	const before = withRun(emptyState('11'), runAt(ahead, 'answered'), 'a');
	const after = withRun(before, runAt(right, 'no-answer'), 'b');
	for (const both of bothWays(before, after)) {
		expect(both.evidence[target]?.at(-1)?.outcome).toBe('no-answer');
		expect(both.runs.map(({ start }) => start)).toEqual([ahead, right]);
	}
});

test('two runs that began at one moment on two computers both stay', () => {
	const [one, other] = [
		withRun(emptyState('11'), runAt(right, 'answered', 'Chrome'), 'a'),
		withRun(emptyState('11'), runAt(right, 'answered', 'Firefox'), 'b'),
	];
	for (const both of bothWays(one, other)) {
		expect(both.runs.map(({ browser }) => browser).sort()).toEqual(['Chrome', 'Firefox']);
	}
});

test('the last word on what this computer is holds', () => {
	const run = withRun(emptyState('11'), runAt(ahead, 'answered'), 'a');
	const before = withMachines(run, ahead, { names: ['database'], time: ahead });
	const after = withMachines(before, ahead, { names: ['workstation'], time: right });
	for (const both of bothWays(before, after)) {
		expect(both.evidence[target]?.at(-1)?.machines?.names).toEqual(['workstation']);
		expect(both.runs[0]?.machines?.names).toEqual(['workstation']);
	}
});

describe('the last entry holds', () => {
	const of = (text: string, time: string): ChecklistEvent[] => [
		{ type: 'detail-entered', detail: 'environment', text, time },
		{ type: 'detail-entered', detail: 'person', text, time },
		{ type: 'detail-entered', detail: 'change', text, time },
		{ type: 'chosen', key: 'condition:x', text, time },
		{ type: 'hosts-named', part: 'hosts', key: 'hub', text, time },
		{ type: 'hosts-named', part: 'samples', key: '*.example.com', text, time },
		{ type: 'marked', id: 'a', mark: text === 'yes' ? 'met' : 'not-met', given, time },
		{ type: 'noted', id: 'a', text, given, time },
	];
	test.each(of('yes', ahead).map((event, index) => [event.type, event, of('no', right)[index]] as const))(
		'%s',
		(_, first, second) => {
			if (!second) throw new Error('There are two of each.');
			const before = update(emptyState('11'), first, 'ines');
			const after = update(before, second, 'ines');
			const changed = update(emptyState('11'), second, 'ines');
			const words = (state: ChecklistState) => [
				state.environment.text,
				state.person.text,
				state.change.text,
				...Object.values(state.choices).map(({ text }) => text),
				...Object.values(state.hosts).map(({ text }) => text),
				...Object.values(state.samples).map(({ text }) => text),
				...Object.values(state.marks).flatMap(({ mark, note, others }) => [
					mark,
					note.text,
					others.filter((each) => each.mark !== null).length,
				]),
			];
			for (const both of bothWays(before, after)) expect(words(both)).toEqual(words(changed));
			// And what takes it back holds as well.
			const undone = undo(after, { before, after }, 'ines', right);
			for (const both of bothWays(undone, after)) expect(words(both)).toEqual(words(before));
		},
	);

	test('also where it was emptied and then carried over from another version', () => {
		const emptied = update(
			update(emptyState('11'), { type: 'hosts-named', part: 'hosts', key: 'hub', text: '', time: ahead }, 'ines'),
			{ type: 'detail-entered', detail: 'environment', text: '', time: ahead },
			'ines',
		);
		const other: ChecklistState = {
			...sampleState(),
			hosts: { hub: { text: 'hub1', time: right } },
			environment: { text: 'Production', time: right },
		};
		const { state } = carryFrom(emptied, other, [sampleItem()], '10', { writer: 'ines', now: right });
		for (const both of bothWays(emptied, state)) {
			expect(both.hosts['hub']?.text).toBe('hub1');
			expect(both.environment.text).toBe('Production');
		}
	});
});

test('a clock at the end of time does not stop a list', () => {
	const end = '9999-12-31T23:59:59.999Z';
	const first = update(emptyState('11'), { type: 'chosen', key: 'x', text: 'yes', time: end }, 'ines');
	const second = update(first, { type: 'chosen', key: 'x', text: 'no', time: right }, 'ines');
	expect(second.choices['x']?.time).toMatch(/^\d{4}-/);
	const marked = update(first, { type: 'marked', id: 'a', mark: 'met', given, time: end }, 'ines');
	const again = update(marked, { type: 'marked', id: 'a', mark: 'not-met', given, time: right }, 'ines');
	for (const both of bothWays(marked, again)) expect(both.marks['a']).toMatchObject({ mark: 'not-met', others: [] });
	expect(again.marks['a']?.changed).toMatch(/^\d{4}-/);
});
