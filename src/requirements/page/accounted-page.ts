import type { MentionKind, Mention } from './mentions.ts';
import type { Problem } from '../problems/problems.ts';
import type { RuleName } from '../rules/rules.ts';
import type { SetAsideReason } from './set-aside-reasons.ts';
import type { Block, BlockPart } from './block.ts';
import type { Draft } from '../model/draft.ts';
/** The fate of one mention: a requirement holds it, a problem names its block, or it was set aside for a reason. */
export interface AccountEntry {
	place: Omit<Problem['place'], 'file'>;
	kind: MentionKind;
	text: string;
	fate: 'read' | 'reported' | 'set-aside';
	/** The rule of the problem, or the reason for setting it aside; null where the mention is read. */
	reason: RuleName | SetAsideReason | null;
}

/** The account in one line: "42 mentions: 38 read, 3 reported, 1 set aside". */
export function accountLine(account: readonly AccountEntry[]): string {
	const fates = (['read', 'reported', 'set-aside'] as const).map(
		(fate) => `${account.filter((entry) => entry.fate === fate).length} ${fate.replace('-', ' ')}`,
	);
	return `${account.length} ${account.length === 1 ? 'mention' : 'mentions'}: ${fates.join(', ')}`;
}

/** The parts of a read page that the account of its mentions needs. */
export interface AccountedPage {
	source: string;
	/** Where front matter ends. It holds settings, so nothing in it is a mention. */
	textStart: number;
	blocks: readonly Block[];
	drafts: readonly Draft[];
	/** Whether a page's headings speak of networks. */
	isAboutNetworks: boolean;
}

/** A mention, with the part of the block that it is in. */
export interface PlacedMention {
	mention: Mention;
	part: BlockPart;
}
