import type { Paragraph } from 'mdast';
import { plainLines } from '../text/plain-lines.ts';
import type { Problems } from '../problems/problems.ts';
import { sentencesIn } from '../text/sentences.ts';
import { demandsPort } from '../model/states-port.ts';

/** Warns of each sentence of a paragraph that demands a port: prose is not read, and the requirement would be lost in silence. */
export function reportProse(paragraph: Paragraph, source: string, problems: Problems): void {
	for (const line of plainLines(paragraph.children, source)) {
		for (const sentence of sentencesIn(line)) {
			if (!demandsPort(sentence.text)) continue;
			problems.report(
				'requirement-in-prose',
				`Unexpected requirement in a sentence, expected a row of a table: \`${sentence.text}\` is not in the dataset`,
				sentence,
			);
		}
	}
}
