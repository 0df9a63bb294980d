import type { DuplicateId } from './assemble.ts';
import { problemAt, type Problem } from '../problems/problems.ts';

/** The problem of two requirements that would share an id, at the later one; it names both places. */
export function duplicateProblem({ id, page, draft, first }: DuplicateId): Problem {
	const { line, column = 1, endLine = line } = draft.place;
	const other = `${first.place.file ?? page.file}:${first.place.line}:${first.place.column ?? 1}`;
	return problemAt(
		'duplicate-id',
		`Unexpected second requirement with the id \`${id}\`, expected ids that differ; the first is at ${other}: write \`{#an-id}\` at the end of the first cell, or tell the rows apart in a Service column`,
		{ file: draft.place.file ?? page.file, line, column, endLine },
	);
}
