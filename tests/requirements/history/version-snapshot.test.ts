import { describe, expect, test } from 'vitest';
import { assemble } from '../../../src/requirements/version/assemble.ts';
import type { Dataset } from '../../../src/requirements/model/dataset.ts';
import { readHistory, snapshotPath } from '../../../src/requirements/history/read-history.ts';
import { readPage } from '../../../src/requirements/page/read-page.ts';
import {
	readSnapshot,
	takeSnapshot,
	writeSnapshot,
	type Snapshot,
} from '../../../src/requirements/history/version-snapshot.ts';
import { withHistory } from '../../../src/requirements/history/with-history.ts';
import { isPagePath, isSettingsPath } from '../../../src/requirements/content/content-page.ts';

const dataset = (rows: readonly string[], updated = '2026-01-02', heading = 'Ports'): Dataset => {
	const table = `## ${heading}\n\n| From | To | Port | Notes |\n|---|---|---|---|\n${rows.map((row) => `| ${row} |\n`).join('')}`;
	const { drafts } = readPage(table, 'ports.md');
	const summary = { file: 'ports.md', slug: 'ports', title: '', summary: '', tags: [], updated };
	const version = { id: '1', label: 'One', status: 'current' as const };
	return assemble({ product: 'X', version, pages: [{ summary, drafts, samples: {} }], roles: [] }).dataset;
};
const rows = ['A | B | 443 | Pages', 'A | a.example.com | 443 | Only when asked'];
const snapshot = takeSnapshot(dataset(rows), '2026-01-03');
const read = (text: string): Snapshot => {
	const found = readSnapshot(text);
	if ('message' in found) throw new Error(found.message);
	return found;
};

test('what is written is read again, one requirement a line', () => {
	const text = writeSnapshot(snapshot);
	expect(text.split('\n')).toHaveLength(4);
	expect(read(text)).toEqual(snapshot);
	expect(read(text.replaceAll('\n', '\r\n'))).toEqual(snapshot);
});

test('a new order of rows writes the same lines', () => {
	expect(writeSnapshot(takeSnapshot(dataset(rows.toReversed()), '2026-01-03'))).toBe(writeSnapshot(snapshot));
});

test.each([
	['', 1, 'the file is empty'],
	['{"format":2}\n', 1, '`format`'],
	[`${writeSnapshot(snapshot).split('\n')[0]}\n<<<<<<< HEAD\n`, 2, 'the line is not JSON'],
	[`${writeSnapshot(snapshot)}{"id":"a"}\n`, 4, '`kind`'],
])('%j is refused with its line', (text, line, message) => {
	expect(readSnapshot(text)).toEqual({ line, message: expect.stringContaining(message) as string });
});

test('snapshots are found below history/, oldest first, and must be where they belong', () => {
	const file = (one: Snapshot, path = snapshotPath(one)) => ({
		path,
		file: `content/${path}`,
		source: writeSnapshot(one),
	});
	const later = { ...snapshot, dataVersion: '2026010201' };
	expect(readHistory([file(later), file(snapshot)]).snapshots.map(({ dataVersion }) => dataVersion)).toEqual([
		'2026010200',
		'2026010201',
	]);
	expect(readHistory([file(snapshot, 'history/2/2026010200.jsonl')])).toMatchObject({
		snapshots: [],
		problems: [{ rule: 'unreadable-snapshot', severity: 'error', place: { line: 1 } }],
	});
});

test.each([
	['1/ports.md', 'page'],
	['ports.md', 'none'],
	['guides/more.md', 'none'],
	['1/picture.png', 'none'],
	['roles.md', 'settings'],
	['versions.yaml', 'settings'],
	['history/1/2026010200.jsonl', 'settings'],
	['history/1/notes.md', 'none'],
	['history/2026010200.jsonl', 'none'],
])('%s is read as: %s', (path, kind) => {
	expect(isPagePath(path) ? 'page' : isSettingsPath(path) ? 'settings' : 'none').toBe(kind);
});

describe('the number of the data', () => {
	test.each([
		['nothing changed', rows, '2026-01-02', '2026010200', false],
		['a new order', rows.toReversed(), '2026-01-02', '2026010200', false],
		['a change on the same day', rows.slice(1), '2026-01-02', '2026010201', true],
		['other notes', [...rows.slice(1), 'A | B | 443 | Files'], '2026-01-02', '2026010201', true],
		['a change on a later day', rows.slice(1), '2026-02-01', '2026020100', true],
		['compared again, nothing changed', rows, '2026-02-01', '2026020100', true],
		['the newest page went away', rows.slice(1), '2025-12-31', '2026010201', true],
	])('%s', (_what, now, updated, dataVersion, unrecorded) => {
		const found = withHistory(dataset(now, updated), snapshot);
		expect([found.dataset.dataVersion, found.unrecorded]).toEqual([dataVersion, unrecorded]);
	});

	test('without a snapshot, the day of the newest page', () => {
		expect(withHistory(dataset(rows), undefined)).toMatchObject({
			unrecorded: true,
			dataset: { dataVersion: '2026010200' },
		});
	});
});

describe('former ids', () => {
	const ids = ({ requirements }: Dataset) => requirements.map(({ id, formerIds }) => [id, ...(formerIds ?? [])]);

	test('are given to what is recognised under a new id, and are handed on', () => {
		const moved = withHistory(dataset(rows, '2026-01-02', 'Firewall'), snapshot).dataset;
		expect(ids(moved)).toEqual([
			['firewall/a/b/443', 'ports/a/b/443'],
			['firewall/a/a.example.com/443', 'ports/a/a.example.com/443'],
		]);
		const again = withHistory(dataset(rows, '2026-01-02', 'Rules'), takeSnapshot(moved, '2026-01-04')).dataset;
		expect(ids(again)[0]).toEqual(['rules/a/b/443', 'firewall/a/b/443', 'ports/a/b/443']);
		const back = withHistory(dataset(rows), takeSnapshot(moved, '2026-01-04')).dataset;
		expect(ids(back)[0]).toEqual(['ports/a/b/443', 'firewall/a/b/443']);
	});

	test('are never the id of another requirement', () => {
		const swapped = withHistory(dataset(['A {#ports/a/b/443} | Z | 22 | n', 'A | B | 444 | x']), snapshot).dataset;
		expect(ids(swapped)).toEqual([['ports/a/b/443'], ['ports/a/b/444']]);
	});
});
