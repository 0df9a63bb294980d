import type { Paragraph } from 'mdast';
import type { SourceText } from '../text/source-text.ts';
/** The paragraph of an item, with the sentence that leads its list. */
export interface ItemText {
	paragraph: Paragraph;
	lines: readonly SourceText[];
	text: string;
	lead: string | undefined;
}
