import type { Html, Paragraph } from 'mdast';
import { blankComments } from '../text/blank-comments.ts';
import type { Problems } from '../problems/problems.ts';
import { spanOf } from '../text/span-of.ts';
import { trimCharacters } from '../text/trim-characters.ts';

// No two parts of it can take the same spaces: a long line of them would be tried in each way.
const delimiterRow = /^[ \t>]*(?:\|[ \t]*)?:?-{2,}:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+(?:\|[ \t]*)?$/m;

/** Warns of a paragraph or a piece of HTML in which lines were meant as a table, but Markdown does not read them as one. */
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

/** Warns of an HTML table that speaks of ports, up to its end: it is shown, and nothing in it is read. */
export function reportHtmlTable(node: Html, source: string, problems: Problems): void {
	const start = spanOf(node).start + blankComments(node.value).search(/<table[\s>]/i);
	if (start < spanOf(node).start) return;
	const rest = blankComments(source.slice(start));
	const close = /<\/table\s*>/i.exec(rest);
	const heading = /^ {0,3}#{1,6}\s/m.exec(rest);
	const end =
		close && (!heading || close.index < heading.index) ? start + close.index + close[0].length : spanOf(node).end;
	if (!/\bports?\b/i.test(rest.slice(0, end - start))) return;
	problems.report(
		'html-table',
		'Unexpected HTML table that speaks of ports, expected a Markdown table; nothing in it is read',
		{ start, end },
	);
}
