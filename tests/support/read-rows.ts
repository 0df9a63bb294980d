import { assemble } from '../../src/requirements/version/assemble.ts';
import { readPage } from '../../src/requirements/page/read-page.ts';
import type { Requirement } from '../../src/requirements/model/requirement.ts';

/** The requirements that a page's Markdown states, as a version of one page named "ports" has them. */
export function readRequirements(markdown: string): Requirement[] {
	const { drafts, frontMatter } = readPage(markdown, 'ports.md');
	const updated = frontMatter.updated ?? '2026-01-01';
	const summary = { file: 'ports.md', slug: 'ports', title: 'Ports', summary: '', tags: [], updated };
	const version = { id: '1', label: 'One', status: 'current' as const };
	return assemble({ product: 'Harbour', version, pages: [{ summary, drafts, samples: {} }], roles: [] }).dataset
		.requirements;
}

/** The requirements of a table of its own under a heading; each row is `source | destination | port | protocol | notes`. */
export function readRows(rows: readonly string[], heading = 'Ports'): Requirement[] {
	const head = '| Source | Destination | Port | Protocol | Notes |\n|---|---|---|---|---|';
	return readRequirements(`## ${heading}\n\n${[head, ...rows.map((row) => `| ${row} |`)].join('\n')}\n`);
}
