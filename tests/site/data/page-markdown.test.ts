// Pages as Markdown with ids: the writer's linter reads the same requirements from them, whatever the page looks like.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { requirementSchema } from '../../../src/requirements/model/requirement.ts';
import { markdownWithIds } from '../../../src/site/data/page-markdown.ts';

const folder = mkdtempSync(join(tmpdir(), 'portolan-markdown-'));
afterAll(() => rmSync(folder, { recursive: true }));

const extracted = z.object({
	pages: z.array(
		z.object({ requirements: z.array(requirementSchema), problems: z.array(z.object({ message: z.string() })) }),
	),
});

function extract(files: readonly string[]) {
	const output = execFileSync(process.execPath, ['src/commands/extract.ts', ...files], {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
		maxBuffer: 256 * 1024 * 1024,
	});
	return extracted.parse(JSON.parse(output)).pages;
}

/** Pages of the tests' own products, and of the product that the site holds. */
const pages = [
	'content',
	'tests/fixture-product',
	'tests/site/content/second-product',
	'tests/browser/parts-product',
].flatMap((product) =>
	readdirSync(product, { recursive: true, encoding: 'utf8' })
		.filter((path) => /^[^/]+\/[^/]+\.md$/.test(path.replaceAll('\\', '/')) && !path.startsWith('guides'))
		.map((path) => join(product, path)),
);

test('there are pages', () => expect(pages.length).toBeGreaterThan(5));

/** What a requirement is, wherever it stands on its line. Links to guides lead to where those stand on the site. */
const told = ({ place, notes, ...rest }: z.infer<typeof requirementSchema>) => ({
	...rest,
	notes: { ...notes, html: notes.html.replace(/"\.\.\/guides\/([\w-]+)\.mdx?/g, '"../guide/$1/') },
	line: place.line,
});

test('the linter reads the same requirements from a page with its ids', () => {
	const before = extract(pages);
	const copies = pages.map((page, index) => {
		const text = markdownWithIds(readFileSync(page, 'utf8'), before[index]?.requirements ?? []);
		return { page, text, index };
	});
	for (const { page, text, index } of copies) {
		const target = join(folder, `${index}`);
		mkdirSync(join(target, basename(dirname(page))), { recursive: true });
		writeFileSync(join(target, 'roles.md'), readFileSync(join(dirname(page), '..', 'roles.md')));
		writeFileSync(join(target, basename(dirname(page)), basename(page)), text);
	}
	const after = extract(
		copies.map(({ page, index }) => join(folder, `${index}`, basename(dirname(page)), basename(page))),
	);
	expect(after.map(({ requirements }) => requirements.map(told))).toEqual(
		before.map(({ requirements }) => requirements.map(told)),
	);
	const written = copies.reduce((sum, { text }) => sum + text.split('{#').length - 1, 0);
	const all = before.reduce((sum, { requirements }) => sum + requirements.length, 0);
	// What stands in HTML or in a sentence keeps the id of its words.
	expect(written).toBeGreaterThan(all * 0.8);
});

const place = (line: number, endLine = line) => ({ line, endLine });

const table = (row: string) => `| a | b |\n| --- | --- |\n${row}\n`;

test.each<[string, string, [number, number?], string]>([
	['a row', table('| A | B |'), [3], table('| A {#x} | B |')],
	['a row without outer pipes', 'a | b\n--|--\nA | B\n', [3], 'a | b\n--|--\nA {#x} | B\n'],
	['a pipe that is a letter', table('| A \\| a | B |'), [3], table('| A \\| a {#x} | B |')],
	['an item', '* 1 - One\r\n', [1], '* 1 - One {#x}\r\n'],
	['an item of two lines', '- must be\n  so\n  - below\n', [1, 3], '- must be\n  so {#x}\n  - below\n'],
	['a row that has one', table('| A {#y} | B |'), [3], table('| A {#y} | B |')],
	['HTML', '<tr><td>A</td></tr>\n', [1], '<tr><td>A</td></tr>\n'],
	['a sentence', 'A connects to B.\n', [1], 'A connects to B.\n'],
	['a sentence with a pipe', 'A connects to B | C.\n', [1], 'A connects to B | C.\n'],
])('%s', (_, source, [line, endLine], text) => {
	expect(markdownWithIds(source, [{ id: 'x', place: place(line, endLine) }])).toBe(text);
});

test('what shares a line keeps the ids of its words', () => {
	expect(
		markdownWithIds(table('| A | B |'), [
			{ id: 'x', place: place(3) },
			{ id: 'y', place: place(3) },
		]),
	).toBe(table('| A | B |'));
});
