import type { Block } from './block.ts';
import { isDiagram } from './code-forms.ts';
import { demandsAround, demandsConnection, isAboutNetworks } from './demand.ts';
import { isListEntry } from './list-entry.ts';
import { reasonsOf } from './mention-reason.ts';
import type { Mention } from './mentions.ts';
import type { Problems } from '../problems/problems.ts';
import { leadsTo, reportUnread } from './report-unread.ts';
import { leadsRows } from './surroundings.ts';
import type { StatedPorts } from './stated-ports.ts';
import type { AccountedPage, AccountEntry, PlacedMention } from './accounted-page.ts';

/** The results that are filled in while the blocks of a page are judged. */
export interface Judged {
	fates: Map<Mention, Pick<AccountEntry, 'fate' | 'reason'>>;
	problems: Problems;
	stated: StatedPorts;
}

/**
 * Settles the unread mentions of a block. Those that the block or the text around it demands become one problem; the
 * others are set aside.
 */
export function judgeBlock(
	block: Block,
	placed: readonly PlacedMention[],
	page: AccountedPage,
	{ fates, problems, stated }: Judged,
): void {
	const reasons = reasonsOf(placed, block, page, stated);
	const listed = new Set(
		placed.filter((one, index) => reasons[index] === 'open' && isListed(one, block, page)).map(({ part }) => part),
	);
	const isAlike = page.isAboutNetworks && listed.size > 1;
	const isDemanded = isDemandedAround(block);
	const isLed = demandsAround([block.lead]);
	// A general word above, such as "Requirements", asks for ports, and for hosts that are entries of a list.
	const isLedStrongly =
		block.node.type !== 'list' ||
		(leadsRows(block.lead) && (demandsConnection(block.lead) || isAboutNetworks([block.lead])));
	const unread = placed.filter(
		({ mention, part }, index) =>
			reasons[index] === 'demanded' ||
			(reasons[index] === 'open' &&
				((isLed && (isLedStrongly || mention.kind === 'port')) ||
					(listed.has(part) && (isLed || isAlike || isDemanded)))),
	);
	const rule =
		unread.length === 0 ? undefined : (block.reportedBy ?? reportUnread(block, unread, page.source, problems));
	const reported = new Set(unread);
	const isDrawing = block.node.type === 'code' && isDiagram(block.node);
	if (rule !== undefined && block.node.type === 'code' && leadsTo(block, page.source) && block.leadBlock)
		block.leadBlock.reportedBy = rule;
	for (const [index, one] of placed.entries()) {
		const reason = reasons[index] ?? 'open';
		if (rule !== undefined && reported.has(one)) fates.set(one.mention, { fate: 'reported', reason: rule });
		else
			fates.set(one.mention, {
				fate: 'set-aside',
				reason: reason !== 'open' && reason !== 'demanded' ? reason : isDrawing ? 'diagram' : 'no-demand',
			});
	}
}

/**
 * Whether the sentence above a block, its column headings or its own heading ask for connections. A heading further out
 * must speak of networks: a word such as "Requirements" is too general there.
 */
function isDemandedAround({ node, lead, path, heads = [] }: Block): boolean {
	// The heading of code says what to do with the code: "Connect the mast".
	const near = node.type === 'code' ? [lead] : [lead, ...path.slice(-1), ...heads];
	return demandsAround(near) || isAboutNetworks(path);
}

/** Whether a row, or an item by its form, is an entry of a list. */
function isListed({ mention, part }: PlacedMention, { node }: Block, { source }: AccountedPage): boolean {
	if (node.type !== 'list') return true;
	return isListEntry(source.slice(part.start, mention.start), source.slice(mention.end, part.end), node);
}
