import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { assemble } from '../../../src/requirements/version/assemble.ts';
import { readPage } from '../../../src/requirements/page/read-page.ts';

const head = '| Source | Destination | Port | Protocol | Notes |\n|---|---|---|---|---|\n';

test.each([
	['1 MB in one cell', `${head}| A | B | 443 | TCP | ${'word '.repeat(200_000)} |`, 1],
	['1 MB of ends in one cell', `${head}| A | ${'b.example.com, '.repeat(70_000)} | 443 | TCP | x |`, 1],
	['1 MB without a space', `${head}| A | ${'x'.repeat(1_000_000)} | 443 | TCP | x |`, 1],
	['20,000 brackets', `${head}| ${'('.repeat(20_000)} | B | 443 | TCP | ${'['.repeat(20_000)} |`, 1],
	['10,000 stars', `${head}| ${'*a'.repeat(10_000)} | B | 443 | TCP | x |`, 1],
	['10,000 entities', `${head}| ${'&amp;'.repeat(10_000)} | B | 443 | TCP | x |`, 1],
	['128 kB of spaces in a heading', `# a${' '.repeat(128_000)}b\n\n${head}| A | B | 443 | TCP | x |`, 1],
	['128 kB of spaces in the first cell', `${head}| A${' '.repeat(128_000)}B | B | 443 | TCP | x |`, 1],
	['128 kB of spaces in an item', `Open these ports:\n\n- 12000${' '.repeat(128_000)} - Service`, 1],
	['128 kB of dots', `${head}| A | b${'.'.repeat(128_000)}c | 443 | TCP | x |`, 1],
	['128 kB of slashes', `${head}| A | b${'/ '.repeat(64_000)}c | 443 | TCP | x |`, 1],
	[
		'100 levels of lists',
		Array.from({ length: 100 }, (_, level) => `${'  '.repeat(level)}* level ${level}`).join('\n'),
		0,
	],
])('%s is read', (_what, source, count) => {
	const { drafts } = readPage(source, 'x.md');
	expect(drafts).toHaveLength(count);
});

test('characters that show nothing change no value', () => {
	const row = '| \u2066A\u2069 | \u202ea.\u200bexample\u202c.com | \ufeff4\u00ad43 | T\u200eCP | \u2066x |';
	const { drafts, problems } = readPage(head + row, 'x.md');
	expect(problems).toEqual([]);
	expect(drafts).toMatchObject([
		{
			source: { text: 'A', endpoints: [{ kind: 'role', text: 'A', role: 'a' }] },
			destination: { text: 'a.example.com', endpoints: [{ kind: 'host', host: 'a.example.com' }] },
			ports: [{ from: 443, to: 443 }],
			transports: ['tcp'],
			notes: { text: 'x' },
		},
	]);
});

test('a NUL is read as the character that Markdown puts in its place', () => {
	const { drafts } = readPage(`${head}| A\u0000 | B | 443 | TCP | x |`, 'x.md');
	expect(drafts[0]?.source.text).toBe('A\ufffd');
});

test('nothing that could run reaches the page, from any cell', () => {
	const attacks = [
		'<script>alert(1)</script>',
		'[x](javascript:alert(1))',
		'<img src=x onerror=alert(1)>',
		'<a href=" java&#10;script:alert(1)">x</a>',
		'<b onmouseover=alert(1)>x</b>',
		'![x](javascript:alert(1))',
		'<iframe srcdoc="x"></iframe>',
		'[x](data:text/html,x)',
		'<svg><script>1</script></svg>',
		'<base href="https://evil.example">',
		'<meta http-equiv="refresh" content="0">',
	];
	const { drafts, body } = readPage(
		head + attacks.map((attack) => `| ${attack} | ${attack} | 443 | TCP | ${attack} |`).join('\n'),
		'x.md',
	);
	const html = toHtml(body) + drafts.map(({ notes }) => notes.html).join('');
	expect(drafts).toHaveLength(attacks.length);
	expect(html).not.toMatch(/<script|javascript:|onerror|onmouseover|<iframe|data:text|<svg|<base|<meta/i);
});

// How time grows with size is measured by `npm run bench`.
test('10,000 rows are read', () => {
	const source =
		head +
		Array.from(
			{ length: 10_000 },
			(_, index) => `| Client ${index} | host${index}.example.com | ${index + 1} | TCP | Note |\n`,
		).join('');
	const { drafts, problems } = readPage(source, 'x.md');
	const summary = { file: 'x.md', slug: 'x', title: '', summary: '', tags: [], updated: '2026-01-01' };
	const version = { id: 'x', label: 'X', status: 'current' as const };
	const { dataset, duplicates } = assemble({
		product: 'X',
		version,
		pages: [{ summary, drafts, samples: {} }],
		roles: [],
	});
	expect(problems).toEqual([]);
	expect(duplicates).toEqual([]);
	expect(dataset.requirements.at(-1)?.ref).toBe('R10000');
});
