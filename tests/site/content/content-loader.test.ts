// Between two builds only pages that changed are read, and errors stop a build: the real `astro build`, on content of its own.
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildContent, forgetContent } from '../../support/build-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'portolan-build-'));
const content = join(folder, 'content');
const page = (name: string) => join(content, '2', name);
// A variable that continuous integration leaves empty is as good as none.
const build = () => buildContent(content, join(folder, 'dist'), { SITE_URL: '' });

afterAll(() => {
	forgetContent(content);
	rmSync(folder, { recursive: true, force: true });
});

test('a second build reads only the pages that changed, and an error stops it with its place', async () => {
	cpSync('tests/site/content/dev-content', content, { recursive: true });
	cpSync('tests/site/data/other-ports.md', page('other-ports.md'));
	expect(await build()).toContain('2 of 2 pages read');
	expect(await build()).toContain('0 of 2 pages read');
	appendFileSync(page('ports.md'), '| Server | Client | 8081 | TCP | Changed |\n');
	expect(await build()).toContain('1 of 2 pages read');
	appendFileSync(page('ports.md'), '| Server | Client | 0 | TCP | Wrong |\n| Server |  |  |  | Nothing |\n');
	await expect(build()).rejects.toThrow(
		/ports\.md:14:21 error Unexpected port `0`[^]*ports\.md:15:1 error Unexpected row without a port/,
	);
});
