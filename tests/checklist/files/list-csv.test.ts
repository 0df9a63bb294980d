import { expect, test } from 'vitest';
import { listCsv } from '../../../src/checklist/files/list-csv.ts';
import type { ExportedItem } from '../../../src/checklist/files/list-export.ts';
import type { ChecklistState } from '../../../src/checklist/state/state.ts';
import { withEvidence } from '../../../src/checklist/evidence/with-evidence.ts';
import { readCsv } from '../../support/read-csv.ts';
import {
	given,
	sampleCheck,
	sampleEvidence,
	sampleItem,
	sampleMachineRun,
	sampleMark,
	sampleNote,
	sampleState,
} from '../../support/sample-item.ts';

const list = { name: 'Harbour Desk 11 network checklist', digest: 'sha256:0', savedAt: '2026-11-21T16:00:00.000Z' };
const first: ExportedItem = { item: sampleItem(), section: 'Open ports', members: [] };
const second: ExportedItem = {
	item: sampleItem({ id: 'c', ref: 'R02', targets: [] }),
	section: 'Open ports',
	members: [],
};
const csv = (state: ChecklistState, items = [first, second]) => listCsv(items, state, list);

/** Rows as objects by the heads of their columns, empty cells left out. */
function rowsOf(text: string): Record<string, string>[] {
	const [head = [], ...rows] = readCsv(text.slice(1));
	return rows.map((cells) => {
		expect(cells).toHaveLength(head.length);
		return Object.fromEntries(cells.flatMap((cell, index) => (cell === '' ? [] : [[head[index] ?? '', cell]])));
	});
}

test('a row for each requirement, in the order of the page, of a list without marks', () => {
	const text = csv(sampleState());
	expect(text.startsWith('\uFEFFRef,Section,Requirement,')).toBe(true);
	expect(text.endsWith('\r\n')).toBe(true);
	const same = { Section: 'Open ports', Requirement: given.sentence, State: 'Open' };
	const file = {
		Checklist: list.name,
		'Digest of the requirements': 'sha256:0',
		'Saved at (UTC)': '2026-11-21 16:00:00',
	};
	expect(rowsOf(text)).toEqual([
		{ Ref: 'R01', ...same, Test: 'Not run yet', Id: 'a/b', ...file },
		{ Ref: 'R02', ...same, Test: 'Check by hand', Id: 'c', ...file },
	]);
});

test('marks, notes, what a test found, and who and when', () => {
	const other = sampleMark({ mark: 'not-applicable', reason: 'No hub', name: 'João', writer: 'joao' });
	const notes = sampleNote({ text: 'Line 1\nLine 2', others: [sampleNote({ text: 'Mine', name: 'Inês' })] });
	const state: ChecklistState = {
		...sampleState({ 'a/b': sampleMark({ others: [other], note: notes }) }, { 'https://b.example/': sampleEvidence() }),
		environment: { text: 'Production', time: '' },
		person: { text: 'Inês', time: '' },
		change: { text: 'CHG-1', time: '' },
	};
	const [row] = rowsOf(csv(state));
	expect(row).toMatchObject({
		Mark: 'Met',
		'Marked by': 'Inês',
		'Marked at (UTC)': '2026-11-21 10:02:00',
		State: 'Open',
		Note: 'Line 1\nLine 2',
		'Note by': 'João',
		'Note at (UTC)': '2026-11-21 15:00:00',
		Test: 'Answered in 41 ms',
		Environment: 'Production',
		'Checked by': 'Inês',
		Change: 'CHG-1',
	});
	expect(row?.['Other marks']).toMatch(/^Not applicable: No hub \(João, .*2026.*\)$/);
	expect(row?.['Other notes']).toMatch(/^Mine \(Note: Inês, .*2026.*\)$/);
	expect(row?.['What the test saw']).toContain('A web server answered');
});

