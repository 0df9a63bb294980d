// Long because it holds the rules of the house, each with a table of what breaks it.
// The map of CONTRIBUTING, and the rules of the house that a machine can hold.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importCircles } from './support/import-circles.ts';
import { testsOnly, wrongImports, wrongTestImports } from './support/import-directions.ts';
import { projectFolder } from './support/package-command.ts';
import { sourceFaults } from './support/source-faults.ts';

interface FileBelow {
	/** Path below the project, with `/` between folders. */
	file: string;
	text: string;
}

const filesBelow = (folder: string): FileBelow[] =>
	readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(ts|astro|css)$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.map((path) => ({
			file: path.slice(projectFolder.length + 1).replaceAll('\\', '/'),
			text: readFileSync(path, 'utf8'),
		}));

const source = filesBelow('src');
const tests = filesBelow('tests');
const code = (files: readonly FileBelow[]) => files.filter(({ file }) => !file.endsWith('.css'));
const nameOf = (file: string) => posix.basename(file);
/** What a test is called after: `read-page.test.ts` is the test of `read-page.ts`. */
const testedName = (file: string) => nameOf(file).replace(/\.(test|spec)\.ts$/, '.ts');

test('every import goes along an arrow', () => {
	expect(source.length).toBeGreaterThan(10);
	expect(code(source).flatMap(({ file, text }) => wrongImports(file.slice('src/'.length), text))).toEqual([]);
	expect(code(tests).flatMap(({ file, text }) => wrongTestImports(file.slice('tests/'.length), text))).toEqual([]);
});

test('no files import each other in a circle', () => {
	expect(importCircles(code(source))).toEqual([]);
	expect(importCircles(code(tests))).toEqual([]);
});

test('tests/ mirrors src/', () => {
	const folders = new Set(source.map(({ file }) => posix.dirname(file).slice('src/'.length)));
	const places = new Map(source.map(({ file }) => [nameOf(file), posix.dirname(file).slice('src/'.length)]));
	const strays = tests.filter(({ file }) => {
		const folder = posix.dirname(file).slice('tests/'.length);
		if (folder === '' || testsOnly.includes(folder.split('/')[0] ?? '')) return false;
		const tested = /\.(test|spec)\.ts$/.test(file) ? places.get(testedName(file)) : undefined;
		return !folders.has(folder) || (tested !== undefined && tested !== folder);
	});
	expect(strays.map(({ file }) => file)).toEqual([]);
});

test('folders can be read at a glance, and a name says which file is meant', () => {
	const all = [...source, ...tests];
	const perFolder = Map.groupBy(
		all.filter(({ file }) => file.endsWith('.ts')),
		({ file }) => posix.dirname(file),
	);
	expect([...perFolder].filter(([, files]) => files.length > 45).map(([folder]) => folder)).toEqual([]);
	// Pages are called as their address is.
	const named = Map.groupBy(
		all.filter(({ file }) => !file.startsWith('src/pages/')),
		({ file }) => nameOf(file),
	);
	const doubled = [...named.values()].filter((files) => files.length > 1).map((files) => files.map(({ file }) => file));
	expect(doubled).toEqual([]);
});

test('a file holds a noun, not a function of a dozen lines', () => {
	// Entries do nothing but start what other files hold.
	const entries =
		/^src\/(pages|content\.config)|\/(main|docs|find|firewall-page|compare-page|releases|define-elements|service-worker|remove-service-worker)\.ts$/;
	const short = source.filter(
		({ file, text }) => file.endsWith('.ts') && !entries.test(file) && text.trimEnd().split('\n').length < 13,
	);
	// Each new one has to find its noun. Of those that there are, most keep code out of the first load.
	expect(short.map(({ file }) => file).slice(10)).toEqual([]);
});

describe('a circle is seen', () => {
	const file = (name: string, text: string) => ({ file: name, text });

	test.each([
		[
			'of two files',
			[file('a.ts', "import './b.ts'"), file('b.ts', "import { a } from './a.ts'")],
			['a.ts', 'b.ts', 'a.ts'],
		],
		[
			'of types',
			[file('a.ts', "import type { B } from './b.ts'"), file('b.ts', "type A = import('./a.ts').A")],
			['a.ts', 'b.ts', 'a.ts'],
		],
		[
			'of what is loaded on use',
			[file('x/a.ts', "import '../b.ts'"), file('b.ts', "await import('./x/a.ts')")],
			['x/a.ts', 'b.ts', 'x/a.ts'],
		],
		['of one file', [file('a.ts', "import './a.ts'")], ['a.ts', 'a.ts']],
	])('%s', (_what, files, circle) => {
		expect(importCircles(files)).toEqual([circle]);
	});

	test('and two ways to one file are none', () => {
		const files = [file('a.ts', "import './b.ts'; import './c.ts'"), file('b.ts', "import './c.ts'"), file('c.ts', '')];
		expect(importCircles(files)).toEqual([]);
	});
});

test('every file keeps the rules of the house', () => {
	expect([...source, ...tests].flatMap(({ file, text }) => sourceFaults(file, text))).toEqual([]);
});

