import type { Item } from '../item/item.ts';
import type { NamedHost } from '../item/named-hosts.ts';
import type { CommandShell, PlannedCheck } from './planned-check.ts';
import { planChecks } from './planned-checks.ts';
import { httpsProves, pingProves, tcpProves } from './words-commands.ts';

/**
 * Under the commands for an item: what they prove and what they do not; where there is none, which evidence is acceptable. The item is as
 * the list sees it, with its hosts; these come by the id of their role.
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
