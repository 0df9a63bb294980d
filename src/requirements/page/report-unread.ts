import type { Block, BlockPart } from './block.ts';
import { isDiagram } from './code-forms.ts';
import { commandOf, firewallEffect } from './firewall-commands.ts';
import { plainLines } from '../text/plain-lines.ts';
import type { Problems } from '../problems/problems.ts';
import type { RuleName } from '../rules/rules.ts';
import { sentencesIn } from '../text/sentences.ts';
import { spanOf, type Span } from '../text/span.ts';
import type { PlacedMention } from './accounted-page.ts';

/**
 * Reports the unread mentions of a block as one problem: its lines, what was found in it, and what the writer can do.
 * Returns the rule.
 */
export function reportUnread(
	block: Block,
	unread: readonly PlacedMention[],
	source: string,
	problems: Problems,
): RuleName {
	const parts = [...new Set(unread.map(({ part }) => part))];
	const [first = { start: 0, end: 0 }, last = first] = [parts[0], parts.at(-1)];
	const span: Span = { start: first.start, end: last.end };
	const seen = `\`${[...new Set(unread.map(({ mention }) => mention.text))].slice(0, 3).join('`, `')}\`${unread.length > 3 ? ' …' : ''}`;
	const report = (rule: RuleName, message: string, at: Span) => {
		problems.report(rule, message, at);
		return rule;
	};
	switch (block.node.type) {
		case 'table': {
			const what = unread.some(({ mention }) => mention.kind === 'port') ? 'ports' : 'hosts or addresses';
			const expected =
				what === 'ports'
					? 'a column `Port` and one for each end, with one row for each requirement'
					: 'a column `Destination` or `Source` of hosts or addresses, with one row for each requirement';
			const columns = (block.heads ?? []).join('`, `');
			return report(
				'unread-table',
				`Unexpected ${what} in a table with the columns \`${columns}\`, expected ${expected}`,
				spanOf(block.node),
			);
		}
		case 'list': {
			if (parts.length === 1)
				return report(
					'unread-list-item',
					`Unexpected form of the list item \`${shown(first, block, source)}\`, expected \`443 - Name of the service\` or a row of a table`,
					span,
				);
			const lines = parts.map((part) => problems.place(part).line);
			return report(
				'unread-list-item',
				`Unexpected form of ${parts.length} list items (${linesInWords(lines)}), expected \`443 - Name of the service\`, \`host.example.com:443\` or rows of a table; they name ${seen}`,
				span,
			);
		}
		case 'code': {
			const { leadBlock } = block;
			const start = leadBlock && leadsTo(block, source) ? spanOf(leadBlock.node).start : first.start;
			const code = isDiagram(block.node)
				? 'a diagram'
				: unread.some(({ part }) => firewallEffect(commandOf(block, part, source)) === 'lets-through')
					? 'commands for a firewall'
					: 'code';
			return report(
				'unread-block',
				`Unexpected requirements in ${code}, expected a table or a list: ${seen} ${unread.length > 1 ? 'are' : 'is'} not in the dataset`,
				{ start, end: last.end },
			);
		}
		case 'paragraph': {
			let next = 0;
			const sentences = plainLines(block.node.children, source)
				.flatMap(sentencesIn)
				.filter(({ start = 0, end = 0 }) => {
					while ((unread[next]?.mention.end ?? Infinity) <= start) next += 1;
					return (unread[next]?.mention.start ?? Infinity) < end;
				});
			const [begin, finish] = [sentences[0], sentences.at(-1)];
			const text = sentences.map((sentence) => sentence.text).join(' ');
			return report(
				'requirement-in-prose',
				`Unexpected requirement in a sentence, expected a row of a table: \`${text || seen}\` is not in the dataset`,
				begin && finish ? { start: begin.start ?? span.start, end: finish.end ?? span.end } : span,
			);
		}
		default:
			return report(
				block.node.type === 'html' && /<table[\s>]/i.test(block.node.value) ? 'html-table' : 'unread-block',
				`Unexpected requirements in HTML, expected a table or a list: ${seen} ${unread.length > 1 ? 'are' : 'is'} not in the dataset`,
				span,
			);
	}
}

/** Whether a block comes directly after the paragraph above it. */
export function leadsTo({ node, leadBlock }: Block, source: string): boolean {
	return leadBlock !== undefined && source.slice(spanOf(leadBlock.node).end, spanOf(node).start).trim() === '';
}

/** The text of an item, up to 80 characters. */
function shown(part: BlockPart, block: Block, source: string): string {
	const items = block.node.type === 'list' ? block.node.children : [];
	const paragraph = items
		.flatMap(function own(item): Parameters<typeof plainLines>[0][number][] {
			return item.children.flatMap((child) => (child.type === 'list' ? child.children.flatMap(own) : [child]));
		})
		.find((child) => spanOf(child).start === part.start);
	const text =
		paragraph && 'children' in paragraph
			? plainLines(paragraph.children, source)
					.map((line) => line.text)
					.join(' ')
			: '';
	return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** `line 5`, `lines 5 to 9`, `lines 5, 6 and 9`. */
function linesInWords(lines: readonly number[]): string {
	const [first = 0, last = first] = [lines[0], lines.at(-1)];
	if (lines.length > 12 || (lines.length > 2 && last - first === lines.length - 1)) return `lines ${first} to ${last}`;
	return lines.length === 1 ? `line ${first}` : `lines ${lines.slice(0, -1).join(', ')} and ${last}`;
}
