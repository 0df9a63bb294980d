// The workflow that publishes to GitHub Pages: that it is YAML, that what it runs is there, and that it hands on where the site will stand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { basePath } from '../src/site/build-settings.ts';
import { projectFolder } from './support/package-command.ts';

const step = z.strictObject({
	id: z.string().optional(),
	uses: z.string().optional(),
	run: z.string().optional(),
	with: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
	env: z.record(z.string(), z.string()).optional(),
});
const job = z.looseObject({
	needs: z.string().optional(),
	permissions: z.record(z.string(), z.string()),
	steps: z.array(step),
});
const workflow = z.looseObject({ on: z.looseObject({}), jobs: z.strictObject({ build: job, publish: job }) });

const read = (file: string) => readFileSync(join(projectFolder, file), 'utf8');
const { jobs } = workflow.parse(parse(read('.github/workflows/publish.yml')));
const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')));
const runs = jobs.build.steps.flatMap(({ run }) => run ?? []);

test('its commands are there, and the tests come before the build that is published', () => {
	expect(runs).toEqual(['npm ci', expect.stringMatching(/apt-get install .*mksh.*zsh/), 'npm test', 'npm run build']);
	expect(scripts).toMatchObject({ test: expect.any(String) as string, build: 'astro build' });
});

test('address and path come from the configuration of Pages, by the names that the build reads', () => {
	const build = jobs.build.steps.find(({ run }) => run === 'npm run build');
	expect(build?.env).toEqual({
		SITE_URL: '${{ steps.pages.outputs.origin }}',
		BASE_PATH: '${{ steps.pages.outputs.base_path }}',
	});
	expect(jobs.build.steps.find(({ id }) => id === 'pages')?.uses).toMatch(/^actions\/configure-pages@v\d+$/);
	const config = read('astro.config.mjs');
	for (const name of Object.keys(build?.env ?? {})) expect(config).toContain(`process.env.${name}`);
	// A repository's site has a path without a slash at its end, a domain's own site has an empty one.
	expect([basePath('/repository'), basePath('')]).toEqual(['/repository/', '/']);
});

test('what is built is what is published, by a job that may do that and nothing else', () => {
	const upload = jobs.build.steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'));
	expect(upload?.with).toEqual({ path: 'dist' });
	expect(jobs.publish).toMatchObject({ needs: 'build', permissions: { pages: 'write', 'id-token': 'write' } });
	expect(jobs.build.permissions).toEqual({ contents: 'read', pages: 'read' });
	expect(jobs.publish.steps.map(({ uses }) => uses?.replace(/\d+$/, ''))).toEqual(['actions/deploy-pages@v']);
});
