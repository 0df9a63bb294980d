// npm run --silent extract -- FILE…: the writer's linter. Reads any Markdown files and prints the result as JSON, and
// the problems to standard error, one a line. `--format text` prints a report for people. Exit status 1 if there is an
// error, 2 if a file cannot be opened.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { assemble } from '../requirements/version/assemble.ts';
import type { Dataset } from '../requirements/model/dataset.ts';
import { duplicateProblem } from '../requirements/version/duplicate-problem.ts';
import type { ListedRole } from '../requirements/model/find-role.ts';
import { draftProblems } from '../requirements/problems/find-problems.ts';
import { problemAt, type Problem } from '../requirements/problems/problems.ts';
import { lineOf } from '../requirements/text/span.ts';
import { failureMessage, readPage, type PageReading } from '../requirements/page/read-page.ts';
import { sitePath } from '../requirements/content/site-path.ts';
import { readRoles } from '../requirements/content/read-roles.ts';
import { problemLine, type ExtractedPage } from './extracted-page.ts';
import { formatText } from './format-text.ts';

/** Reads one file. Anything thrown becomes a problem of this file, so that the other files are still printed. */
function extract(file: string): ExtractedPage {
	try {
		return extractPage(file);
	} catch (error) {
		const problem = problemAt('unreadable-page', failureMessage(error), lineOf(file));
		return { file, requirements: [], problems: [problem], account: [] };
	}
}

function extractPage(file: string): ExtractedPage {
	const reading = readPage(readFileSync(file, 'utf8'), file);
	const { roles, problems } = rolesFor(file);
	const content = contentOf(file);
	const summary = {
		file,
		slug: basename(file).replace(/\.\w+$/, ''),
		title: reading.title ?? '',
		summary: '',
		tags: [],
		updated: '1970-01-01',
	};
	const page = { summary, drafts: reading.drafts, samples: reading.frontMatter.samples ?? {} };
	const version = { id: basename(dirname(file)), label: '', status: 'current' as const };
	const { dataset, duplicates } = assemble({
		product: reading.frontMatter.product ?? '',
		version,
		pages: [page],
		roles,
	});
	return {
		file,
		requirements: dataset.requirements,
		problems: [
			...reading.problems,
			...problems,
			...duplicates.map(duplicateProblem),
			...(content ? draftProblems([reading], roles) : []),
			...(content ? brokenLinksOf(file, reading, dataset, content) : []),
		],
		account: reading.account,
	};
}

/** The roles of the page's content folder: content/roles.md for content/<version>/page.md. Pages from elsewhere have none. */
function rolesFor(file: string): { roles: ListedRole[]; problems: Problem[] } {
	const path = join(dirname(file), '..', 'roles.md');
	return existsSync(path) ? readRoles(readFileSync(path, 'utf8'), path) : { roles: [], problems: [] };
}

/**
 * The content folder of a page, and the path of the page in it. Undefined for pages from elsewhere: for these, neither
 * roles nor links within a site are checked.
 */
function contentOf(file: string): { folder: string; path: string } | undefined {
	const folder = join(dirname(file), '..');
	if (!existsSync(join(folder, 'versions.yaml'))) return undefined;
	return { folder, path: `${basename(dirname(resolve(file)))}/${basename(file)}` };
}

/** Broken links of the page: to a page that does not exist, or to a missing heading or requirement of this page. */
function brokenLinksOf(
	file: string,
	reading: PageReading,
	dataset: Dataset,
	{ folder, path }: { folder: string; path: string },
): Problem[] {
	const anchors = new Set([
		...reading.headings.map(({ anchor }) => anchor),
		...dataset.requirements.map(({ id }) => id),
	]);
	return reading.links.flatMap(({ address, place }) => {
		const to = sitePath(address, path);
		if (!to || !/\.md(?:[?#]|$)|^#/.test(address)) return [];
		const target = address.startsWith('#') ? file : join(folder, `${to.path.replace(/^\/|\/$/g, '')}.md`);
		const isOwn = resolve(target) === resolve(file);
		if (existsSync(target) && (!isOwn || to.anchor === '' || to.anchor === 'top' || anchors.has(to.anchor))) return [];
		const expected = isOwn ? 'a heading or a requirement of this page' : `a page; there is none at \`${to.path}\``;
		return [problemAt('broken-link', `Unexpected link to \`${address}\`, expected ${expected}`, place)];
	});
}

const usage =
	'Name one or more Markdown files: npm run --silent extract -- [--format text] content/11/network-requirements.md';

function main(): number {
	let options;
	try {
		options = parseArgs({ allowPositionals: true, options: { format: { type: 'string', default: 'json' } } });
	} catch (error) {
		console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
		return 2;
	}
	const { values, positionals: files } = options;
	if (files.length === 0 || !['json', 'text'].includes(values.format)) {
		console.error(files.length === 0 ? usage : `Unexpected format \`${values.format}\`, expected \`json\` or \`text\``);
		return 2;
	}
	const missing = files.filter((file) => !statSync(file, { throwIfNoEntry: false })?.isFile());
	if (missing.length > 0) {
		console.error(missing.map((file) => `${file}: no such file`).join('\n'));
		return 2;
	}
	const pages = files.map(extract);
	const problems = pages.flatMap((page) => page.problems);
	if (values.format === 'text') process.stdout.write(formatText(pages));
	else {
		process.stdout.write(`${JSON.stringify({ pages }, undefined, '\t')}\n`);
		for (const problem of problems) console.error(problemLine(problem));
	}
	return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

process.exitCode = main();
