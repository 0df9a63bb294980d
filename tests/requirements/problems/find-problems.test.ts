// A rule is one file and a line in the list: a line more in the list, and everything knows the rule.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemLine } from '../../../src/commands/extracted-page.ts';
import { assembleContent } from '../../../src/requirements/content/assemble-content.ts';
import { readPage } from '../../../src/requirements/page/read-page.ts';
import type { ProblemRule } from '../../../src/requirements/rules/problem-rule.ts';
import { isUnread, rules, severityOf, type RuleName } from '../../../src/requirements/rules/rules.ts';

const place = { file: 'content/1/a.md', line: 7, column: 1, endLine: 7 };
const rule: ProblemRule = {
	name: 'old-port',
	severity: 'error',
	means: 'telnet is written as something to use',
	remedy: 'write `SSH`',
	isUnread: true,
	ofPage: ({ source }) =>
		[...source.matchAll(/telnet/gi)].map(({ index }) => ({
			message: 'Unexpected telnet',
			at: { start: index, end: index + 6 },
		})),
	ofSettings: (source) => [{ message: `Unexpected settings of ${source.length} letters`, at: { start: 0, end: 1 } }],
	ofDrafts: ({ drafts }, roles) => [{ message: `Unexpected ${drafts.length} of ${roles.length}`, place }],
	ofVersion: ({ requirements }) => [{ message: `Unexpected version of ${requirements.length}`, place }],
	ofContent: (pages, _roles, file) => [{ message: `Unexpected ${pages.length} beside ${file}`, place }],
};
const list = rules as ProblemRule[];
beforeAll(() => void list.push(rule));
afterAll(() => void list.splice(list.indexOf(rule), 1));
const planted = 'old-port' as RuleName;
const text =
	'---\nsummary: All.\nupdated: 2026-01-02\n---\n\n# Ports\n\n| From | To | Port |\n|---|---|---|\n| A | B | 443 |\n';
const lines = (problems: Parameters<typeof problemLine>[0][]) => problems.map(problemLine);

test('the list gives its severity, and whether it is about something that is not read', () => {
	expect(severityOf(planted)).toBe('error');
	expect(isUnread(planted)).toBe(true);
});

test('reading a page reports it, and `extract` prints it', () => {
	const { problems, account } = readPage(`${text}\nOr by Telnet to a.example.com, port 23.\n`, 'x.md');
	expect(lines(problems)).toContain('x.md:12:7 error Unexpected telnet old-port');
	expect(account.length).toBeGreaterThan(0);
});

test('content is judged by it: settings, drafts, versions and all pages', () => {
	const page = { ...readPage(text, 'content/1/a.md'), path: '1/a.md' };
	const file = (path: string, source: string) => ({ path, file: `content/${path}`, source });
	const { problems } = assembleContent(
		[page],
		[
			file('site.yaml', 'name: S\nproduct: P\ndescription: d\nnotice: n\n'),
			file('versions.yaml', "- { id: '1', label: One, status: current, for: All. }"),
			file(
				'roles.md',
				'| Role | Also written | Machine | Network |\n|---|---|---|---|\n| A | | pc | yours |\n| B | | pc | yours |\n',
			),
		],
	);
	expect(lines(problems.filter(({ rule }) => rule === planted))).toEqual([
		'content/1/a.md:7:1 error Unexpected 1 of 2 old-port',
		'content/1/a.md:7:1 error Unexpected 1 beside content/roles.md old-port',
		'content/site.yaml:1:1 error Unexpected settings of 44 letters old-port',
		'content/versions.yaml:1:1 error Unexpected settings of 53 letters old-port',
		'content/roles.md:1:1 error Unexpected settings of 104 letters old-port',
		'content/1/a.md:7:1 error Unexpected version of 1 old-port',
	]);
});
