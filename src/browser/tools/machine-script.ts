// The check script of one machine, with the hosts of the list.
import type { CommandShell } from '../../checklist/commands/planned-check.ts';
import { hostsOf } from '../../checklist/item/named-hosts.ts';
import { pastedPosixScript, posixCheckScript } from '../../checklist/scripts/posix-script.ts';
import { pastedPowershellScript, powershellCheckScript } from '../../checklist/scripts/powershell-script.ts';
import type { ScriptFacts } from '../../checklist/scripts/script-facts.ts';
import type { HostsByRole, MachinePlan } from '../../checklist/scripts/script-plan.ts';
import { fileFacts, isOnSite } from './files-facts.ts';
import type { ToolsFor } from './tool-context.ts';

/** The hosts of the list by role id. */
export function namedHosts({ view, store }: ToolsFor<'view' | 'store'>): HostsByRole {
	const { state } = store();
	return Object.fromEntries([...view.roles.keys()].map((role) => [role, hostsOf(state, role, view.roles)]));
}

/** The script as a file, with a byte order mark, which Windows PowerShell 5.1 needs. */
export function savedScript(plan: MachinePlan, shell: CommandShell, tools: ToolsFor<'root' | 'facts'>): string {
	return shell === 'posix' ? textOf(plan, shell, tools) : `\ufeff${textOf(plan, shell, tools)}`;
}

/** The script to paste into a terminal. */
export function pastedScript(plan: MachinePlan, shell: CommandShell, tools: ToolsFor<'root' | 'facts'>): string {
	return (shell === 'posix' ? pastedPosixScript : pastedPowershellScript)(textOf(plan, shell, tools));
}

function textOf(plan: MachinePlan, shell: CommandShell, tools: ToolsFor<'root' | 'facts'>): string {
	const { product, version, digest } = fileFacts(tools);
	const facts: ScriptFacts = {
		...{ product, digest, plan },
		version: version.id,
		label: version.label,
		dataVersion: tools.root.dataset['dataVersion'] ?? '',
		address: isOnSite() ? location.href.replace(/[?#].*$/, '') : '',
	};
	return (shell === 'posix' ? posixCheckScript : powershellCheckScript)(facts);
}
