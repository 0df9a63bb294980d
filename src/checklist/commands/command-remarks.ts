import type { Item } from '../item/item.ts';
import type { NamedHost } from '../item/named-hosts.ts';
import type { CommandShell, PlannedCheck } from './planned-check.ts';
import { planChecks } from './planned-checks.ts';
import { httpsProves, pingProves, tcpProves } from './words-commands.ts';

/**
 * The remarks under an item's commands: what they prove and what they do not. Where there is no command: which evidence is acceptable.
 * `item` already includes the hosts of the list; `hosts` gives them by role id.
 */
export function commandRemarks(
	item: Item,
	hosts: Readonly<Record<string, readonly NamedHost[]>>,
	shell: CommandShell,
): string[] {
	const { checks, remarks } = planChecks(item, hosts);
	const has = (kind: PlannedCheck['kind']) => checks.some((check) => check.kind === kind);
	return [
		...(has('tcp') ? [tcpProves(shell)] : []),
		...(has('https') ? [httpsProves(shell)] : []),
		...(has('ping') ? [pingProves] : []),
		...remarks,
	];
}
