import type { Block } from './block.ts';
import { listsRecords, listsSettings } from './column-headings.ts';
import { demandOf, demandsAround, sendsReader } from './demand.ts';
import type { Mention } from './mentions.ts';
import type { Problems } from '../problems/problems.ts';
import { leadsTo, reportUnread } from './report-unread.ts';
import type { SetAsideReason } from './set-aside-reasons.ts';
import type { AccountedPage, AccountEntry, PlacedMention } from './accounted-page.ts';

/** What is settled while the blocks of a page are judged. */
export interface Judged {
	fates: Map<Mention, Pick<AccountEntry, 'fate' | 'reason'>>;
	problems: Problems;
}

/**
 * Settles the mentions of a block that nothing read: those that the block, or what stands around it, demands become one problem of the block; the
 * others are set aside.
 */
export function judgeBlock(
	block: Block,
	placed: readonly PlacedMention[],
	page: AccountedPage,
	{ fates, problems }: Judged,
): void {
	const reasons = placed.map((one) => reasonOf(one, block, page));
	const isTogether = block.node.type !== 'paragraph' && block.node.type !== 'html';
	const open = placed.filter((_, index) => reasons[index] === 'open');
	const isAlike = isTogether && page.isAboutNetworks && new Set(open.map(({ part }) => part)).size > 1;
	const isDemanded = isTogether && demandsAround([block.lead, ...block.path, ...(block.heads ?? [])]);
	const unread = placed.filter(
		(_, index) => reasons[index] === 'demanded' || (reasons[index] === 'open' && (isAlike || isDemanded)),
	);
	const rule =
		unread.length === 0 ? undefined : (block.reportedBy ?? reportUnread(block, unread, page.source, problems));
	const reported = new Set(unread);
	if (rule !== undefined && block.node.type === 'code' && leadsTo(block, page.source) && block.leadBlock)
		block.leadBlock.reportedBy = rule;
	for (const [index, one] of placed.entries()) {
		const reason = reasons[index] ?? 'open';
		if (rule !== undefined && reported.has(one)) fates.set(one.mention, { fate: 'reported', reason: rule });
		else
			fates.set(one.mention, {
				fate: 'set-aside',
				reason: reason === 'open' || reason === 'demanded' ? 'no-demand' : reason,
			});
	}
}

const nearby = 600;
// An example that a bracket closes is over: "allow systems (such as GitHub) at a.example.com".
const isExample = /\b(?:for example|e\.g\.|for instance|such as|examples? (?:are|include))[^)]*$/i;

/** `demanded` by its own sentence; `open` where the surroundings decide. */
type Reason = SetAsideReason | 'demanded' | 'open';

function reasonOf({ mention, part }: PlacedMention, block: Block, { source }: AccountedPage): Reason {
	// What stands near it decides: of a very long text, as much as a sentence can have.
	const from = Math.max(part.start, mention.start - nearby);
	const written = source.slice(from, Math.min(part.end, mention.end + nearby));
	const index = mention.start - from;
	if (/^(?:127\.|localhost\b|::1)|^[a-z]+:\/\/(?:127\.|localhost\b|0\.0\.0\.0)/i.test(mention.text)) return 'loopback';
	if (mention.kind === 'ipv4' && /\b(?:versions?|releases?|builds?|agent|v)\s*$/i.test(written.slice(0, index)))
		return 'version';
	// A document is where a reader is sent to.
	if (/^[a-z]+:\/\/[^/]+\/.*\.(?:txt|json|html?|md|pdf|xml|csv|ya?ml)$/i.test(mention.text)) return 'link-target';
	switch (block.node.type) {
		case 'table':
			return reasonInTable(mention, block.heads ?? [], written);
		case 'code':
			return isBareLine(written) ? 'open' : 'example';
		default:
			// A line break is no end of a sentence.
			return reasonInText(
				mention,
				written.replace(/\s/g, ' '),
				index,
				block.node.type === 'list',
				part.lead ?? block.lead,
			);
	}
}

function reasonInTable({ kind }: Mention, heads: readonly string[], row: string): Reason {
	if (listsSettings(heads)) return 'default';
	if (listsRecords(heads)) return 'dns-record';
	if (/(?:^|\|)[\s`*]*(?:AAAA|CNAME|TXT|MX|SRV)[\s`*]*\|/.test(row)) return 'dns-record';
	if (demandOf(row, 0, true) === 'forbidden') return 'prohibition';
	// Ports stand in rows and items for one reason only.
	return kind === 'port' ? 'demanded' : 'open';
}

/** A line of code that is nothing but a name, an address or a port. */
function isBareLine(line: string): boolean {
	return /^[\s"'`,;*-]*[^\s=()]+[\s"'`,;]*(?:#.*)?$/.test(line);
}

function reasonInText(mention: Mention, plain: string, index: number, isItem: boolean, lead: string): Reason {
	const { text, at } = sentenceAt(plain, index);
	const demand = demandOf(text, at, mention.kind === 'port');
	if (demand === 'forbidden') return 'prohibition';
	if (/\b(?:CNAME|TXT|MX|SRV|AAAA|A)\b[\s`*]+records?\b|\bDNS records?\b/i.test(text)) return 'dns-record';
	if (isExample.test(text.slice(0, at)) || (isItem && isExample.test(lead))) return 'example';
	if (demand === 'demanded') return 'demanded';
	if (!isItem) return /\bdefaults?\b/i.test(text) ? 'default' : 'no-demand';
	if (mention.kind === 'port') return 'demanded';
	return sendsReader(text) ? 'no-demand' : 'open';
}

function sentenceAt(plain: string, index: number): { text: string; at: number } {
	let start = 0;
	for (const match of plain.matchAll(/[.!?][*_)"'’”]*\s+(?=[\p{Lu}*_`"“[(])/gu)) {
		const end = match.index + match[0].length;
		if (end > index) return { text: plain.slice(start, match.index + 1), at: index - start };
		start = end;
	}
	return { text: plain.slice(start), at: index - start };
}
