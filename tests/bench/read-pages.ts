import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { toHtml } from 'hast-util-to-html';
import { assemble } from '../../src/requirements/version/assemble.ts';
import { readPage } from '../../src/requirements/page/read-page.ts';

/** A page of requirement rows as writers write them: markup, lists in cells, several hosts, conditions. A changed row asks for another port. */
export function examplePage(rows: number, page = 0, isChanged: (row: number) => boolean = () => false): string {
	const kinds = [
		(n: number, isNew: boolean) => `| Client ${n} | Server | ${isNew ? 8443 : 443} | TCP | HTTPS access to part ${n} |`,
		(n: number) =>
			`| Front-End and Controller | \\*.host${n}.example.com<br/>host${n}.example.com | 443 | TCP | **Updates** <ul><li>one</li><li>two</li></ul> |`,
		(n: number) =>
			`| Server ${n} | SQL Server / Oracle | 1433 / 1521 | TCP | Connection to the [database](https://example.com/${n}) |`,
		(n: number) =>
			`| Studio | \`api${n}.example.com\` | 8000-8010 | TCP/UDP | Chat. This applies when connecting to edition ${n}. |`,
	];
	const lines = Array.from({ length: rows }, (_, n) => kinds[n % kinds.length]?.(n + page * rows, isChanged(n)));
	return `---\nsummary: A page of ${rows} rows\nupdated: 2026-11-21\n---\n\n# Page ${page}\n\n## Ports\n\nThe table lists what has to be allowed.\n\n| Source | Destination | Port | Protocol | Notes |\n| --- | --- | --- | --- | --- |\n${lines.join('\n')}\n`;
}

const bare = unified().use(remarkParse).use(remarkGfm).freeze();
const version = { id: 'x', label: 'X', status: 'current' as const };

/** The yardstick: the parser alone. */
export function parseBare(pages: readonly string[]): void {
	for (const page of pages) bare.parse(page);
}

/** All that a build does with a page: requirements, problems, dataset, and safe HTML. */
export function readWhole(pages: readonly string[]): void {
	for (const [index, page] of pages.entries()) {
		const { drafts, body } = readPage(page, `page-${index}.md`);
		const summary = { file: 'x.md', slug: `p${index}`, title: '', summary: '', tags: [], updated: '2026-11-21' };
		assemble({ product: 'X', version, pages: [{ summary, drafts, samples: {} }], roles: [] });
		toHtml(body);
	}
}
