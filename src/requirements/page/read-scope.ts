import type { Requirement } from '../model/requirement.ts';
import type { SourceText } from '../text/source-text.ts';
import type { Column } from './column.ts';

/**
 * Where a row applies, from its columns Region and Stage. Each value is on a line of the cell, or separated by commas
 * outside brackets.
 */
export function readScope(
	columns: readonly Column[],
	cells: readonly (readonly SourceText[])[],
): NonNullable<Requirement['scope']> {
	return columns.flatMap(({ scope: name }, index) => {
		if (name === undefined) return [];
		const values = (cells[index] ?? []).flatMap(({ text }) => text.match(/(?:\([^()]*\)|[^,;()])+/g) ?? []);
		const stated = values.map((value) => value.trim()).filter((value) => value !== '');
		return stated.length === 0 ? [] : [{ name, values: stated }];
	});
}
