import type { Block, BlockPart } from './block.ts';
import type { Draft } from '../model/draft.ts';
import { judgeBlock, type Judged } from './judge-block.ts';
import { mentionsIn, portsOfCell, type Mention } from './mentions.ts';
import type { Problems } from '../problems/problems.ts';
import { isUnread, type RuleName } from '../rules/rules.ts';
import { StatedPorts } from './stated-ports.ts';
import type { SetAsideReason } from './set-aside-reasons.ts';
import { blankComments } from '../text/parse-raw-html.ts';
import type { AccountEntry, AccountedPage, PlacedMention } from './accounted-page.ts';

/**
 * The account of a page: each host, address, URL and port on it, with exactly one fate. Unread mentions that their
 * block demands are reported here, as one problem for each block.
 */
export function accountOf(page: AccountedPage, problems: Problems): AccountEntry[] {
	const { source, textStart, blocks, drafts } = page;
	const text = blankComments(' '.repeat(textStart) + source.slice(textStart));
	const regions = blocks
		.flatMap((block) => block.parts.map((part) => ({ block, part })))
		.sort((one, other) => one.part.start - other.part.start);
	const mentions = mentionsIn(
		text,
		regions.flatMap(({ part }) => part.portCells ?? []).flatMap((cell) => portsOfCell(text, cell)),
	);
	const draftAt = sweep(
		drafts
			.flatMap((draft) => [draft.span, ...(draft.alsoAt ?? [])].map((span) => ({ ...span, draft })))
			.sort((one, other) => one.start - other.start),
	);
	const stretches = regions.map((region) => ({ start: region.part.start, end: region.part.end, ...region }));
	const regionAt = sweep(stretches);
	const unread = problems.spans().filter(({ rule }) => isUnread(rule));
	const known = sweep(unread);
	// An unread problem in a row or an item covers the whole row or item.
	const ofPart = new Map<BlockPart, { rule: RuleName }>();
	const partAt = sweep(stretches);
	for (const problem of unread) {
		const [region] = partAt(problem.start);
		if (!region || !['table', 'list'].includes(region.block.node.type)) continue;
		ofPart.set(region.part, problem);
		if (/[\r\n]/.test(source.slice(region.part.start, region.part.end))) problem.widen(region.part);
	}
	const fates = new Map<Mention, Pick<AccountEntry, 'fate' | 'reason'>>();
	const pending = new Map<Block, PlacedMention[]>();
	const ofDraft = new Map<Draft, Held>();
	const heldOf = (draft: Draft) => ofDraft.get(draft) ?? remember(ofDraft, draft, heldBy([draft]));
	const ofBlock = new Map<Block, Held>();
	// The sentence that introduces rows or items counts as read where their requirements hold the mention.
	const isLed = (block: Block, mention: Mention) => {
		if (!block.ledDrafts) return false;
		return holds(ofBlock.get(block) ?? remember(ofBlock, block, heldBy(block.ledDrafts)), mention);
	};
	const setAside = (mention: Mention, reason: SetAsideReason) => fates.set(mention, { fate: 'set-aside', reason });
	for (const mention of mentions) {
		const own = draftAt(mention.start);
		const [region] = regionAt(mention.start);
		const problem = (region && ofPart.get(region.part)) ?? known(mention.start)[0];
		if (
			own.some(({ draft }) => isEnd(draft, mention) || holds(heldOf(draft), mention)) ||
			(region && isLed(region.block, mention))
		)
			fates.set(mention, { fate: 'read', reason: null });
		else if (problem) fates.set(mention, { fate: 'reported', reason: problem.rule });
		else if (mention.isLinkTarget === true) setAside(mention, 'link-target');
		else if (own.length > 0) setAside(mention, 'notes');
		else if (!region) setAside(mention, 'no-demand');
		else if (region.block.node.type === 'heading' || region.part.isHead === true) setAside(mention, 'heading');
		else {
			const others = pending.get(region.block);
			if (others) others.push({ mention, part: region.part });
			else pending.set(region.block, [{ mention, part: region.part }]);
		}
	}
	const judged: Judged = { fates, problems, stated: new StatedPorts(drafts) };
	// A code fence is judged before the sentence above it: where both demand something, they become one problem.
	for (const isCode of [true, false]) {
		for (const block of blocks) {
			const own = (block.node.type === 'code') === isCode ? pending.get(block) : undefined;
			if (own) judgeBlock(block, own, page, judged);
		}
	}
	return mentions.map((mention) => {
		const { line, column, endLine } = problems.place(
			mention.text.includes('\n') ? mention : { start: mention.start, end: mention.start },
		);
		const { fate, reason } = fates.get(mention) ?? { fate: 'set-aside' as const, reason: 'no-demand' as const };
		return { place: { line, column, endLine }, kind: mention.kind, text: mention.text, fate, reason };
	});
}

function remember<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): Value {
	map.set(key, value);
	return value;
}

/**
 * Returns a lookup of the spans that contain an offset. The spans are in the order of their starts, and offsets must be
 * asked for in rising order.
 */
function sweep<Stretch extends { start: number; end: number }>(
	spans: readonly Stretch[],
): (offset: number) => Stretch[] {
	let open: Stretch[] = [];
	let next = 0;
	return (offset) => {
		if (open.some(({ end }) => end <= offset)) open = open.filter(({ end }) => end > offset);
		for (let span = spans[next]; span && span.start <= offset; span = spans[(next += 1)])
			if (span.end > offset) open.push(span);
		return open;
	};
}

/** An index of what requirements say, to find whether they hold a mention. */
interface Held {
	texts: Set<string>;
	numbers: Set<number>;
	/** Texts in which a name may be among other words: a statement, a condition, a port in words. */
	words: string;
}

function heldBy(drafts: readonly Draft[]): Held {
	const held: Held = { texts: new Set(), numbers: new Set(), words: '' };
	const words: string[] = [];
	for (const { source, destination, ports, portText, statement, condition } of drafts) {
		for (const { endpoints, addresses = [] } of [source, destination]) {
			for (const { text, qualifier } of [...endpoints, ...addresses]) {
				held.texts.add(plainName(text));
				words.push(text, qualifier ?? '');
			}
		}
		for (const { from, to } of ports) held.numbers.add(from).add(to);
		words.push(portText ?? '', statement ?? '', condition ?? '');
	}
	// Cut off, since long cells are lists of names, and these are in `texts`.
	held.words = words.join('\n').slice(0, 4096).toLowerCase();
	return held;
}

const plainName = (text: string) =>
	text
		.toLowerCase()
		.replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
		.replace(/\/$/, '');

/** A quick test that settles most mentions: whether the text is exactly a port or an end of the requirement. */
function isEnd({ source, destination, ports }: Draft, { kind, text }: Mention): boolean {
	if (kind === 'port') return ports.some(({ from, to }) => from === to && String(from) === text);
	return [destination, source].some(
		({ endpoints }) => endpoints.length < 100 && endpoints.some((end) => end.text === text),
	);
}

/** Whether requirements hold a mention as an end, an address or a port, or in words. */
function holds({ texts, numbers, words }: Held, { kind, text }: Mention): boolean {
	if (kind === 'port') {
		const stated = text.replace(/(\d),(\d)/g, '$1$2').match(/\d+/g) ?? [];
		return (
			stated.every((number) => numbers.has(Number(number))) ||
			stated.every((number) => new RegExp(`(?<!\\d)${number}(?!\\d)`).test(words))
		);
	}
	return texts.has(plainName(text)) || words.includes(plainName(text));
}
