import type { Code } from 'mdast';
import type { Block } from './block.ts';
import { isExampleHeading, listsRecords, listsRemedies, listsSettings } from './column-headings.ts';
import { isBareLine, isCommand, isDiagram, isListOfNames } from './code-forms.ts';
import { demandOf, demandsAround, demandsConnection, isAboutNetworks, isCondition, sendsReader } from './demand.ts';
import { commandOf, firewallEffect } from './firewall-commands.ts';
import { isLinkText, isListEntry } from './list-entry.ts';
import type { Mention } from './mentions.ts';
import type { Problems } from '../problems/problems.ts';
import { leadsTo, reportUnread } from './report-unread.ts';
import type { SetAsideReason } from './set-aside-reasons.ts';
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
	// A general word above, such as "Requirements", asks for entries of a list alone.
	const isLedStrongly =
		block.node.type !== 'list' ||
		(leadsRows(block.lead) && (demandsConnection(block.lead) || isAboutNetworks([block.lead])));
	const unread = placed.filter(
		({ part }, index) =>
			reasons[index] === 'demanded' ||
			(reasons[index] === 'open' &&
				((isLed && (isLedStrongly || listed.has(part))) || (listed.has(part) && (isAlike || isDemanded)))),
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
function isListed(one: PlacedMention, { node }: Block, { source }: AccountedPage): boolean {
	if (node.type !== 'list') return true;
	const [before, after] = aroundIn(one, source);
	return isListEntry(before, after, node);
}

/** The rest of the part that a mention is in. */
const aroundIn = ({ mention, part }: PlacedMention, source: string) =>
	[source.slice(part.start, mention.start), source.slice(mention.end, part.end)] as const;

const nearby = 600;
// Documents and articles are there to be read: `https://a.example.com/how-to-moor`, `…/issues/12`.
const isToRead =
	/^[a-z]+:\/\/(?:(?:docs|developers?|learn|wiki|community|forums?|help|kb|blog)\.[^/]+\/.+|[^/]+\/(?:[^#]*#.+|(?:.*\/)?(?:docs?|documentation|manuals?|wiki|guides?|tutorials?)(?:\/.*)?$|.*\.(?:txt|json|html?|md|pdf|xml|csv|ya?ml)|(?:.*\/)?(?:[\p{L}\d]+-){3,}[\p{L}\d]+\/?|.*\b(?:issues|discussions|pull|questions|blog|posts)\/.*))$/iu;
// These addresses do not name any machine.
const isEverywhere = /^(?:0\.0\.0\.0(?:\/0)?|::(?:\/0)?)$/;
// A closing bracket ends an example: "allow systems (such as GitHub) at a.example.com".
const isExample =
	/\b(?:for example|e\.g\.|for instance|such as|examples? (?:are|include)|(?:an?|the|this|these|following|some) (?:example|sample)s?\b(?!\.\w))[^)]*$/i;

/** Reasons of all mentions of a block. In a part that demands a port, its other ports are demanded with it. */
function reasonsOf(placed: readonly PlacedMention[], block: Block, page: AccountedPage, stated: StatedPorts): Reason[] {
	const reasons = placed.map((one) => reasonOf(one, block, page, stated));
	if (block.node.type !== 'paragraph' && block.node.type !== 'list') return reasons;
	const asking = new Set(
		placed
			.filter(({ mention }, index) => mention.kind === 'port' && reasons[index] === 'demanded')
			.map(({ part }) => part),
	);
	return reasons.map((reason, index) =>
		reason === 'no-demand' && placed[index]?.mention.kind === 'port' && asking.has(placed[index].part)
			? 'demanded'
			: reason,
	);
}

/** `demanded`: by its own sentence. `open`: the text around it decides. */
type Reason = SetAsideReason | 'demanded' | 'open';

function reasonOf(one: PlacedMention, block: Block, { source }: AccountedPage, stated: StatedPorts): Reason {
	const { mention, part } = one;
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
			if (isDiagram(block.node))
				return mention.kind === 'port' && stated.has(mention.text, written) ? 'repeated' : 'open';
			return reasonInCommand(one, block, source, stated) ?? reasonInCode(block.node, block.lead, written);
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

function reasonInCode(code: Code, lead: string, line: string): Reason {
	if (sendsReader(lead) && !demandsConnection(lead)) return 'no-demand';
	return isListOfNames(code.value, line) && !isOfAnExample(lead) ? 'open' : 'example';
}

// RFC 1918: each network has its own.
const isPrivate = /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./;

/** The reason of a mention in a command that changes a firewall: letting something through is a demand. */
function reasonInCommand(
	{ mention, part }: PlacedMention,
	block: Block,
	source: string,
	stated: StatedPorts,
): Reason | undefined {
	const command = commandOf(block, part, source);
	const effect = firewallEffect(command);
	if (effect === undefined) return undefined;
	if (effect === 'blocks') return 'prohibition';
	if (isOfAnExample(block.lead) || isPrivate.test(mention.text)) return 'example';
	if (mention.kind !== 'port') return 'demanded';
	if (stated.has(mention.text, command)) return 'repeated';
	stated.add(mention.text, command);
	return 'demanded';
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
	if (isLinkText(plain.slice(0, index), plain.slice(index + mention.text.length)) && !demandsConnection(lead))
		return 'link-target';
	// A port in an item is required, unless the item is a whole sentence: "Set the port 91 to the one of your mast."
	const isSentence = at > 12 && /\w[.!]\W*$/.test(plain) && !/:\s|\s[-–—]\s/.test(plain.slice(0, index));
	if (mention.kind === 'port') return isSentence ? 'open' : 'demanded';
	return sendsReader(text) ? 'no-demand' : 'open';
}

// The point of "e.g." ends no sentence.
const sentenceEnd = /(?<!\b(?:e\.g|i\.e|vs|cf|resp|approx|incl))[.!?][*_)"'’”]*\s+(?=[\p{Lu}*_`"“[(])/gu;

function sentenceAt(plain: string, index: number): { text: string; at: number } {
	let start = 0;
	for (const match of plain.matchAll(sentenceEnd)) {
		const end = match.index + match[0].length;
		if (end > index) return { text: plain.slice(start, match.index + 1), at: index - start };
		start = end;
	}
	return { text: plain.slice(start), at: index - start };
}
