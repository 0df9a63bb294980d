import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageCommand, projectFolder } from '../support/package-command.ts';
import { forgetContent } from '../support/build-content.ts';
import { terminalEnvironment } from '../support/terminal-environment.ts';
import { writeContent } from './bench-content.ts';

/** How long a build of some pages takes, seconds. */
export interface BuildTimes {
	plain: number;
	own: number;
}

/**
 * Builds the same Markdown pages with Astro alone and with this project, in turns, and takes the least of each. Plain Astro has a page of one
 * line for each file and its own Markdown; this project makes data, checklists and copies for times without a network of them too.
 */
export async function measureBuilds(pages: number, rows: number, turns = 2): Promise<BuildTimes> {
	const folder = mkdtempSync(join(tmpdir(), 'bench-build-'));
	const content = join(folder, 'content');
	writeContent(content, rows, pages);
	const plain = join(folder, 'plain');
	writePlainSite(plain, content);
	try {
		const times: BuildTimes = { plain: Infinity, own: Infinity };
		for (let turn = 0; turn < turns; turn += 1) {
			times.plain = Math.min(times.plain, await seconds(() => build(plain, join(plain, 'dist'))));
			forgetContent(content);
			times.own = Math.min(
				times.own,
				await seconds(() => build(projectFolder, join(folder, 'own-dist'), { CONTENT_DIR: content })),
			);
		}
		return times;
	} finally {
		forgetContent(content);
		rmSync(folder, { recursive: true, force: true });
	}
}

function writePlainSite(folder: string, content: string): void {
	const files: Record<string, string> = {
		'package.json': '{ "type": "module" }\n',
		'astro.config.mjs': 'export default { markdown: { syntaxHighlight: false } };\n',
		'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { pages: defineCollection({ loader: glob({ base: ${JSON.stringify(join(content, '1'))}, pattern: '*.md' }) }) };
`,
		'src/pages/[slug].astro': `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
	return (await getCollection('pages')).map((page) => ({ params: { slug: page.id }, props: { page } }));
}
const { Content } = await render(Astro.props.page);
---

<html lang="en"><head><title>{Astro.props.page.id}</title></head><body><Content /></body></html>
`,
	};
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(join(folder, path, '..'), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'), 'junction');
}

/** Builds the site in a folder, in a process of its own; what it prints of invented pages is of no use here. */
const build = (folder: string, output: string, extra: Record<string, string> = {}): Promise<void> =>
	new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [packageCommand('astro', 'astro'), 'build', '--outDir', output], {
			cwd: folder,
			env: terminalEnvironment(extra),
			stdio: 'ignore',
		});
		child.on('error', reject);
		child.on('exit', (code) =>
			code === 0 ? resolve() : reject(new Error(`The build in ${folder} ended with ${code}.`)),
		);
	});

/** By the clock: a build reads, writes and starts other threads. */
async function seconds(work: () => Promise<unknown>): Promise<number> {
	const begun = performance.now();
	await work();
	return (performance.now() - begun) / 1000;
}
