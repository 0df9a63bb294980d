// The directions of the README's map, and the rules of the house that a machine can hold.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wrongImports } from './support/import-directions.ts';
import { projectFolder } from './support/package-command.ts';
import { sourceFaults } from './support/source-faults.ts';

const filesBelow = (folder: string): { file: string; text: string }[] =>
	readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(ts|astro|css)$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.map((path) => ({
			file: path.slice(projectFolder.length + 1).replaceAll('\\', '/'),
			text: readFileSync(path, 'utf8'),
		}));

test('every import goes in an allowed direction', () => {
	const files = filesBelow('src');
	expect(files.length).toBeGreaterThan(10);
	expect(files.flatMap(({ file, text }) => (file.endsWith('.css') ? [] : wrongImports(file.slice(4), text)))).toEqual(
		[],
	);
});

test('every file keeps the rules of the house', () => {
	const files = [...filesBelow('src'), ...filesBelow('tests')];
	expect(files.flatMap(({ file, text }) => sourceFaults(file, text))).toEqual([]);
});

describe('a wrong direction is seen', () => {
	const astro = (frontMatter: string, rest = '') => `---\n${frontMatter}\n---\n<p>text</p>\n${rest}`;

	test.each([
		['requirements/a.ts', "import { z } from 'zod'; import remarkGfm from 'remark-gfm'; import b from './b.ts'", 0],
		['requirements/a.ts', "import { sha256 } from '@noble/hashes/sha2.js'; import type { Root } from 'mdast'", 0],
		['requirements/a.ts', "import { readFileSync } from 'node:fs'", 1],
		['requirements/a.ts', "import { z } from 'astro/zod'", 1],
		['requirements/a.ts', "import type { State } from '../checklist/state.ts'", 1],
		['requirements/a.ts', "export { site } from '../site/load-site.ts'", 1],
		['requirements/a.ts', "const a = await import('node:fs')", 1],
		['requirements/a.ts', 'const a = await import(name)', 1],
		['checklist/a.ts', "import type { Requirement } from '../requirements/requirement.ts'", 0],
		['checklist/a.ts', "export type { Requirement } from '../requirements/requirement.ts'", 0],
		['checklist/a.ts', "type A = import('../requirements/requirement.ts').Requirement", 0],
		['checklist/a.ts', "import { type Requirement } from '../requirements/requirement.ts'", 1],
		['checklist/a.ts', "import { isBadPort } from '../requirements/bad-ports.ts'", 0],
		['checklist/a.ts', "import { z } from 'zod'", 1],
		['checklist/a.ts', "import { store } from '../browser/store.ts'", 1],
		['browser/parts/a.ts', "import { update } from '../../checklist/update.ts'; import b from '../b.ts'", 0],
		['browser/a.ts', "import type { Dataset } from '../requirements/dataset.ts'", 0],
		['browser/a.ts', "import { datasetSchema } from '../requirements/dataset.ts'", 1],
		['browser/a.ts', "import { zod } from 'zod'", 1],
		['browser/a.ts', "import { page } from '../site/load-site.ts'", 1],
		['site/a.ts', "import { read } from '../requirements/read-page.ts'; import { join } from 'node:path'", 0],
		['site/a.ts', "import { sentence } from '../checklist/words.ts'; import p from '../../package.json'", 0],
		['site/a.ts', "import { update } from '../checklist/update.ts'", 1],
		['site/a.ts', "import { probe } from '../browser/probe.ts'", 1],
		['content.config.ts', "import { defineCollection } from 'astro:content'", 0],
		['pages/a.json.ts', "import { extract } from '../commands/extract.ts'", 1],
		['commands/a.ts', "import { read } from '../requirements/read-page.ts'; import fs from 'node:fs'", 0],
		['commands/a.ts', "import { loadSite } from '../site/load-site.ts'", 1],
		['new-folder/a.ts', "import { z } from 'zod'", 1],
		['pages/a.astro', astro("import Base from '../layouts/Base.astro'; import '../styles/base.css'"), 0],
		['pages/a.astro', astro("import { probe } from '../browser/probe.ts'"), 1],
		['pages/a.astro', astro('', "<script>import '../browser/main.ts'</script>"), 0],
		['pages/a.astro', astro('', "<script>\n\timport '../checklist/update.ts'\n</script>"), 1],
		['pages/a.astro', astro('', "<script>import { z } from 'zod'</script>"), 1],
		['pages/a.astro', astro('', '<script type="application/json">import</script>'), 0],
	])('%s: %s', (file, text, count) => {
		expect(wrongImports(file, text)).toHaveLength(count);
	});
});

describe('a broken rule is seen', () => {
	const lines = (count: number) => 'x;\n'.repeat(count);
	const parsed = "JSON.parse('1')";

	const rows: [file: string, text: string, count: number][] = [
		['src/site/load-site.ts', 'const a = 1', 0],
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
		['src/browser/guarded-storage.ts', 'const a = localStorage', 0],
		['src/browser/a.ts', 'stream.write(text); document.write(text)', 1],
		['src/checklist/a.ts', 'const a = Date.now()', 1],
		['src/checklist/a.ts', 'const a = new Date()', 1],
		['src/checklist/a.ts', 'const a = new Date(at).toISOString()', 0],
		['tests/a.test.ts', "test.skip('a', () => {})", 1],
		['tests/a.spec.ts', "test.describe.only('a', () => {})", 1],
		['src/pages/a.astro', '---\nconst a: any = 1\n---\n', 1],
	];

	test.each(rows.map(([file, text, count]) => ({ file, text, count, begin: text.slice(0, 60) })))(
		'$file: $begin',
		({ file, text, count }) => {
			expect(sourceFaults(file, text)).toHaveLength(count);
		},
	);
});
