import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forgetContent } from '../support/build-content.ts';
import { projectFolder } from '../support/package-command.ts';
import { type ContentShape, writeShape } from './bench-content.ts';
import { type BuildCost, measuredBuild } from './measured-build.ts';

/** What builds of the same pages took. */
export interface BuildCosts {
	/** Astro alone. */
	plain: BuildCost;
	/** This project, with nothing kept of an earlier build. */
	cold: BuildCost;
	/** This project after an edit of one page. */
	warm: BuildCost;
}

/**
 * Builds the same Markdown pages with Astro alone and with this project, in turns after one that warms up, and takes the medians. Plain Astro has a page of one
 * line for each file and its own Markdown; this project makes data, checklists, comparisons and copies for times without a network of them too.
 */
export async function measureBuilds(shape: ContentShape, turns = 3): Promise<BuildCosts> {
	const folder = mkdtempSync(join(tmpdir(), 'bench-build-'));
	const content = join(folder, 'content');
	const plain = join(folder, 'plain');
	const own = () => measuredBuild(projectFolder, join(folder, 'own-dist'), { CONTENT_DIR: content });
	writePlainSite(plain, content);
	try {
		const taken: BuildCosts[] = [];
		for (let turn = 0; turn <= turns; turn += 1) {
			writeShape(content, shape);
			forgetContent(content);
			rmSync(join(plain, '.cache'), { recursive: true, force: true });
			taken.push({
				plain: await measuredBuild(plain, join(folder, 'plain-dist')),
				cold: await own(),
				warm: await afterAnEdit(content, own),
			});
		}
		const counted = taken.slice(1);
		return {
			plain: median(counted.map((costs) => costs.plain)),
			cold: median(counted.map((costs) => costs.cold)),
			warm: median(counted.map((costs) => costs.warm)),
		};
	} finally {
		forgetContent(content);
		rmSync(folder, { recursive: true, force: true });
	}
}

function afterAnEdit<Result>(content: string, build: () => Promise<Result>): Promise<Result> {
	appendFileSync(join(content, '1', 'ports-0.md'), '| Studio | edited.example.com | 443 | TCP | One row more |\n');
	return build();
}

function median(costs: readonly BuildCost[]): BuildCost {
	const middle = costs.toSorted((one, other) => one.seconds - other.seconds)[Math.floor(costs.length / 2)];
	if (!middle) throw new Error('Nothing was measured.');
	return middle;
}

function writePlainSite(folder: string, content: string): void {
	const files: Record<string, string> = {
		'package.json': '{ "type": "module" }\n',
		'astro.config.mjs': "export default { cacheDir: './.cache', markdown: { syntaxHighlight: false } };\n",
		'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { pages: defineCollection({ loader: glob({ base: ${JSON.stringify(content)}, pattern: '*/*.md' }) }) };
`,
		'src/pages/[...slug].astro': `---
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
