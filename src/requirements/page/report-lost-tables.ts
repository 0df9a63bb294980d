import type { Html, Paragraph } from 'mdast';
import type { Problems } from '../problems/problems.ts';
import { trimCharacters } from '../text/trim-characters.ts';
import { spanOf } from '../text/span.ts';
import { blankComments } from '../text/parse-raw-html.ts';

// No two parts of the pattern can match the same spaces, so a long line of spaces is not tried in every combination.
const delimiterRow = /^[ \t>]*(?:\|[ \t]*)?:?-{2,}:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+(?:\|[ \t]*)?$/m;

/** Warns of a paragraph or a piece of HTML with lines that were meant as a table but are not one in Markdown. */
export function reportBrokenTable(node: Html | Paragraph, source: string, problems: Problems): void {
	const span = spanOf(node);
	const text = blankComments(source.slice(span.start, span.end));
	const delimiter = delimiterRow.exec(text);
	if (!delimiter) return;
	const cells = (line: string) => trimCharacters(line.replace(/\\\|/g, ''), ' \t\r>|').split('|').length;
	const head = text.slice(0, delimiter.index).trimEnd().split('\n').at(-1) ?? '';
	const [columns, dashes] = [cells(head), cells(delimiter[0])];
	const reason =
		node.type === 'html'
			? 'an empty line between the tag above and the table'
			: columns === dashes
				? 'an empty line above the table'
				: `as many dashes as columns: the head has ${columns}, the line below it ${dashes}`;
	problems.report('broken-table', `Unexpected table that Markdown reads as text, expected ${reason}`, span);
}
