// What a writer sees where the content has problems: they, and nothing of the tool below them. A real build of a broken folder.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildContent, forgetContent } from '../../support/build-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'portolan-broken-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('problems are the last thing that a build prints', async () => {
	const broken = join(folder, 'broken');
	cpSync('tests/site/content/dev-content', broken, { recursive: true });
	const source = readFileSync(join(broken, '2/ports.md'), 'utf8');
	writeFileSync(join(broken, '2/alias.md'), source.replace(/summary: .*/, 'summary: *New*'));
	writeFileSync(join(broken, '2/deep.md'), `${source}\n${'> '.repeat(3000)}a\n`);
	writeFileSync(join(broken, '2/a#b.md'), source);
	let output = '';
	try {
		await buildContent(broken, join(folder, 'dist-broken'));
	} catch (error) {
		output = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
	} finally {
		forgetContent(broken);
	}
	const lines = output
		.trimEnd()
		.split('\n')
		.map((line) => line.replace(/\u001b\[[\d;]*m/g, ''));
	const first = lines.findIndex((line) => line.startsWith('The content has problems'));
	expect(first).toBeGreaterThanOrEqual(0);
	const after = lines.slice(first + 1).filter((line) => line !== '');
	expect(after.length).toBeGreaterThan(3);
	for (const line of after) expect(line).toMatch(/^\S+\.(?:md|yaml):\d+:\d+ (?:error|warning) /);
	for (const name of ['alias.md:2:', 'deep.md:', 'a#b.md:1:1'])
		expect(
			after.some((line) => line.includes(name)),
			name,
		).toBe(true);
});