describe('a wrong direction is seen', () => {
	const astro = (frontMatter: string, rest = '') => `---\n${frontMatter}\n---\n<p>text</p>\n${rest}`;

	test.each([
		[
			'requirements/text/a.ts',
			"import { z } from 'zod'; import remarkGfm from 'remark-gfm'; import b from './b.ts'",
			0,
		],
		['requirements/text/a.ts', "import { sha256 } from '@noble/hashes/sha2.js'; import type { Root } from 'mdast'", 0],
		['requirements/text/a.ts', "import { readFileSync } from 'node:fs'", 1],
		['requirements/text/a.ts', "import { z } from 'astro/zod'", 1],
		['requirements/text/a.ts', "import type { State } from '../../checklist/state/state.ts'", 1],
		['requirements/text/a.ts', "export { site } from '../../site/content/load-site.ts'", 1],
		['requirements/text/a.ts', "const a = await import('node:fs')", 1],
		['requirements/text/a.ts', 'const a = await import(name)', 1],
		['requirements/page/a.ts', "import { readEnds } from '../cells/read-ends.ts'", 0],
		['requirements/cells/a.ts', "import { readPage } from '../page/read-page.ts'", 1],
		['requirements/cells/a.ts', "import type { PageReading } from '../page/read-page.ts'", 1],
		['requirements/cells/a.ts', "type A = import('../page/read-page.ts').PageReading", 1],
		['requirements/new-folder/a.ts', "import { z } from '../text/a.ts'", 1],
		['checklist/item/a.ts', "import type { Requirement } from '../../requirements/model/requirement.ts'", 0],
		['checklist/item/a.ts', "export type { Requirement } from '../../requirements/model/requirement.ts'", 0],
		['checklist/item/a.ts', "type A = import('../../requirements/model/requirement.ts').Requirement", 0],
		['checklist/item/a.ts', "import { type Requirement } from '../../requirements/model/requirement.ts'", 1],
		['checklist/item/a.ts', "import { z } from 'zod'", 1],
		['checklist/item/a.ts', "import { store } from '../../browser/storage/store.ts'", 1],
		['checklist/item/a.ts', "import { emptyState } from '../state/state.ts'", 0],
		['checklist/state/a.ts', "import type { Item } from '../item/item.ts'", 1],
		['browser/page/a.ts', "import { update } from '../../checklist/marks/update.ts'; import b from './b.ts'", 0],
		['browser/page/a.ts', "const tool = await import('../tools/lists/lists-dialog.ts')", 0],
		['browser/tools/lists/a.ts', "const page = await import('../../page/checklist-page.ts')", 1],
		['browser/tools/lists/a.ts', "import { printAs } from '../paper/print-as.ts'", 1],
		['browser/tools/lists/a.ts', "import styles from '../../../styles/lists.css?inline'", 0],
		['browser/dom/a.ts', "import type { Dataset } from '../../requirements/model/dataset.ts'", 0],
		['browser/dom/a.ts', "import { datasetSchema } from '../../requirements/model/dataset.ts'", 1],
		['browser/dom/a.ts', "import { zod } from 'zod'", 1],
		['browser/dom/a.ts', "import { page } from '../../site/content/load-site.ts'", 1],
		[
			'site/data/a.ts',
			"import { read } from '../../requirements/page/read-page.ts'; import { join } from 'node:path'",
			0,
		],
		[
			'site/data/a.ts',
			"import { sentence } from '../../checklist/item/sentence.ts'; import p from '../../../package.json'",
			0,
		],
		['site/data/a.ts', "import { probe } from '../../browser/probe/probe.ts'", 1],
		['site/links/a.ts', "import { csvFile } from '../data/csv-file.ts'", 1],
		['content.config.ts', "import { defineCollection } from 'astro:content'", 0],
		['pages/a.json.ts', "import { extract } from '../commands/extract.ts'", 1],
		['commands/a.ts', "import { read } from '../requirements/page/read-page.ts'; import fs from 'node:fs'", 0],
		['commands/a.ts', "import { loadSite } from '../site/content/load-site.ts'", 1],
		['new-room/a.ts', "import { z } from 'zod'", 1],
		['pages/a.astro', astro("import Base from '../layouts/Base.astro'; import '../styles/base.css'"), 0],
		['pages/a.astro', astro("import { probe } from '../browser/probe/probe.ts'"), 1],
		['pages/a.astro', astro('', "<script>import '../browser/page/main.ts'</script>"), 0],
		['pages/a.astro', astro('', "<script>\n\timport '../checklist/marks/update.ts'\n</script>"), 1],
		['pages/a.astro', astro('', "<script>import { z } from 'zod'</script>"), 1],
		['pages/a.astro', astro('', '<script type="application/json">import</script>'), 0],
	])('%s: %s', (file, text, count) => {
		expect(wrongImports(file, text)).toHaveLength(count);
	});

	test.each([
		['checklist/item/a.test.ts', "import { mark } from '../marks/marked.ts'", 1],
		['checklist/marks/a.test.ts', "import { item } from '../item/items.ts'", 0],
		[
			'checklist/marks/a.test.ts',
			"import { item } from '../../support/sample-item.ts'; import b from '../../../src/checklist/page/b.ts'",
			0,
		],
		['support/a.ts', "import { item } from '../checklist/item/items.ts'", 1],
		['bench/a.ts', "import { item } from '../checklist/item/items.ts'", 0],
	])('in tests: %s: %s', (file, text, count) => {
		expect(wrongTestImports(file, text)).toHaveLength(count);
	});
});

