// The real command, on content folders of its own; what it writes is then read by the other commands.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'portolan-new-'));
	cpSync('tests/site/content/dev-content', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const command = (file: string, words: readonly string[]) => {
	const run = spawnSync(process.execPath, [`src/commands/${file}`, ...words], {
		encoding: 'utf8',
		env: { ...process.env, CONTENT_DIR: folder },
	});
	return { status: run.status, stdout: run.stdout, stderr: run.stderr };
};
const start = (...words: string[]) => command('new.ts', words);
const text = (path: string) => readFileSync(join(folder, path), 'utf8');
const files = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
/** What the readers of the content say: errors make `npm run snapshot` fail. */
const errors = () => command('snapshot.ts', []).stderr;

test('without words it tells what it can do; so does --help', () => {
	expect(start()).toMatchObject({ status: 2, stdout: expect.stringContaining('npm run new -- version 12 --from 11') });
	expect(start('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('npm run new -- page 12') });
});

test.each([
	[['ship', '12'], 'Unexpected words `ship 12`'],
	[['version'], 'Unexpected words `version`'],
	[['page', '2'], 'Unexpected words `page 2`'],
	[['page', '2', 'a', 'b'], 'Unexpected words `page 2 a b`'],
	[['page', '2', 'a', '--from', '1'], 'Unexpected words `page 2 a --from 1`'],
	[['version', '3', '--form', '2'], "Unknown option '--form'"],
])('words that it does not know, %j, give status 2 and the usage', (words, message) => {
	const run = start(...words);
	expect(run.status).toBe(2);
	expect(run.stderr).toContain(message);
	expect(run.stderr).toContain('npm run new -- version 12 --from 11');
});

test('a version from another copies its pages, and is listed before it with comments kept', () => {
	writeFileSync(
		join(folder, 'versions.yaml'),
		"# All versions.\n- id: '2' # the second\n  label: Example 2\n  status: current\n  for: Everybody.\n\n# Kept elsewhere.\n- { id: '1', label: Example 1, elsewhere: 'https://example.com/1' }\n",
	);
	writeFileSync(join(folder, '2', 'ports.md'), `${text('2/ports.md')}\nAs in Example 2.\n`);
	const run = start('version', '3', '--from', '2');
	expect(run).toMatchObject({ status: 0, stderr: '' });
	expect(text('3/ports.md')).toBe(text('2/ports.md'));
	expect(text('versions.yaml')).toBe(
		[
			'# All versions.',
			"- id: '3'",
			'  label: Example 3',
			'  status: current',
			"  for: 'TO WRITE: who needs this version, in one sentence'",
			"- id: '2' # the second",
			'  label: Example 2',
			'  status: current',
			'  for: Everybody.',
			'',
			'# Kept elsewhere.',
			"- { id: '1', label: Example 1, elsewhere: 'https://example.com/1' }",
			'',
		].join('\n'),
	);
	expect(run.stdout).toMatch(
		/wrote .*versions\.yaml\nwrote .*3\/ports\.md\n\nNext:\n1\. In .*versions\.yaml, write who/,
	);
	expect(run.stdout).toMatch(/These lines still speak of Example 2: \S+3\/ports\.md:\d+[,.]/);
	expect(run.stdout).toContain('If 2 is current no more');
	expect(errors()).toBe('');
	expect(existsSync(join(folder, 'history/3'))).toBe(true);
});

test('a version of its own gets a first page', () => {
	expect(start('version', '3')).toMatchObject({ status: 0, stderr: '' });
	expect(text('versions.yaml')).toMatch(/^- id: '3'\n {2}label: .* 3\n/m);
	expect(files()).toContain(join('3', 'network-requirements.md'));
	expect(errors()).toBe('');
});

test.each([
	[['version', '2'], 'has a version `2`; choose another name, or edit that one'],
	[['version', '2', '--from', '2'], 'has a version `2`'],
	[['version', '3', '--from', '9'], 'Unexpected version `9`, expected one with pages here: 2'],
	[['version', 'V 3'], 'Unexpected version `V 3`, expected lower case letters'],
	[['version', '../3'], 'Unexpected version `../3`, expected lower case letters'],
	[
		['version', 'guides'],
		'Unexpected version `guides`, expected another id: the site has pages, files or stored data of that name',
	],
	[['version', 'there'], 'there exists; remove that folder'],
	[['page', '2', 'ports'], 'ports.md exists; edit it, or choose another name'],
	[['page', '2', 'ports.md'], 'ports.md exists; edit it, or choose another name'],
	[['page', '9', 'ports'], 'Unexpected version `9`, expected one of'],
	[['page', '2', '../ports'], 'Unexpected page `../ports`, expected lower case letters'],
	[
		['page', '2', 'checklist'],
		'Unexpected page `checklist`, expected another: the site makes a page of that name for each version',
	],
	[['product', 'Other'], 'site.yaml and '],
])('%j is refused, with what to do, and nothing is written', (words, message) => {
	mkdirSync(join(folder, 'there'));
	const before = files();
	const run = start(...words);
	expect(run).toMatchObject({ status: 1, stdout: '' });
	expect(run.stderr).toContain(message);
	expect(files()).toEqual(before);
});

test('settings with errors are named, and nothing is written', () => {
	writeFileSync(join(folder, 'versions.yaml'), "- id: '2'\n  label: Two\n");
	const run = start('version', '3');
	expect(run.status).toBe(1);
	expect(run.stderr).toMatch(
		/^Nothing was written\. Mend this first:\n\n.*versions\.yaml:1:3 error Unexpected `0` without `status`, expected one settings\n/,
	);
	expect(existsSync(join(folder, '3'))).toBe(false);
});

test('a page is a table with every column, in the roles of the content, that can be read at once', () => {
	const run = start('page', '2', 'outbound-connections');
	expect(run).toMatchObject({ status: 0, stderr: '' });
	const page = text('2/outbound-connections.md');
	expect(page).toContain('# Outbound connections\n');
	expect(page).toContain('| Client | service.example.com | 443 | TCP |');
	expect(page).toContain('| Client | Server | 5432 | TCP | Database |');
	for (const column of /^\| Source .*$/m.exec(page)?.[0].match(/\w+/g) ?? [])
		expect(page, column).toMatch(new RegExp(`^${column} {2,}\\S`, 'm'));
	const read = command('extract.ts', ['--format', 'text', join(folder, '2', 'outbound-connections.md')]);
	expect(read.status).toBe(0);
	expect(read.stdout).toContain('2 read, 0 errors, 3 warnings');
	expect(read.stdout.match(/warning Unexpected `TO WRITE:`/g)).toHaveLength(3);
	expect(read.stdout).toMatch(/R01 .*Client +service\.example\.com +443 +tcp +outbound +browser/);
	expect(read.stdout).toMatch(/R02 .*Client +Server +5432 +tcp +internal/);
	expect(errors()).toBe('');
});

test('a product begins in an empty folder: settings, then a version with its first page', () => {
	for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
	expect(start('version', '1')).toMatchObject({
		status: 1,
		stderr: expect.stringContaining('begin with npm run new -- product "Name of the product"'),
	});
	expect(start('page', '1', 'ports').stderr).toContain('npm run new -- version 1 starts it');
	expect(start('product', "Pilot's Desk: 2")).toMatchObject({ status: 0, stderr: '' });
	expect(start('version', '1')).toMatchObject({ status: 0, stderr: '' });
	expect(text('versions.yaml')).toMatch(
		/^# The versions of the product.*\n#.*\n- id: '1'\n {2}label: "Pilot's Desk: 2 1"\n/,
	);
	expect(errors()).toBe('');
});

test('CONTENT_DIR that is set to nothing names nothing: the folder is content/', () => {
	const run = spawnSync(process.execPath, [resolve('src/commands/new.ts'), 'product', 'Example'], {
		cwd: folder,
		encoding: 'utf8',
		env: { ...process.env, CONTENT_DIR: '' },
	});
	expect(run).toMatchObject({ status: 0, stderr: '' });
	expect(files()).toContain(join('content', 'site.yaml'));
});
