import { posixCheckScript } from '../../checklist/scripts/posix-script.ts';
import { powershellCheckScript } from '../../checklist/scripts/powershell-script.ts';
import { type ScriptFacts, scriptNames } from '../../checklist/scripts/script-facts.ts';
import { type MachinePlan, machinePlans } from '../../checklist/scripts/script-plan.ts';
import type { Dataset } from '../../requirements/model/dataset.ts';
import { madeOnce } from '../made-once.ts';
import type { PublishedVersion } from '../site.ts';
import { pageItem } from './page-item.ts';

/** A machine of a version, as its script names it. */
export interface CheckScript {
	/** As roles.md calls it; empty for what names no machine. */
	machine: string;
	/** Of its files, without ending. */
	name: string;
	plan: MachinePlan;
}

/** The check scripts of a version, and the machines of its roles that have nothing to check. */
export const checkScripts = madeOnce((dataset: Dataset): { scripts: CheckScript[]; without: string[] } => {
	const roles = new Map(dataset.roles.map((role) => [role.id, role]));
	const plans = machinePlans(
		dataset.requirements.map((requirement) => pageItem(requirement, roles, false)),
		{},
	).filter(({ checks }) => checks.length > 0);
	const names = scriptNames(plans.map(({ machine }) => machine));
	const scripts = plans.map((plan) => ({
		machine: plan.machine,
		name: names.get(plan.machine) ?? '',
		plan,
	}));
	const own = dataset.roles.filter(({ network }) => network !== 'vendor').map(({ machine }) => machine);
	const without = [...new Set(own)].filter((machine) => machine !== '' && !names.has(machine));
	return { scripts, without };
});

/** What a file of a script is given. */
// No interface: Astro takes only props whose keys it can list.
export type ScriptProps = { dataset: Dataset; script: CheckScript };

/** The scripts of all versions, as addresses of pages. */
export function scriptPaths(
	versions: readonly Pick<PublishedVersion, 'id' | 'dataset'>[],
): { params: { version: string; machine: string }; props: ScriptProps }[] {
	return versions.flatMap(({ id, dataset }) =>
		checkScripts(dataset).scripts.map((script) => ({
			params: { version: id, machine: script.name },
			props: { dataset, script },
		})),
	);
}

/** The text of a script; `address` is where it stands, empty where the build does not know the site's origin. */
export function checkScriptText(
	{ product, version, dataVersion, digest }: Dataset,
	{ plan }: CheckScript,
	address: string,
	shell: 'ps1' | 'sh',
): string {
	const facts: ScriptFacts = {
		...{ product, dataVersion, digest, address, plan },
		version: version.id,
		label: version.label,
	};
	return shell === 'sh' ? posixCheckScript(facts) : `\ufeff${powershellCheckScript(facts)}`;
}
