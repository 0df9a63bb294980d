import type { Item } from '../../checklist/item/item.ts';
import { offersChoice, plainSentence, portsText } from '../../checklist/item/words-sentence.ts';
import { readEnd } from '../../checklist/page/item-attributes.ts';
import { posixCheckScript } from '../../checklist/scripts/posix-script.ts';
import { powershellCheckScript } from '../../checklist/scripts/powershell-script.ts';
import { type ScriptFacts, scriptNames } from '../../checklist/scripts/script-facts.ts';
import { type MachinePlan, machinePlans } from '../../checklist/scripts/script-plan.ts';
import type { Dataset } from '../../requirements/model/dataset.ts';
import type { Requirement } from '../../requirements/model/requirement.ts';
import { itemEnds } from '../html/requirement-ends.ts';
import { itemFacts } from './item-facts.ts';

/** A machine of a version, as its script names it. */
export interface CheckScript {
	/** As roles.md calls it; empty for what names no machine. */
	machine: string;
	/** Of its files, without ending. */
	name: string;
	plan: MachinePlan;
}

/** The check scripts of a version, and the machines of its roles that have nothing to check. */
export function checkScripts(dataset: Dataset): { scripts: CheckScript[]; without: string[] } {
	const roles = new Map(dataset.roles.map((role) => [role.id, role]));
	const plans = machinePlans(
		dataset.requirements.map((requirement) => checkItem(requirement, roles)),
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

/** A requirement as the checklist reads it from the page before anybody named a host. */
function checkItem(requirement: Requirement, roles: Parameters<typeof itemFacts>[1]): Item {
	const { id, formerIds = [], ref, digest, source, destination, check, condition, transports } = requirement;
	const { targets, from, partial, sources } = itemFacts(requirement, roles);
	return {
		...{ id, formerIds, ref, targets, from, transports },
		given: {
			digest,
			sentence: plainSentence(requirement),
			source: source.text,
			destination: destination.text,
			ports: portsText(requirement),
			condition: condition ?? '',
			hosts: '',
		},
		partial: partial ?? null,
		group: null,
		hosts: '',
		ownPorts: [],
		sentenceEnd: '',
		ends: itemEnds(requirement).map(readEnd),
		alternatives: offersChoice(destination),
		sourceRoles: sources,
		unasked: [],
		reason: check.method === 'manual' ? check.reason : null,
	};
}
