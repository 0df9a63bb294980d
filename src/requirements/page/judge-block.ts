import type { Block } from './block.ts';
import { isExampleHeading, listsRecords, listsRemedies, listsSettings } from './column-headings.ts';
import { isBareLine, isCommand, isListOfNames } from './code-forms.ts';
import { demandOf, demandsAround, demandsConnection, isAboutNetworks, isCondition, sendsReader } from './demand.ts';
import type { Mention } from './mentions.ts';
import type { Problems } from '../problems/problems.ts';
import { leadsTo, reportUnread } from './report-unread.ts';
import type { SetAsideReason } from './set-aside-reasons.ts';
import type { AccountedPage, AccountEntry, PlacedMention } from './accounted-page.ts';

/** The results that are filled in while the blocks of a page are judged. */
export interface Judged {
	fates: Map<Mention, Pick<AccountEntry, 'fate' | 'reason'>>;
	problems: Problems;
}

/**
 * Settles the unread mentions of a block. Those that the block or the text around it demands become one problem; the
 * others are set aside.
 */
export function judgeBlock(
	block: Block,
	placed: readonly PlacedMention[],
	page: AccountedPage,
	{ fates, problems }: Judged,
): void {
	const reasons = placed.map((one) => reasonOf(one, block, page));
	const listed = new Set(
		placed.filter((one, index) => reasons[index] === 'open' && isListed(one, block, page)).map(({ part }) => part),
	);
	const isAlike = page.isAboutNetworks && listed.size > 1;
	const isDemanded = isDemandedAround(block);
	const isLed = demandsAround([block.lead]);
	const unread = placed.filter(
		({ part }, index) =>
			reasons[index] === 'demanded' ||
			(reasons[index] === 'open' && (isLed || (listed.has(part) && (isAlike || isDemanded)))),
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

/**
 * Whether the sentence above a block, its column headings or its own heading ask for connections. A heading further out
 * must speak of networks: a word such as "Requirements" is too general there.
 */
function isDemandedAround({ node, lead, path, heads = [] }: Block): boolean {
	// The heading of code says what to do with the code: "Connect the mast".
	const near = node.type === 'code' ? [lead] : [lead, ...path.slice(-1), ...heads];
	return demandsAround(near) || isAboutNetworks(path);
}

/**
 * Whether a row or an item has the form of a list entry: it begins or ends with what it names, or says little else. A
 * whole sentence does not.
 */
function isListed({ mention, part }: PlacedMention, { node }: Block, { source }: AccountedPage): boolean {
	if (node.type !== 'list') return true;
	const words = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
	const [before, after] = [source.slice(part.start, mention.start), source.slice(mention.end, part.end)];
	const isSentence = /\w[.!]\W*$/.test(after);
	return words(before) <= 3 || words(after) === 0 || (!isSentence && words(before) + words(after) <= 10);
}

const nearby = 600;
// Documents and articles are there to be read: `https://a.example.com/how-to-moor`, `…/issues/12`.
const isToRead =
	/^[a-z]+:\/\/[^/]+\/(?:.*\.(?:txt|json|html?|md|pdf|xml|csv|ya?ml)|(?:.*\/)?(?:[\p{L}\d]+-){3,}[\p{L}\d]+\/?|.*\b(?:issues|discussions|pull|questions|blog|posts)\/.*)$/iu;
// These addresses do not name any machine.
const isEverywhere = /^(?:0\.0\.0\.0(?:\/0)?|::(?:\/0)?)$/;
// A closing bracket ends an example: "allow systems (such as GitHub) at a.example.com".
const isExample =
	/\b(?:for example|e\.g\.|for instance|such as|examples? (?:are|include)|(?:an?|the|this|these|following|some) (?:example|sample)s?\b(?!\.\w))[^)]*$/i;

/** `demanded`: by its own sentence. `open`: the text around it decides. */
type Reason = SetAsideReason | 'demanded' | 'open';

function reasonOf({ mention, part }: PlacedMention, block: Block, { source }: AccountedPage): Reason {
	// The text nearby decides. Very long texts are cut to the length of a long sentence on each side.
	const from = Math.max(part.start, mention.start - nearby);
	const written = source.slice(from, Math.min(part.end, mention.end + nearby));
	const index = mention.start - from;
	if (/^(?:127\.|localhost\b|::1)|^[a-z]+:\/\/(?:127\.|localhost\b|0\.0\.0\.0)/i.test(mention.text)) return 'loopback';
	if (mention.kind === 'ipv4' && /\b(?:versions?|releases?|builds?|agent|v)\s*$/i.test(written.slice(0, index)))
		return 'version';
	if (isEverywhere.test(mention.text)) return 'no-demand';
	if (isToRead.test(mention.text)) return 'link-target';
	if (block.node.type !== 'code' && isCommand(written, index)) return 'example';
	switch (block.node.type) {
		case 'table':
			return isExampleColumn(block.heads ?? [], written, index)
				? 'example'
				: reasonInTable(mention, block.heads ?? [], written);
		case 'code':
			if (dnsRecords.test(block.lead)) return 'dns-record';
			if (sendsReader(block.lead) && !demandsConnection(block.lead)) return 'no-demand';
			return isListOfNames(block.node.value, written) && !isOfAnExample(block.lead) ? 'open' : 'example';
		default:
			if (block.node.type !== 'list' && isBareOfSeveral(written, index, block.node.type === 'html')) return 'open';
			// A line break does not end a sentence.
			return reasonInText(
				mention,
				written.replace(/\s/g, ' '),
				index,
				block.node.type === 'list',
				part.lead ?? block.lead,
			);
	}
}

/** Whether an index is on one of several lines that are only names: a list without bullets, or `<pre>`. */
function isBareOfSeveral(text: string, index: number, isHtml: boolean): boolean {
	const start = text.lastIndexOf('\n', index - 1) + 1;
	const end = text.indexOf('\n', index);
	if (!isBareLine(text.slice(start, end < 0 ? text.length : end))) return false;
	const least = isHtml ? 1 : 2;
	return text.split('\n', 100).filter((line) => /[.:]\w/.test(line) && isBareLine(line)).length >= least;
}

/** Whether the sentence above code announces an example: "Example output:". */
const isOfAnExample = (lead: string) =>
	/\b(?:examples?|samples?|outputs?|similar to|looks? like)\b[^.]*:$|\be\.g\.\W*$/i.test(lead);

/** Whether an index of a row is in a column of examples. */
function isExampleColumn(heads: readonly string[], row: string, index: number): boolean {
	if (!heads.some(isExampleHeading)) return false;
	const bars =
		row
			.slice(0, index)
			.replace(/^\s*\|/, '')
			.match(/(?<!\\)\|/g) ?? [];
	return isExampleHeading(heads[bars.length] ?? '');
}

function reasonInTable({ kind }: Mention, heads: readonly string[], row: string): Reason {
	if (listsSettings(heads)) return 'default';
	if (listsRecords(heads)) return 'dns-record';
	if (listsRemedies(heads)) return 'remedy';
	if (/(?:^|\|)[\s`*]*(?:AAAA|CNAME|TXT|MX|SRV)[\s`*]*\|/.test(row)) return 'dns-record';
	if (demandOf(row, 0, true) === 'forbidden') return 'prohibition';
	// A port in a row has hardly any other purpose than being required.
	return kind === 'port' ? 'demanded' : 'open';
}

const dnsRecords = /\b(?:CNAME|TXT|MX|SRV|AAAA|A)\b[\s`*]+records?\b|\bDNS records?\b/i;
// A sentence that continues a demand: "Also port 90, for fog." below "open these ports:" and its list.
const goesOn = /^\W*(?:also|additionally|in addition|furthermore|optionally|plus)\b(?!.*\bmay be\b)/i;

function reasonInText(mention: Mention, plain: string, index: number, isItem: boolean, lead: string): Reason {
	const { text, at } = sentenceAt(plain, index);
	const demand = demandOf(text, at, mention.kind === 'port');
	if (demand === 'forbidden') return 'prohibition';
	if (dnsRecords.test(text)) return 'dns-record';
	if (isExample.test(text.slice(0, at)) || (isItem && isExample.test(lead))) return 'example';
	if (demand === 'demanded') return 'demanded';
	if (!isItem) {
		if (goesOn.test(text) && demandsConnection(lead)) return 'demanded';
		return /\bdefaults?\b/i.test(text) ? 'default' : 'no-demand';
	}
	if (isCondition(text, at)) return 'no-demand';
	// A port in an item is required, unless the item is a whole sentence: "Set the port 91 to the one of your mast."
	const isSentence = at > 12 && /\w[.!]\W*$/.test(plain) && !/:\s|\s[-–—]\s/.test(plain.slice(0, index));
	if (mention.kind === 'port') return isSentence ? 'open' : 'demanded';
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
