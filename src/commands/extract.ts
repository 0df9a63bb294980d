// npm run --silent extract -- FILE…: the writer's linter. Prints what is read from any Markdown files as JSON, and the problems
// one a line to standard error; exit status 1 where there is an error, 2 where a file cannot be opened.
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { assemble } from '../requirements/assemble.ts';
import { duplicateProblem } from '../requirements/duplicate-problem.ts';
import type { ListedRole } from '../requirements/find-role.ts';
import type { Problem } from '../requirements/problems.ts';
import { readPage } from '../requirements/read-page.ts';
import { readRoles } from '../requirements/read-roles.ts';
import type { Requirement } from '../requirements/requirement.ts';

interface ExtractedPage {
	file: string;
	requirements: Requirement[];
	problems: Problem[];
}

function extract(file: string): ExtractedPage {
	const reading = readPage(readFileSync(file, 'utf8'), file);
	const { roles, problems } = rolesFor(file);
	const summary = {
		file,
		slug: basename(file).replace(/\.\w+$/, ''),
		title: reading.title ?? '',
		summary: '',
		tags: [],
		updated: '1970-01-01',
	};
	const page = { summary, drafts: reading.drafts, samples: reading.frontMatter.samples ?? {} };
	const version = { id: basename(dirname(file)) || 'page', label: '', status: 'current' as const };
	const { dataset, duplicates } = assemble({
		product: reading.frontMatter.product ?? '',
		version,
		pages: [page],
		roles,
	});
	return {
		file,
		requirements: dataset.requirements,
		problems: [...reading.problems, ...problems, ...duplicates.map(duplicateProblem)],
	};
}

/** The roles of the page's content folder: content/roles.md for content/<version>/page.md. Pages from elsewhere have none. */
function rolesFor(file: string): { roles: ListedRole[]; problems: Problem[] } {
	const path = join(dirname(file), '..', 'roles.md');
	return existsSync(path) ? readRoles(readFileSync(path, 'utf8'), path) : { roles: [], problems: [] };
}

const files = process.argv.slice(2);
if (files.length === 0) {
	console.error('Name one or more Markdown files: npm run --silent extract -- content/11/network-requirements.md');
	process.exit(2);
}
const missing = files.filter((file) => !existsSync(file));
if (missing.length > 0) {
	console.error(missing.map((file) => `${file}: no such file`).join('\n'));
	process.exit(2);
}
const pages = files.map(extract);
process.stdout.write(`${JSON.stringify({ pages }, undefined, '\t')}\n`);
const problems = pages.flatMap((page) => page.problems);
for (const { place, severity, message, rule } of problems) {
	console.error(`${place.file}:${place.line}:${place.column} ${severity} ${message} ${rule}`);
}
process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
