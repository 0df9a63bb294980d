import type { Draft } from '../model/draft.ts';
import { readParty, type ReadParty } from '../cells/read-party.ts';
import { SourceText } from '../text/source-text.ts';
import { splitArrow } from '../cells/split-arrow.ts';
import type { RowContext } from './row-context.ts';
import type { Meaning } from './column.ts';

/** The sides that count as one name unless roles.md lists a part of it. */
export function oneNames({ whole: source }: ReadParty, { whole: destination }: ReadParty): Pick<Draft, 'oneName'> {
	return source || destination
		? { oneName: { ...(source ? { source } : {}), ...(destination ? { destination } : {}) } }
		: {};
}

/**
 * The ends of a row, completed where its columns do not name both. They come from a heading with an arrow, or the
 * sentence above names the source. Under "allow traffic from the following addresses", the ends of the row become its
 * source.
 */
export function endsOfRow(
	from: ReadParty,
	to: ReadParty,
	direction: Draft['statedDirection'],
	{ above, surroundings, columns }: RowContext,
): { from: ReadParty; to: ReadParty; isTurned: boolean } {
	const has = (meaning: Meaning) => columns.some((column) => column.meaning === meaning);
	const isTurned =
		above.isFrom &&
		direction !== 'outbound' &&
		!has('source') &&
		to.ends.length > 0 &&
		to.ends.every(({ endpoint }) => endpoint.kind !== 'role') &&
		!/^(?:to|dest|target|endpoint|url)/i.test(
			columns.find((column) => column.meaning === 'destination')?.heading ?? '',
		);
	if (isTurned) return { from: to, to: from, isTurned };
	if (from.ends.length > 0 || has('source')) return { from, to, isTurned };
	const arrow =
		to.ends.length > 0 || has('destination') || has('peer')
			? undefined
			: splitArrow(new SourceText(surroundings.section.path.at(-1) ?? '', 0));
	if (arrow) return { from: readParty([arrow.source]), to: readParty([arrow.destination]), isTurned };
	if (above.source === undefined || direction === 'inbound' || to.ends.length === 0) return { from, to, isTurned };
	return { from: readParty([new SourceText(above.source, 0)]), to, isTurned };
}
