import type { Paragraph } from 'mdast';
import type { Problems } from '../problems/problems.ts';
import type { Surroundings } from './surroundings.ts';
import type { SourceText } from '../text/source-text.ts';

/** What reading a table or a list needs in addition to its nodes. */
export interface BlockContext {
	surroundings: Surroundings;
	source: string;
	problems: Problems;
}

/** The paragraph of a list item, with the sentence that introduces the list. */
export interface ItemText {
	paragraph: Paragraph;
	lines: readonly SourceText[];
	text: string;
	lead: string | undefined;
}
