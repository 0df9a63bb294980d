// JUnit XML of a list, read by a real XML parser: the browser's.
import * as fc from 'fast-check';
import { expect, test, type Page } from 'playwright/test';
import { junitXml } from '../../../src/checklist/files/junit-xml.ts';
import type { ExportedItem } from '../../../src/checklist/files/list-export.ts';
import { withEvidence } from '../../../src/checklist/evidence/with-evidence.ts';
import type { ChecklistState } from '../../../src/checklist/state/state.ts';
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

const list = { name: 'Harbour Desk 11', digest: 'sha256:0', savedAt: '2026-11-28T16:00:00.000Z' };

/** What a parser makes of each text: counts, and each case with its end. */
const parse = (page: Page, texts: readonly string[]) =>
	page.evaluate(
		(all) =>
			all.map((text) => {
				const xml = new DOMParser().parseFromString(text, 'application/xml');
				const fault = xml.querySelector('parsererror')?.textContent ?? '';
				const read = (element: Element, ...names: string[]) => names.map((name) => element.getAttribute(name));
				return {
					fault,
					all: read(xml.documentElement, 'name', 'tests', 'failures', 'errors', 'skipped'),
					suites: [...xml.querySelectorAll('testsuite')].map((suite) =>
						read(suite, 'name', 'tests', 'failures', 'skipped', 'timestamp'),
					),
					cases: [...xml.querySelectorAll('testcase')].map((each) => {
						const end = each.querySelector('failure, skipped');
						return {
							name: each.getAttribute('name'),
							id: each.querySelector('property')?.getAttribute('value'),
							end: end ? `${end.tagName}: ${end.getAttribute('message')}` : 'passed',
							out: each.querySelector('system-out')?.textContent ?? '',
						};
					}),
				};
			}),
		texts,
	);

const item = (id: string, ref: string, section = 'Towers'): ExportedItem => ({
	item: sampleItem({ id, ref, targets: [`https://${id}.example/`] }),
	section,
	members: [],
});

test('met and answered pass, not met and findings fail, the rest is skipped with its word', async ({ page }) => {
	const failed = sampleMachineRun({
		checks: [sampleCheck({ kind: 'https', result: 'no-answer', serves: { finding: given.digest } })],
	});
	const state: ChecklistState = {
		...sampleState(
			{
				met: sampleMark({ note: sampleNote() }),
				'not-met': sampleMark({ mark: 'not-met' }),
				na: sampleMark({ mark: 'not-applicable', reason: 'No hub' }),
				again: sampleMark({ given: { ...given, digest: 'sha256:then' } }),
				finding: sampleMark(),
			},
			{ 'https://answered.example/': sampleEvidence(), 'https://open.example/': sampleEvidence('no-answer') },
		),
		environment: { text: 'Production', time: '' },
		machineRuns: { failed },
	};
	const https = { kind: 'host', text: 'b.example', name: 'b.example', path: '', ports: [], httpsPorts: [443] } as const;
	const finding = item('finding', 'R07', 'Post');
	const contradicted = { ...finding.item, ends: [https] };
	const items = [
		item('met', 'R01'),
		item('answered', 'R02'),
		item('not-met', 'R03'),
		item('na', 'R04'),
		item('open', 'R05'),
		item('unrun', 'R06'),
		item('again', 'R08', 'Post'),
		{ ...finding, item: withEvidence(contradicted, state, new Map()) },
	];
	const [read] = await parse(page, [junitXml(items, state, list)]);
	expect(read).toMatchObject({
		fault: '',
		all: ['Harbour Desk 11, Production', '8', '2', '0', '4'],
		suites: [
			['Towers', '6', '1', '3', '2026-11-28T16:00:00'],
			['Post', '2', '1', '1', '2026-11-28T16:00:00'],
		],
	});
	expect(read?.cases.map(({ id, end }) => `${id} ${end}`)).toEqual([
		'met passed',
		'answered passed',
		'not-met failure: Not met',
		'na skipped: Not applicable: No hub',
		'open skipped: Open: no answer, failed',
		'unrun skipped: Open: not run yet',
		'again skipped: Mark again',
		'finding failure: Met, and newer evidence says otherwise',
	]);
	expect(read?.cases[0]?.out).toMatch(/^Inês, 21 Nov 2026, .*\nNote: João, .*\nTicket 1$/);
	expect(read?.cases.at(-1)?.out).toContain('Since then: FE1 (workstation): no answer from b.example:443');
});

test('whatever people and files say, it is XML, and says the same', async ({ page }) => {
	const hostile = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.constantFrom(
			']]>',
			'<!--',
			'-->',
			'&lt;',
			'"\'<>&',
			'\u0000\u0007\uFFFE',
			'\ud800',
			'<?xml?>',
			'\r\n\t',
			'\u{1F6A2}',
		),
	);
	const samples = fc.sample(fc.tuple(hostile, hostile, hostile), { seed: 20261128, numRuns: 200 });
	const texts = samples.map(([note, section, environment]) => {
		const marked = sampleMark({ mark: 'not-applicable', reason: note, note: sampleNote({ text: note }) });
		const state = { ...sampleState({ a: marked }), environment: { text: environment, time: '' } };
		return junitXml([item('a', 'R01', section)], state, { ...list, name: note });
	});
	const plain = (text: string) => text.replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
	for (const [index, read] of (await parse(page, texts)).entries()) {
		const [note = '', section = '', environment = ''] = samples[index] ?? [];
		expect(read.fault).toBe('');
		expect(read.all[0]).toBe(plain(environment === '' ? note : `${note}, ${environment}`));
		expect(read.suites[0]?.[0]).toBe(plain(section));
		expect(read.cases).toHaveLength(1);
		expect(read.cases[0]?.out.endsWith(plain(note))).toBe(true);
	}
});
