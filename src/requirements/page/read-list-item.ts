import type { ListItem } from 'mdast';
import type { BlockContext, ItemText } from './block-context.ts';
import type { Draft } from '../model/draft.ts';
import { takeExplicitId } from '../cells/explicit-id.ts';
import { plainLines } from '../text/plain-lines.ts';
import { readAssertion } from './read-assertion.ts';
import { readConnectionSentence } from './read-connection-sentence.ts';
import { readHostItem } from './read-host-item.ts';
import { readPortItem } from './read-port-item.ts';
import { readRecord } from './read-record.ts';
import { forbids } from './demand.ts';
import { spanOf } from '../text/span.ts';

/** The result of reading one list item. */
export interface ReadItem {
	draft?: Draft;
	/** Whether the items nested in it belong to the same requirement and are not read on their own. */
	whole: boolean;
}

/**
 * Reads one list item in the forms that content/README.md explains to writers. These are a record (`Endpoint: …`,
 * `Port: …` nested in one item), `12000 - Service`, `Service: 80, 443` and `hub.example.com:8443`. Statements that
 * begin with "must" are read too, and sentences such as "X must accept connections on port 80 from Y". The account of
 * the page reports the mentions in other items.
 */
export function readListItem(item: ListItem, lead: string | undefined, context: BlockContext): ReadItem {
	const explicitId = takeExplicitId(item, context.problems);
	const withId = (draft: Draft, whole: boolean): ReadItem => ({
		draft: explicitId === undefined ? draft : { ...draft, explicitId },
		whole,
	});
	const record = readRecord(item, context);
	if (record) return withId(record, true);
	const paragraph = item.children.find((child) => child.type === 'paragraph');
	if (!paragraph) return { whole: false };
	const lines = plainLines(paragraph.children, context.source);
	const text = lines.map((line) => line.text).join(' ');
	const own: ItemText = { paragraph, lines, text, lead };
	const shown = text.length > 80 ? `${text.slice(0, 79)}…` : text;
	const report = (message: string) => context.problems.report('unread-list-item', message, spanOf(paragraph));
	const named = readPortItem(own, context) ?? readHostItem(own, context);
	if (forbids(text)) {
		// The item names a port and forbids it: only the writer knows which of the two is meant.
		if (named)
			report(
				`Unexpected prohibition in the list item \`${shown}\`, expected it in a sentence of its own, below the list`,
			);
		return { whole: false };
	}
	const read = named ?? readAssertion(own, context) ?? readConnectionSentence(own, context);
	return read === undefined || read === 'reported' ? { whole: false } : withId(read, false);
}
