import { expect, test } from 'vitest';
import { duplicateOf, lastChanged, totalsOfList } from '../../../src/checklist/lists/list-facts.ts';
import { emptyState, type ChecklistState } from '../../../src/checklist/state/state.ts';
import { given, sampleEvidence, sampleItem, sampleMark, sampleNote, sampleState } from '../../support/sample-item.ts';

const list: ChecklistState = {
	...sampleState({ 'a/b': sampleMark({ note: sampleNote() }) }, { 'https://b.example/': sampleEvidence() }),
	environment: { text: 'Production', time: '2026-11-01T10:00:00.000Z' },
	person: { text: 'Inês', time: '2026-11-02T10:00:00.000Z' },
	change: { text: 'CHG-1', time: '2026-11-03T10:00:00.000Z' },
	choices: { 'condition:x': { text: 'no', time: '2026-11-04T10:00:00.000Z' } },
	hosts: {
		hub: { text: 'hub1', time: '2026-11-05T10:00:00.000Z' },
		gone: { text: '', time: '2026-11-05T10:00:00.000Z' },
	},
	samples: { '*.b.example': { text: 'a.b.example', time: '2026-11-06T10:00:00.000Z' } },
};

test('a list was last changed when anything in it was', () => {
	expect(lastChanged(emptyState('11'))).toBe('');
	expect(lastChanged(list)).toBe('2026-11-21T15:00:00.000Z');
	expect(lastChanged({ ...list, marks: {} })).toBe('2026-11-06T10:00:00.000Z');
});

test('a duplicate has hosts and people, and no marks, evidence, replies or runs', () => {
	const time = '2026-12-01T10:00:00.000Z';
	expect(duplicateOf(list, time)).toEqual({
		...emptyState('11'),
		environment: { text: 'Production (copy)', time },
		person: { text: 'Inês', time },
		hosts: { hub: { text: 'hub1', time } },
		samples: { '*.b.example': { text: 'a.b.example', time } },
	});
});

test('a list that is not on screen is counted with its own hosts and groups', () => {
	const group = { id: 'g', conditions: false };
	const items = [
		sampleItem({ group }),
		sampleItem({ id: 'other', ref: 'R02', group }),
		sampleItem({ id: 'role', ref: 'R03', sourceRoles: ['hub'] }),
	];
	const roles = new Map([['hub', { label: 'Hub', aliases: [] }]]);
	const marked = {
		...list,
		evidence: {},
		marks: { ...list.marks, role: sampleMark({ given: { ...given, hosts: 'Hub: hub1' } }) },
	};
	expect(totalsOfList(marked, items, roles).done).toBe(3);
	expect(totalsOfList({ ...marked, hosts: {} }, items, roles)).toMatchObject({ done: 2, open: ['R03'] });
});
