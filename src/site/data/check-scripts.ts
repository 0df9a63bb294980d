import { posixCheckScript } from '../../checklist/scripts/posix-script.ts';
import { powershellCheckScript } from '../../checklist/scripts/powershell-script.ts';
import { type ScriptFacts, scriptNames } from '../../checklist/scripts/script-facts.ts';
import { type MachinePlan, machinePlans } from '../../checklist/scripts/script-plan.ts';
import type { Dataset } from '../../requirements/model/dataset.ts';
import { madeOnce } from '../made-once.ts';
import type { PublishedVersion } from '../site.ts';
import { pageItem } from './page-item.ts';

/** A machine of a version that has a check script. */
export interface CheckScript {
	/** Its name in roles.md; empty for requirements without a machine. */
	machine: string;
	/** The name of its files, without an ending. */
	name: string;
	plan: MachinePlan;
}

/** The check scripts of a version, and the machines of its roles without anything to check. */
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

/** The props of a script file. */
// A type and not an interface: Astro accepts only props whose keys TypeScript can list.
export type ScriptProps = { dataset: Dataset; script: CheckScript };

/** The paths of the scripts of all versions. */
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

/** The text of a script. `address` is where it is published, or empty if the build does not know the site's origin. */
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
