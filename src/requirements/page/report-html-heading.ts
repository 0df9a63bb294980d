import type { Html } from 'mdast';
import type { Problems } from '../problems/problems.ts';
import { spanOf } from '../text/span.ts';
import { blankComments } from '../text/parse-raw-html.ts';

/**
 * Warns of a heading in HTML. It is shown, but the text below it is read as a part of the section above, with the
 * direction and ids of that section.
 */
export function reportHtmlHeading(node: Html, source: string, problems: Problems): void {
	const { start, end } = spanOf(node);
	for (const { 0: tag, 1: depth = '', index } of blankComments(source.slice(start, end)).matchAll(
		/<h([1-6])(?=[\s>])/gi,
	)) {
		problems.report(
			'html-heading',
			`Unexpected heading in HTML, expected \`${'#'.repeat(Number(depth))} Heading\`: what is below is read as part of the section above`,
			{ start: start + index, end: start + index + tag.length },
		);
	}
}
