import type { Code } from 'mdast';
import type { Block } from './block.ts';
import { isExampleHeading, isPortHeading, listsRecords, listsRemedies, listsSettings } from './column-headings.ts';
import { isBareLine, isCommand, isDiagram, isListOfNames } from './code-forms.ts';
import { demandOf, demandsConnection, isCondition, sendsReader } from './demand.ts';
import { commandOf, firewallEffect } from './firewall-commands.ts';
import { isLinkText } from './list-entry.ts';
import type { Mention } from './mentions.ts';
import { endsAsSetting, isPrivate } from '../model/name-signs.ts';
import { protocolWords } from '../model/protocol-words.ts';
import type { SetAsideReason } from './set-aside-reasons.ts';
import type { StatedPorts } from './stated-ports.ts';
import type { AccountedPage, PlacedMention } from './accounted-page.ts';

const nearby = 600;
// Documents and articles are there to be read: `https://a.example.com/how-to-moor`, `…/issues/12`.
const isToRead =
	/^[a-z]+:\/\/(?:(?:docs|developers?|learn|wiki|community|forums?|help|kb|blog)\.[^/]+\/.+|[^/]+\/(?:[^#]*#.+|(?:.*\/)?(?:docs?|documentation|manuals?|wiki|guides?|tutorials?)(?:\/.*)?$|.*\.(?:txt|json|html?|md|pdf|xml|csv|ya?ml)|(?:.*\/)?(?:[\p{L}\d]+-){3,}[\p{L}\d]+\/?|.*\b(?:issues|discussions|pull|questions|blog|posts)\/.*))$/iu;
// These addresses do not name any machine.
const isEverywhere = /^(?:0\.0\.0\.0(?:\/0)?|::(?:\/0)?)$/;
// `example.com/mast` as the key of a label or an annotation names nothing to connect to.
const isLabelKey = (key: string, text: string, index: number) =>
	/^[^/:]+\/[^/]+$/.test(key) &&
	(/\b(?:annotation|label|tag|key)s?\s+[`*_"]*$/i.test(text.slice(0, index)) ||
		/^[`*_"]*\s+(?:[\w-]+\s+){0,2}?(?:annotation|label|tag|key)s?\b/i.test(text.slice(index + key.length)));
// A closing bracket ends an example: "allow systems (such as GitHub) at a.example.com".
const isExample =
	/\bsay(?:,? \w+){0,2},?\W*$|\b(?:for example|e\.g\.|for instance|such as|examples? (?:are|include)|(?:an?|the|this|these|following|some|above|previous|first|second|third|next|last) (?:example|sample)s?\b(?!\.\w))[^)]*$/i;

/** Reasons of all mentions of a block. In a part that demands a port, its other ports are demanded with it. */
export function reasonsOf(
	placed: readonly PlacedMention[],
	block: Block,
	page: AccountedPage,
	stated: StatedPorts,
): Reason[] {
	const isSetting = ({ mention }: PlacedMention) =>
		mention.kind === 'host' && endsAsSetting(mention.text) && !demandsConnection(block.lead);
	const reasons = placed.map((one) => {
		const reason = reasonOf(one, block, page, stated);
		return reason === 'open' && isSetting(one) ? 'no-demand' : reason;
	});
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
export type Reason = SetAsideReason | 'demanded' | 'open';

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
	if (isLabelKey(mention.text, written, index)) return 'no-demand';
	if (block.node.type !== 'code' && isCommand(written, index)) return 'example';
	switch (block.node.type) {
		case 'table':
			return isExampleColumn(block.heads ?? [], written, index)
				? 'example'
				: reasonInTable(mention, block.heads ?? [], written, block.lead);
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
	if (isOfAnExample(block.lead) || isPrivate(mention.text)) return 'example';
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

function reasonInTable({ kind, text }: Mention, heads: readonly string[], row: string, lead: string): Reason {
	if (listsSettings(heads)) return 'default';
	if (listsRecords(heads)) return 'dns-record';
	if (listsRemedies(heads)) return 'remedy';
	if (/(?:^|\|)[\s`*]*(?:AAAA|CNAME|TXT|MX|SRV)[\s`*]*\|/.test(row)) return 'dns-record';
	if (demandOf(row, 0, true) === 'forbidden') return 'prohibition';
	// The addresses that machines have, as read-table.ts knows them.
	if (isPrivate(text) && !demandsConnection(lead) && !heads.some((head) => isPortHeading(head))) return 'no-demand';
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
	if (mention.kind === 'port' && isOpen.test(text)) return 'demanded';
	if (mention.kind === 'port') return isSentence || !namesProtocol(text) ? 'open' : 'demanded';
	return sendsReader(text) ? 'no-demand' : 'open';
}

// "The port of the mast is open to lamps": in a list, such a state has to be brought about.
const isOpen = /\bports?\b.*\b(?:is|are) (?:open|reachable|accessible)\b/i;

/** Whether a text names a protocol. */
const namesProtocol = (text: string) => text.split(/[^a-z\d]+/i).some((word) => protocolWords.has(word.toLowerCase()));
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
