// The real command, on content folders of its own.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSnapshot, type RecordedRequirement } from '../../src/requirements/history/version-snapshot.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'portolan-snapshot-'));
	cpSync('tests/site/content/dev-content', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const snapshot = (content = folder) =>
	spawnSync(process.execPath, ['src/commands/snapshot.ts'], {
		encoding: 'utf8',
		env: { ...process.env, CONTENT_DIR: content },
	});
const page = () => join(folder, '2', 'ports.md');
const edit = (from: string, to: string) => writeFileSync(page(), readFileSync(page(), 'utf8').replace(from, to));
const files = () => readdirSync(join(folder, 'history', '2')).sort();
const recorded = (name: string): RecordedRequirement[] => {
	const found = readSnapshot(readFileSync(join(folder, 'history', '2', name), 'utf8'));
	if ('message' in found) throw new Error(found.message);
	return found.requirements;
};

test('the first snapshot records each version, the next one only what changed', () => {
	expect(snapshot()).toMatchObject({
		status: 0,
		stdout: '2: recorded 2026010200, its first snapshot, with 1 requirement\n',
		stderr: '',
	});
	expect(snapshot().stdout).toBe('2: nothing changed since 2026010200\n');
	expect(files()).toEqual(['2026010200.jsonl']);
});

test('a change raises the counter, and a requirement under a new id keeps its former one', () => {
	snapshot();
	edit('| 443 |', '| 8443 |');
	expect(snapshot().stdout).toBe(
		'2: recorded 2026010201, 0 added, 0 removed, 1 changed, 0 moved, 0 the same, 1 recognised under a new id\n',
	);
	expect(files()).toEqual(['2026010200.jsonl', '2026010201.jsonl']);
	expect(recorded('2026010201.jsonl').map(({ id, formerIds }) => [id, formerIds])).toEqual([
		['ports/client/server/tcp-8443', ['ports/client/server/tcp-443']],
	]);
});

test('a page of a later day starts a new number; a new order of rows is nothing', () => {
	edit('| Pages |', '| Pages |\n| Client | Mail | 587 | TCP | Mail |');
	snapshot();
	const source = readFileSync(page(), 'utf8');
	const [mail = ''] = /^\| Client \| Mail.*\n/m.exec(source) ?? [];
	writeFileSync(page(), source.replace(mail, '').replace('| Client | Server', `${mail}| Client | Server`));
	expect(snapshot().stdout).toBe('2: nothing changed since 2026010200\n');
	edit('updated: 2026-01-02', 'updated: 2026-02-03');
	expect(snapshot().stdout).toBe('2: recorded 2026020300, 0 added, 0 removed, 0 changed, 0 moved, 2 the same\n');
});

test('content with errors is not recorded', () => {
	edit('| 443 |', '| 99999 |');
	const run = snapshot();
	expect(run.status).toBe(1);
	expect(run.stderr).toContain('Nothing was recorded');
	expect(run.stderr).toMatch(/ports\.md:12:\d+ error Unexpected port `99999`/);
	expect(readdirSync(folder)).not.toContain('history');
});

test('a snapshot that was edited by hand is reported, and nothing is recorded', () => {
	snapshot();
	writeFileSync(join(folder, 'history', '2', '2026010200.jsonl'), 'mine\n');
	const run = snapshot();
	expect(run.status).toBe(1);
	expect(run.stderr).toContain('2026010200.jsonl:1:1 error Unexpected snapshot: the line is not JSON');
	expect(files()).toEqual(['2026010200.jsonl']);
});

test('a folder that is not there gives status 2 and a sentence', () => {
	const none = join(folder, 'none');
	expect(snapshot(none)).toMatchObject({ status: 2, stderr: `${none}: no such folder\n` });
});
