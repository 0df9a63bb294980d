// Real builds of a small content folder with an archived version, and with a history.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020, type SchemaObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { snapshotSchema } from '../../../src/requirements/history/version-snapshot.ts';
import { datasetSchema } from '../../../src/requirements/model/dataset.ts';
import { buildContent, forgetContent } from '../../support/build-content.ts';
import { refusingUnknownKeys } from '../../support/refusing-unknown-keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'portolan-history-'));
const content = join(folder, 'content');
let output = '';

const built = (path: string) => readFileSync(join(folder, 'dist', path), 'utf8');
const page = (version: string) => join(content, version, 'ports.md');

beforeAll(async () => {
	cpSync('tests/site/content/dev-content', content, { recursive: true });
	cpSync(join(content, '2'), join(content, '1'), { recursive: true });
	const archived = "- id: '1'\n  label: Example 1\n  status: archived\n  for: Nobody needs it now.\n";
	writeFileSync(join(content, 'versions.yaml'), `${readFileSync(join(content, 'versions.yaml'), 'utf8')}${archived}`);
	spawnSync(process.execPath, ['src/commands/snapshot.ts'], { env: { ...process.env, CONTENT_DIR: content } });
	writeFileSync(page('2'), readFileSync(page('2'), 'utf8').replace('| 443 |', '| 8443 |'));
	output = await buildContent(content, join(folder, 'dist'), { SITE_URL: 'https://docs.example' });
});
afterAll(() => {
	forgetContent(content);
	rmSync(folder, { recursive: true, force: true });
});

test('a build with changes that no snapshot records says so, and what to run', () => {
	const warnings = output.split('\n').filter((line) => line.includes('unrecorded-changes'));
	expect(warnings).toHaveLength(1);
	expect(warnings[0]).toContain(
		'warning Unexpected changes in version `2` since its snapshot 2026010200, expected them to be recorded: run `npm run snapshot`',
	);
});

test('its data has a number of its own, and the ids under which requirements were known', () => {
	const dataset = datasetSchema.parse(JSON.parse(built('data/2/requirements.json')));
	expect(dataset.dataVersion).toBe('2026010201');
	expect(dataset.requirements.map(({ formerIds }) => formerIds)).toEqual([['ports/client/server/tcp-443']]);
	expect(datasetSchema.parse(JSON.parse(built('data/1/requirements.json'))).dataVersion).toBe('2026010200');
});

test('the page of changes tells what was recorded and what is not yet', () => {
	const text = built('2/changes/index.html')
		.replace(/<wbr>/g, '')
		.replace(/<[^>]*>|\s+/g, ' ');
	expect(text).toContain('Not recorded yet');
	expect(text).toMatch(/Port +443 +8443/);
	expect(text).toContain('ChangedPort');
	expect(text).toContain('This is the first record.');
});

test('every page of an archived version says so and is not indexed; its address is its own', () => {
	for (const path of ['1/', '1/ports/', '1/checklist/', '1/changes/']) {
		const html = built(`${path}index.html`);
		expect(html, path).toContain('<b>Example 1 is archived.</b>');
		expect(html, path).toMatch(/<a href="\/2\/"[^>]*>Example 2<\/a>/);
		expect(html, path).toContain('<meta name="robots" content="noindex">');
		expect(html, path).toContain(`<link rel="canonical" href="https://docs.example/${path}">`);
	}
	expect(built('compare/1/2/index.html')).toContain('<meta name="robots" content="noindex">');
});

test('a version that is not archived says nothing of the kind, but the switcher marks the one that is', () => {
	const html = built('2/ports/index.html');
	expect(html).not.toContain('is archived.');
	expect(html).not.toContain('noindex');
	expect(html).toContain('<link rel="canonical" href="https://docs.example/2/ports/">');
	expect(html).toMatch(/Example 1\s*<\/a>\s*<small[^>]*>\(archived\)/);
});

test('what was recorded stays published, valid against its schema, and the page of changes leads to it with its digest', () => {
	const recorded: unknown = JSON.parse(built('data/2/history/2026010200.json'));
	const snapshot = snapshotSchema.parse(recorded);
	expect(snapshot).toMatchObject({ version: '2', dataVersion: '2026010200' });
	expect(snapshot.requirements.map(({ id }) => id)).toEqual(['ports/client/server/tcp-443']);
	const ajv = new Ajv2020({ allErrors: true, strict: false });
	addFormats.default(ajv);
	const schema: SchemaObject = JSON.parse(built('data/recorded.schema.json'));
	expect(ajv.compile(schema)({ ...snapshot, more: 1 })).toBe(true);
	const refusing = refusingUnknownKeys(schema);
	const validate = ajv.compile(refusing as SchemaObject);
	validate(recorded);
	expect(validate.errors).toBeNull();
	expect(validate({ ...snapshot, more: 1 })).toBe(false);
	const changes = built('2/changes/index.html');
	expect(changes).toContain('href="/data/2/history/2026010200.json"');
	expect(changes).toContain(snapshot.digest.slice('sha256:'.length, 'sha256:'.length + 12));
	// What is not recorded has no such address.
	expect(changes).not.toContain('/data/2/history/2026010201.json');
});
