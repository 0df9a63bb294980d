import type { Table } from 'mdast';
import { visit } from 'unist-util-visit';
import { findRole, type ListedRole } from '../model/find-role.ts';
import { parseMarkdown } from '../page/parse-markdown.ts';
import { plainLines } from '../text/plain-lines.ts';
import { Problems, type Problem } from '../problems/problems.ts';
import { slug } from '../model/slug.ts';
import { spanOf } from '../text/span.ts';
import { withoutByteOrderMark } from '../text/content-file.ts';

const columns = ['role', 'also written', 'machine', 'network'] as const;
const networks = ['yours', 'vendor', 'either'] as const;

/** Reads roles.md: each table with the columns Role, Also written, Machine and Network, in any order. */
export function readRoles(written: string, file: string): { roles: ListedRole[]; problems: Problem[] } {
	const source = withoutByteOrderMark(written);
	const problems = new Problems(file, source);
	const roles: ListedRole[] = [];
	visit(parseMarkdown(source, problems), 'table', (table: Table) => {
		const [head, ...rows] = table.children;
		const headers = (head?.children ?? []).map((cell) =>
			plainLines(cell.children, source)
				.map(({ text }) => text.toLowerCase())
				.join(' '),
		);
		const missing = columns.filter((column) => !headers.includes(column));
		if (missing.length > 0) {
			problems.report(
				'settings',
				`Unexpected table without the column \`${missing.join('`, `')}\`, expected Role, Also written, Machine and Network`,
				spanOf(head ?? table),
			);
			return;
		}
		for (const row of rows) {
			const cell = (column: (typeof columns)[number]) => row.children[headers.indexOf(column)];
			const textOf = (column: (typeof columns)[number]) =>
				plainLines(cell(column)?.children ?? [], source).map(({ text }) => text);
			const rowAt = spanOf(row);
			const label = textOf('role').join(' ');
			const networkText = textOf('network').join(' ').toLowerCase();
			const network = networks.find((name) => name === networkText);
			if (label === '') problems.report('settings', 'Unexpected empty role, expected its name', rowAt);
			else if (!network)
				problems.report(
					'settings',
					`Unexpected network \`${networkText}\`, expected \`yours\`, \`vendor\` or \`either\``,
					rowAt,
				);
			else {
				const alsoWritten = textOf('also written')
					.flatMap((line) => line.split(/\s*[,;]\s*/))
					.filter((name) => name !== '');
				for (const name of [label, ...alsoWritten]) {
					const other = findRole(roles, name);
					if (!other) continue;
					problems.report(
						'settings',
						`Unexpected name \`${name}\` of the role \`${label}\`, expected one of its own: pages would mean the role \`${other.label}\` of line ${other.line ?? 1} by it`,
						rowAt,
					);
				}
				const { line } = problems.place(rowAt);
				roles.push({ id: slug(label), label, alsoWritten, machine: textOf('machine').join(' '), network, line });
			}
		}
	});
	return { roles, problems: problems.list() };
}
