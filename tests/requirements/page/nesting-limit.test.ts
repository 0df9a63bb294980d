import { toHtml } from 'hast-util-to-html';
import { describe, expect, test, vi } from 'vitest';
import { mojibake } from '../../../src/requirements/rules/mojibake.ts';
import { readPage } from '../../../src/requirements/page/read-page.ts';
import { readRoles } from '../../../src/requirements/content/read-roles.ts';

const head = '| Source | Destination | Port |\n|---|---|---|\n';
const lines = (count: number, line: (index: number) => string) =>
	Array.from({ length: count }, (_, n) => line(n)).join('');

/** Each kind of nesting, as deep as is asked; where the text grows with the square of that, less. */
const kinds: Record<string, (depth: number) => string> = {
	quotes: (depth) => `${'> '.repeat(depth)}a`,
	'quotes without spaces': (depth) => `${'>'.repeat(depth)}a`,
	items: (depth) => `${'- '.repeat(depth)}a`,
	'numbered items': (depth) => `${'1. '.repeat(depth)}a`,
	'items line by line': (depth) => lines(Math.min(depth, 500), (n) => `${'  '.repeat(n)}- a\n`),
	'quotes line by line': (depth) => lines(Math.min(depth, 500), (n) => `${'>'.repeat(n + 1)} a\n`),
	'quotes and items': (depth) => `${'> - '.repeat(depth)}a`,
	footnotes: (depth) => `${'[^a]: '.repeat(depth)}a`,
	emphasis: (depth) => `${'*a **a '.repeat(depth)}${'b** b*'.repeat(depth)}`,
	'emphasis of one sign': (depth) => `${'*'.repeat(depth * 2)}a${'*'.repeat(depth * 2)}`,
	'what is struck through': (depth) => `${'~~a *b '.repeat(depth)}${'b* a~~'.repeat(depth)}`,
	pictures: (depth) => `${'!['.repeat(depth)}a${'](b)'.repeat(depth)}`,
	links: (depth) => `${'['.repeat(depth)}a${'](b)'.repeat(depth)}`,
	'emphasis in a cell': (depth) => `${head}| ${'*a **a '.repeat(depth)}${'b** b*'.repeat(depth)} | b | 443 |`,
	'boxes on a line': (depth) => `${'<div>'.repeat(depth)}a`,
	'boxes with empty lines': (depth) => `${'<div>\n\n'.repeat(depth)}a`,
	'bold in HTML': (depth) => `a ${'<b>'.repeat(depth)}a`,
	'bold that differs': (depth) => `a ${lines(depth, (n) => `<b id=${n}>`)}a\n\nb`,
	'bold in a cell': (depth) => `${head}| ${'<b>'.repeat(depth)}a | b | 443 |`,
	'tables in HTML': (depth) => `${'<table><tr><td>'.repeat(depth)}a`,
	'lists in HTML': (depth) => `${'<ul><li>'.repeat(depth)}a`,
	pictograms: (depth) => `<div><svg>${'<g>'.repeat(depth)}a`,
	'a heading': (depth) => `# a ${'<b>'.repeat(depth)}a`,
};

describe.each(Object.entries(kinds))('nesting: %s', (_name, nested) => {
	test.each([200, 2000])('%i deep is a problem with a place, and the other problems of the page are shown', (depth) => {
		const source = `# Page\n\n${head}| Client | Server | 99999 |\n\n${nested(depth)}\n\n${head}| Client | Server | 443 |\n`;
		const { drafts, problems } = readPage(source, 'x.md');
		expect(problems.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['unreadable-port', 'too-deep']));
		expect(problems.map(({ rule }) => rule)).not.toContain('unreadable-page');
		const deep = problems.find(({ rule }) => rule === 'too-deep');
		expect(deep?.place.line).toBeGreaterThanOrEqual(7);
		expect(deep?.message).toMatch(/^Unexpected (?:nesting of more than 100|\d+ signs of)/);
		expect(drafts.at(-1)?.ports).toEqual([{ from: 443, to: 443 }]);
	});

	test('30 deep is read', () => {
		const { problems, body } = readPage(`# Page\n\n${nested(30)}\n`, 'x.md');
		expect(problems.map(({ rule }) => rule)).not.toContain('too-deep');
		expect(toHtml(body)).toContain('a');
	});
});

test('what is long and not deep is read', () => {
	const pages = [
		`${'- a\n'.repeat(3000)}`,
		`${'- a\n  - b\n'.repeat(2000)}`,
		`${'* '.repeat(200)}\n`,
		`${'<p>a\n\n'.repeat(300)}`,
		`${head}${'| **a** | \\*.b.example.com | 443 |\n'.repeat(300)}`,
		`<ul>${'<li>a'.repeat(300)}</ul>`,
		`\`\`\`json\n${'{ "a_b": [*1*] }\n'.repeat(400)}\`\`\`\n`,
		`<!--\n${'* [a]\n'.repeat(1000)}-->\n`,
		`${'a<br/>'.repeat(2000)}`,
		`${'[a](https://example.com/) and *b*.\n\n'.repeat(1000)}`,
	];
	for (const page of pages)
		expect(
			readPage(page, 'x.md').problems.map(({ rule }) => rule),
			page.slice(0, 30),
		).not.toContain('too-deep');
});

test.each([':::note\n\n', '{{< box >}}\n\n'])(
	'in a directive, %j, it has the same limit, and what follows is read',
	(box) => {
		const { problems, drafts } = readPage(`${box}${'> '.repeat(200)}a\n\n:::\n\n${head}| A | B | 443 |\n`, 'x.md');
		expect(problems).toMatchObject([{ rule: 'too-deep', place: { line: 3 } }]);
		expect(drafts).toMatchObject([{ ports: [{ from: 443 }], place: { line: 9 } }]);
	},
);

test('roles.md has the same limit', () => {
	const { problems } = readRoles(`${'> '.repeat(3000)}a\n`, 'roles.md');
	expect(problems).toMatchObject([{ rule: 'too-deep', place: { file: 'roles.md', line: 1 } }]);
});

test('whatever is thrown while a page is read becomes a problem of that page, beside those found before', () => {
	vi.spyOn(mojibake, 'ofPage').mockImplementationOnce(() => {
		throw new TypeError('no such thing\nat all');
	});
	const { problems, drafts } = readPage(`${head}| Client | Server | 99999 |\n`, 'x.md');
	expect(drafts).toEqual([]);
	expect(problems).toMatchObject([
		{
			rule: 'unreadable-page',
			severity: 'error',
			message:
				'Unexpected failure while the page was read, expected none: this is a fault of the tool (TypeError: no such thing)',
			place: { file: 'x.md', line: 1, column: 1 },
		},
		{ rule: 'unreadable-port' },
	]);
});
