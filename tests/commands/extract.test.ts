import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';

const folder = mkdtempSync(join(tmpdir(), 'portolan-extract-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => {
	const file = join(folder, name);
	mkdirSync(join(file, '..'), { recursive: true });
	writeFileSync(file, text);
	return file;
};
const output = z.object({
	pages: z.array(
		z.object({
			file: z.string(),
			requirements: z.array(z.looseObject({ id: z.string(), direction: z.string() })),
			problems: z.array(z.looseObject({ rule: z.string() })),
			account: z.array(z.unknown()),
		}),
	),
});
const extract = (...files: string[]) => {
	const run = spawnSync(process.execPath, ['src/commands/extract.ts', ...files], { encoding: 'utf8' });
	return {
		status: run.status,
		stderr: run.stderr,
		pages: run.stdout === '' ? [] : output.parse(JSON.parse(run.stdout)).pages,
	};
};
const row = '| From | To | Port |\n|---|---|---|\n| Client | Server | 443 |\n';

test('good pages give their requirements, and status 0', () => {
	const [first, second] = [write('a/one.md', row), write('a/two.md', '# Nothing')];
	const run = extract(first, second);
	expect(run).toMatchObject({ status: 0, stderr: '' });
	expect(run.pages.map(({ file, requirements }) => [file, requirements.length])).toEqual([
		[first, 1],
		[second, 0],
	]);
});

test('an error gives status 1, its place on standard error, and all that could be read', () => {
	const file = write('a/bad.md', `${row}| Client | Server | 0 |\n`);
	const run = extract(file);
	expect(run.status).toBe(1);
	expect(run.stderr).toBe(
		`${file}:4:21 error Unexpected port \`0\`, expected a number from 1 to 65535 unreadable-port\n`,
	);
	expect(run.pages[0]?.requirements).toHaveLength(1);
});

test('a warning gives status 0', () => {
	const run = extract(write('a/warn.md', 'The client must reach port 443.\n'));
	expect(run.status).toBe(0);
	expect(run.stderr).toContain('1:1 warning Unexpected requirement in a sentence');
});

test('roles.md of the content folder above decides directions', () => {
	const file = write('content/2/page.md', row);
	write(
		'content/roles.md',
		'| Role | Also written | Machine | Network |\n|---|---|---|---|\n| Client | | pc | yours |\n| Server | | server | yours |\n',
	);
	expect(extract(file).pages[0]?.requirements[0]?.direction).toBe('internal');
});

test('a file that is not there, or no file at all, gives status 2 and a sentence', () => {
	expect(extract(join(folder, 'none.md'))).toMatchObject({
		status: 2,
		stderr: `${join(folder, 'none.md')}: no such file\n`,
	});
	expect(extract()).toMatchObject({
		status: 2,
		stderr: expect.stringContaining('Name one or more Markdown files') as string,
	});
});

test('--format text is a table of what was read, then the problems', () => {
	const file = write(
		'a/text.md',
		`${row}| Client | a.example.com, b.example.com | 8000-8010 |\n| Client | Server | 1024 up |\n| Client | Server | 0 |\n`,
	);
	const run = spawnSync(process.execPath, ['src/commands/extract.ts', '--format', 'text', file], { encoding: 'utf8' });
	expect(run.status).toBe(1);
	expect(run.stderr).toBe('');
	expect(run.stdout.replaceAll(file, 'text.md')).toBe(
		[
			'text.md: 3 read, 1 error, 0 warnings',
			'',
			'No.  Line  Source  Destination                   Port        Protocol  Direction  Check',
			'R01  3     Client  Server                        443         -         unknown    browser',
			'R02  4     Client  a.example.com, b.example.com  8000-8010   -         outbound   by hand: not-https',
			'R03  5     Client  Server                        1024-65535  -         unknown    by hand: not-https',
			'',
			'text.md:6:21 error Unexpected port `0`, expected a number from 1 to 65535 unreadable-port',
			'',
			'6 mentions: 5 read, 1 reported, 0 set aside',
			'',
		].join('\n'),
	);
});

test('an option that is none gives status 2 and says how to call it', () => {
	const run = spawnSync(process.execPath, ['src/commands/extract.ts', '--colour', 'x.md'], { encoding: 'utf8' });
	expect(run.status).toBe(2);
	expect(run.stderr).toContain('Name one or more Markdown files');
});

test('a file that breaks the reader takes nothing from the others', () => {
	const [bad, good] = [
		write('c/alias.md', '---\nsummary: *New*\nupdated: 2026-01-01\n---\n\n# A\n'),
		write('c/good.md', `${row}| Client | Server | 0 |\n`),
	];
	const bomb = `---\na: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghij'
		.split('')
		.map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[index]}`).join(', ')}]\n`)
		.join('')}---\n`;
	const [many, deep, quotes] = [
		write('c/many.md', bomb),
		write('c/deep.md', `---\nsummary: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n---\n`),
		write('c/quotes.md', `${'> '.repeat(2000)}a`),
	];
	const run = extract(bad, many, deep, quotes, good);
	expect(run.status).toBe(1);
	expect(run.pages.map(({ requirements }) => requirements.length)).toEqual([0, 0, 0, 0, 1]);
	// How deep is too deep depends on the machine.
	expect(
		run.stderr
			.trimEnd()
			.replace(/(deep\.md:2):\d+/, '$1:1')
			.split('\n'),
	).toEqual([
		`${bad}:2:10 error Unexpected text in the front matter, expected YAML: \`*New*\` is the name of nothing; write a text that begins with \`*\` in quotes front-matter`,
		`${many}:2:1 error Unexpected text in the front matter, expected YAML: its aliases stand for too much; write each value where it belongs front-matter`,
		`${deep}:2:1 error Unexpected text in the front matter, expected YAML: it is nested too deep front-matter`,
		`${quotes}:1:1 error Unexpected nesting of more than 100 quotes and list items, expected less; what is deeper is not read too-deep`,
		`${good}:4:21 error Unexpected port \`0\`, expected a number from 1 to 65535 unreadable-port`,
	]);
});

