import type { Paragraph } from 'mdast';
import { plainLines } from './plain-lines.ts';
import type { Problems } from './problems.ts';
import { demandsPort } from './states-port.ts';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Warns of each sentence of a paragraph that demands a port: prose is not read, and the requirement would be lost in silence. */
export function reportProse(paragraph: Paragraph, source: string, problems: Problems): void {
	for (const line of plainLines(paragraph.children, source)) {
		for (const { segment, index } of sentences.segment(line.text)) {
			if (!demandsPort(segment)) continue;
			problems.report(
				'requirement-in-prose',
				`Unexpected requirement in a sentence, expected a row of a table: \`${segment.trim()}\` is not in the dataset`,
				line.slice(index, index + segment.length).trim(),
			);
		}
	}
}