describe('a broken rule is seen', () => {
	const lines = (count: number) => 'x;\n'.repeat(count);
	const parsed = "JSON.parse('1')";

	const rows: [file: string, text: string, count: number][] = [
		['src/site/content/load-site.ts', 'const a = 1', 0],
		['src/pages/[version]/[page].astro', '<p></p>', 0],
		['src/pages/data/[version]/requirements.json.ts', '', 0],
		['src/pages/index.astro', '<p></p>', 0],
		['src/layouts/Base.astro', '<p></p>', 0],
		['src/site/index.ts', '', 1],
		['src/site/utils.ts', '', 1],
		['src/helpers/a.ts', '', 1],
		['src/checklist/types.ts', '', 1],
		['src/site/loadSite.ts', '', 1],
		['src/site/a.ts', lines(250), 0],
		['src/site/a.ts', lines(251), 1],
		['src/site/a.ts', `// Long because it is a table.\n${lines(251)}`, 0],
		['src/styles/a.css', `/* Long because\nit is one sheet. */\n${lines(251)}`, 0],
		['src/site/a.ts', `let a;\n// Long because it is a table.\n${lines(251)}`, 1],
		['src/site/a.ts', 'const a: any = 1', 1],
		['src/site/a.ts', 'const any = 1', 0],
		['src/site/a.ts', `const a = ${parsed} as State`, 1],
		['src/site/a.ts', `const a: unknown = ${parsed}`, 0],
		['src/site/a.ts', `// ${'TO'}DO later`, 1],
		['src/site/a.ts', `// @ts-${'ignore'}`, 1],
		['src/browser/a.ts', 'element.innerHTML = text', 1],
		['src/browser/a.ts', 'const a = window.sessionStorage', 1],
		['src/browser/storage/guarded-storage.ts', 'const a = localStorage', 0],
		['src/browser/a.ts', 'stream.write(text); document.write(text)', 1],
		['src/checklist/a.ts', 'const a = Date.now()', 1],
		['src/checklist/a.ts', 'const a = new Date()', 1],
		['src/checklist/a.ts', 'const a = new Date(at).toISOString()', 0],
		['tests/a.test.ts', "test.skip('a', () => {})", 1],
		['tests/a.spec.ts', "test.describe.only('a', () => {})", 1],
		['tests/a.test.ts', 'vi.setConfig({ testTimeout: 9 })', 1],
		['tests/a.test.ts', "test('a', { timeout: 9 }, () => {})", 1],
		['tests/a.test.ts', 'beforeAll(async () => {}, 60_000)', 1],
		['tests/a.test.ts', "test.each([1])('a', () => {}, 9)", 1],
		['tests/a.test.ts', 'expect(performance.now() - begun).toBeLessThan(9)', 1],
		['tests/a.spec.ts', "test('a', () => { test.setTimeout(9) })", 1],
		['tests/a.spec.ts', 'await expect(item).toBeVisible({ timeout: 9 })', 1],
		['tests/a.spec.ts', "test('a', () => { expect(a).toBeLessThan(9); page.clock.setTimeout(9) })", 0],
		['tests/a.ts', 'spawn(a, { timeout: 9 })', 0],
		['tests/a.spec.ts', '{ await item.click(); expect(await item.count()).toBe(1) }', 1],
		['tests/a.spec.ts', "{ await mark(page, 'R01', 'Met'); expect.soft(new Set(await states(page))).toEqual(met) }", 1],
		[
			'tests/a.spec.ts',
			'{ await item.click(); await expect(item).toHaveCount(1); expect(await text(item)).toBe(1) }',
			0,
		],
		['tests/a.spec.ts', '{ await item.click(); await expect.poll(() => item.count()).toBe(1) }', 0],
		['tests/a.spec.ts', '{ await item.click(); expect((await downloading).name).toBe(1) }', 0],
		['tests/a.test.ts', 'fc.assert(property)', 1],
		['tests/a.test.ts', 'fc.assert(property, { numRuns: 9 })', 1],
		['tests/a.test.ts', 'fc.assert(property, randomRuns(9))', 0],
		['src/pages/a.astro', '---\nconst a: any = 1\n---\n', 1],
	];

	test.each(rows.map(([file, text, count]) => ({ file, text, count, begin: text.slice(0, 60) })))(
		'$file: $begin',
		({ file, text, count }) => {
			expect(sourceFaults(file, text)).toHaveLength(count);
		},
	);
});
