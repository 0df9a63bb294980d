import { expect, test } from 'vitest';
import { assembleContent } from '../../../src/requirements/content/assemble-content.ts';
import { readPage } from '../../../src/requirements/page/read-page.ts';
import { takeSnapshot, writeSnapshot } from '../../../src/requirements/history/version-snapshot.ts';
import type { ContentPage } from '../../../src/requirements/content/content-page.ts';

const markdown = `---
summary: All of it.
updated: 2026-01-02
---

# Ports

| From | To | Port |
|---|---|---|
| Client | Server | 443 |
`;
const page = (path: string, text = markdown): ContentPage => ({ ...readPage(text, `content/${path}`), path });
const file = (path: string, source: string) => ({ path, file: `content/${path}`, source });
const settings = [
	file('site.yaml', 'name: Site\nproduct: Product\ndescription: d\nnotice: n\n'),
	file('versions.yaml', "- { id: '1', label: One, status: current, for: All. }\n"),
	file(
		'roles.md',
		'| Role | Also written | Machine | Network |\n|---|---|---|---|\n| Client | | pc | yours |\n| Server | | server | yours |\n',
	),
];
const problems = (pages: readonly ContentPage[], files = settings) =>
	assembleContent(pages, files).problems.map(({ rule, severity, place }) => `${place.file} ${severity} ${rule}`);

test('pages, settings and history become versions with their datasets', () => {
	const [version] = assembleContent([page('1/ports.md')], settings).versions;
	expect(version).toMatchObject({ setting: { id: '1' }, unrecorded: true, pages: [{ summary: { slug: 'ports' } }] });
	if (!version) return;
	const past = takeSnapshot({ ...version.dataset, dataVersion: '2026010207' }, '2026-01-03');
	const files = [...settings, file('history/1/2026010207.jsonl', writeSnapshot(past))];
	const { versions, problems: none } = assembleContent([page('1/ports.md')], files);
	expect(none).toEqual([]);
	expect(versions[0]).toMatchObject({ unrecorded: false, dataset: { dataVersion: '2026010207' }, snapshots: [past] });
});

test.each([
	['a version without a snapshot', [page('1/ports.md')], 'content/versions.yaml warning unrecorded-changes'],
	['a folder that is not listed', [page('1/ports.md'), page('3/a.md')], 'content/3/a.md error settings'],
	['a version without pages', [], 'content/versions.yaml error settings'],
	['an address that is taken', [page('1/changes.md')], 'content/1/changes.md error settings'],
	['a page without its fields', [page('1/a.md', '# A\n')], 'content/1/a.md error missing-field'],
	[
		'an end that nobody lists',
		[page('1/a.md', markdown.replace('Client', 'Ship'))],
		'content/1/a.md warning unknown-role',
	],
])('%s is reported', (_what, pages, problem) => {
	expect(problems(pages)).toContain(problem);
});

test('an edited snapshot is reported, at its file', () => {
	expect(problems([page('1/ports.md')], [...settings, file('history/1/2026010200.jsonl', 'x')])).toContain(
		'content/history/1/2026010200.jsonl error unreadable-snapshot',
	);
});