test('a page of a content folder is told what a build would tell: unknown roles, and links that lead nowhere', () => {
	write('house/versions.yaml', '- { id: "1", label: One, status: current, for: All. }\n');
	write(
		'house/roles.md',
		'| Role | Also written | Machine | Network |\n|---|---|---|---|\n| Client | | pc | yours |\n',
	);
	write('house/1/other.md', '# Other');
	const file = write(
		'house/1/page.md',
		`# Ports\n\n## Here\n\n${row}\n[a](other.md) [b](none.md) [c](#here) [d](#there) [e](https://sea.example.com)\n`,
	);
	const { stderr, status } = extract(file);
	expect(status).toBe(0);
	expect(stderr.replaceAll(file, 'page.md').split('\n')).toEqual([
		'page.md:7:1 warning Unexpected end `Server`, expected a host, an address or a role of roles.md; add it there, or under "Also written" of the role that is meant unknown-role',
		'page.md:9:15 warning Unexpected link to `none.md`, expected a page; there is none at `/1/none/` broken-link',
		'page.md:9:39 warning Unexpected link to `#there`, expected a heading or a requirement of this page broken-link',
		'',
	]);
});

test('the account of a page has a place, a kind, a text, a fate and a reason for each mention', () => {
	const file = write(
		'a/account.md',
		'| To | Port |\n|---|---|\n| a.example.com | 443 |\n\n[x](https://b.example.com)\n',
	);
	const run = spawnSync(process.execPath, ['src/commands/extract.ts', file], { encoding: 'utf8' });
	expect(output.parse(JSON.parse(run.stdout)).pages[0]?.account).toEqual([
		{ place: { line: 3, column: 3, endLine: 3 }, kind: 'host', text: 'a.example.com', fate: 'read', reason: null },
		{ place: { line: 3, column: 19, endLine: 3 }, kind: 'port', text: '443', fate: 'read', reason: null },
		{
			place: { line: 5, column: 5, endLine: 5 },
			kind: 'url',
			text: 'https://b.example.com',
			fate: 'set-aside',
			reason: 'link-target',
		},
	]);
});
