import type { Block } from './block.ts';
import { spanOf, type Span } from '../text/span.ts';

/** What a command does to a firewall. Undefined where it is none, or changes nothing: `ufw status`. */
export type FirewallEffect = 'lets-through' | 'blocks';

// Each tool by its name, what takes a rule away or blocks, and what lets something through.
const tools: readonly { tool: RegExp; blocks: RegExp; letsThrough: RegExp }[] = [
	{ tool: /\bufw\s/, blocks: /\b(?:deny|reject|delete)\b/, letsThrough: /\b(?:allow|limit)\b/ },
	{ tool: /\bfirewall-cmd\s/, blocks: /--remove-|\b(?:reject|drop)\b/, letsThrough: /--add-/ },
	{ tool: /(?:^|\s)-[AI]\s+[A-Z]/, blocks: /\s-j\s+(?:DROP|REJECT)\b/, letsThrough: /\s-j\s+ACCEPT\b/ },
	{ tool: /\b[ds]port\s/, blocks: /\b(?:drop|reject)\b/, letsThrough: /\baccept\b/ },
	{ tool: /\bNew-NetFirewallRule\s/i, blocks: /-Action\s+Block\b/i, letsThrough: /./ },
	{ tool: /\badvfirewall\s+firewall\s/i, blocks: /\bdelete\b|action=block\b/i, letsThrough: /\badd\b/i },
	{ tool: /\bgcloud\s.*\bfirewall-rules\s/, blocks: /\bdelete\b|\bDENY\b/, letsThrough: /\b(?:create|update)\b/ },
	{ tool: /\baz\s.*\bnsg\s+rule\s/, blocks: /\bdelete\b|\bDeny\b/, letsThrough: /\b(?:create|update)\b/ },
	{ tool: /\baws\s.*\b\w+-security-group-/, blocks: /\brevoke-/, letsThrough: /\bauthorize-/ },
];

/** What a whole command does to a firewall. */
export function firewallEffect(command: string): FirewallEffect | undefined {
	// The text of a comment is no command.
	if (/^\s*(?:#|\/\/|::)/.test(command)) return undefined;
	for (const { tool, blocks, letsThrough } of tools) {
		if (!tool.test(command)) continue;
		if (blocks.test(command)) return 'blocks';
		if (letsThrough.test(command)) return 'lets-through';
	}
	return undefined;
}

const longest = 2000;

/** The whole command that a line of code is in: lines that end in `\\`, a backtick or `^` go on in the next one. */
export function commandOf({ node }: Block, line: Span, source: string): string {
	const block = spanOf(node);
	let { start, end } = line;
	while (start > block.start && end - start < longest && /[\\`^][ \t]*\n$/.test(source.slice(start - 8, start)))
		start = source.lastIndexOf('\n', start - 2) + 1;
	while (
		end < block.end &&
		end - start < longest &&
		/[\\`^][ \t]*$/.test(source.slice(Math.max(start, end - 8), end))
	) {
		const next = source.indexOf('\n', end + 1);
		end = next < 0 ? block.end : Math.min(next, block.end);
	}
	return source.slice(start, end);
}