test('what machines found, and a finding, in cells that no spreadsheet takes for a formula', () => {
	const check = sampleCheck({ kind: 'https', result: 'no-answer', seen: '=cmd|calc!A1' });
	const state: ChecklistState = {
		...sampleState({ 'a/b': sampleMark() }),
		machineRuns: { one: sampleMachineRun({ machine: '=FE1', checks: [check] }) },
	};
	const ends = [
		{
			kind: 'host',
			text: 'b.example',
			name: 'b.example',
			path: '',
			ports: [{ from: 443, to: 443 }],
			httpsPorts: [443],
		},
	] as const;
	const item = withEvidence(sampleItem({ ends }), state, new Map());
	const [row] = rowsOf(csv(state, [{ item, section: 'Open ports', members: [] }]));
	expect(row).toMatchObject({ State: 'Met', Mark: 'Met', Machines: 'No answer' });
	expect(row?.['What machines saw']).toMatch(
		/^'=FE1 \(workstation\): no answer from b\.example:443 \(=cmd\|calc!A1\), /,
	);
	expect(row?.['Finding']).toMatch(/^Inês marked this Met on .*\. Since then: =FE1/);
});

test('what was marked for an earlier text or other hosts has both, and what left the page stays', () => {
	const earlier = { ...given, digest: 'sha256:then', sentence: 'A could connect to B', hosts: 'A: a1' };
	const state = sampleState({
		'a/b': sampleMark({ given: earlier }),
		'was/here': sampleMark({ given: earlier, mark: 'not-met' }),
	});
	const [first, , gone] = rowsOf(csv(state));
	expect(first).toMatchObject({
		State: 'Mark again',
		Mark: 'Met',
		Requirement: given.sentence,
		'Marked for this earlier text': 'A could connect to B',
		'Marked for these earlier hosts': 'A: a1',
	});
	expect(gone).toMatchObject({
		Section: 'No longer on this page',
		Requirement: 'A could connect to B',
		Mark: 'Not met',
		Id: 'was/here',
	});
	expect(gone).not.toHaveProperty('Ref');
});

test('another one’s note on what left the page has its row, though one’s own was emptied', () => {
	const note = sampleNote({ text: '', name: 'Inês', others: [sampleNote({ text: 'Theirs' })] });
	const [, , gone] = rowsOf(csv(sampleState({ 'was/here': sampleMark({ mark: null, note }) })));
	expect(gone?.['Other notes']).toMatch(/^Theirs \(Note: João, .*2026.*\)$/);
});

test('the mark that counts has the columns of the mark, though a later one was given for other hosts', () => {
	const { others: _, note: __, ...holds } = sampleMark();
	const later = sampleMark({ mark: 'not-met', name: 'João', given: { ...given, hosts: 'B: b1' }, others: [holds] });
	const [row] = rowsOf(csv(sampleState({ 'a/b': later })));
	expect(row).toMatchObject({ State: 'Open', Mark: 'Met', 'Marked by': 'Inês' });
	expect(row?.['Other marks']).toMatch(/^Not met \(João, /);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r1', '=HYPERLINK("http://x","y")'])(
	'%j is no formula, wherever it stands',
	(text) => {
		const note = sampleNote({ text, name: text, others: [sampleNote({ text })] });
		const mark = sampleMark({ mark: 'not-applicable', reason: text, name: text, note, carriedFrom: text });
		const hostile: ChecklistState = {
			...sampleState({
				'a/b': mark,
				gone: { ...mark, given: { ...given, sentence: text, condition: text, hosts: text } },
			}),
			environment: { text, time: '' },
			person: { text, time: '' },
			change: { text, time: '' },
		};
		const cells = readCsv(csv(hostile).slice(1)).flat();
		expect(cells.filter((cell) => cell === `'${text}`).length).toBeGreaterThan(8);
		for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
		expect(csv({ ...hostile, change: { text: `1;${text}\n${text}`, time: '' } })).not.toMatch(/[;\n]"*[=+\-@\t]/);
	},
);
