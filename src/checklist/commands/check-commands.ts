import type { Item } from '../item/item.ts';
import type { NamedHost } from '../item/named-hosts.ts';
import { withDistinctNames } from './distinct-fill-ins.ts';
import { askedKey, planChecks } from './planned-checks.ts';
import { posixScript } from './posix-commands.ts';
import { powershellScript } from './powershell-commands.ts';
import { fillInFirst, httpsProves, pingProves, runOn, tcpProves, whatItDoes } from './words-commands.ts';
import { type FillIn, type PlannedCheck, type CommandShell, type LabelledCheck, fillInsOf } from './planned-check.ts';

/** Commands for a person to run on a machine of the source, and what is to be said of them. */
export interface Commands {
	/** One script, to be pasted into the shell; each of its checks prints one line. Null where no command can tell. */
	script: string | null;
	/** What has to be filled in at its top. */
	fillIns: readonly FillIn[];
	/** Sentences to show above the script. */
	before: readonly string[];
	/** What it proves and what it does not; where there is no script, which evidence is acceptable. */
	after: readonly string[];
}

/** The commands that check one item. The item is as the list sees it, with its hosts; these come by the id of their role. */
export function checkCommands(
	item: Item,
	hosts: Readonly<Record<string, readonly NamedHost[]>>,
	shell: CommandShell,
): Commands {
	const plan = planChecks(item, hosts);
	const checks = withDistinctNames(plan.checks.map((check) => ({ ...check, refs: [item.ref] })));
	const { script, fillIns } = scriptOf(checks, shell);
	const before =
		script === null
			? []
			: [whatItDoes(checks), runOn(item.from), ...(fillIns.length > 0 ? [fillInFirst(fillIns)] : [])];
	return { script, fillIns, before, after: [...proven(checks, shell), ...plan.remarks] };
}

/** One script for all items of which this machine is a source; of those without a machine where it is null. */
export interface AllCommands {
	script: string | null;
	fillIns: readonly FillIn[];
	/** Numbers of the requirements that it checks. */
	refs: readonly string[];
}

/** Puts the commands of many items into one script; what several of them ask is asked once. */
export function allCommands(
	items: readonly Item[],
	hosts: Readonly<Record<string, readonly NamedHost[]>>,
	machine: string | null,
	shell: CommandShell,
): AllCommands {
	const merged = new Map<string, LabelledCheck>();
	const own = items.filter(({ from }) => (machine === null ? from.length === 0 : from.includes(machine)));
	for (const item of own) {
		for (const check of planChecks(item, hosts).checks) {
			const key = askedKey(check);
			const refs = new Set([...(merged.get(key)?.refs ?? []), item.ref]);
			merged.set(key, { ...check, refs: [...refs] });
		}
	}
	const checks = withDistinctNames([...merged.values()]);
	const asked = new Set(checks.flatMap(({ refs }) => refs));
	return { ...scriptOf(checks, shell), refs: own.map(({ ref }) => ref).filter((ref) => asked.has(ref)) };
}

function scriptOf(
	checks: readonly LabelledCheck[],
	shell: CommandShell,
): { script: string | null; fillIns: readonly FillIn[] } {
	const script = checks.length === 0 ? null : (shell === 'posix' ? posixScript : powershellScript)(checks);
	return { script, fillIns: fillInsOf(checks) };
}

function proven(checks: readonly PlannedCheck[], shell: CommandShell): string[] {
	const has = (kind: PlannedCheck['kind']) => checks.some((check) => check.kind === kind);
	return [
		...(has('tcp') ? [tcpProves(shell)] : []),
		...(has('https') ? [httpsProves(shell)] : []),
		...(has('ping') ? [pingProves] : []),
	];
}
