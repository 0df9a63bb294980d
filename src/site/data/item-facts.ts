import type { Role } from '../../requirements/model/dataset.ts';
import type { Requirement } from '../../requirements/model/requirement.ts';
import { machinesOf, unprovenByMachines } from './machine-facts.ts';

/** What the item of a requirement needs to be judged in the browser, for its attributes. */
export interface ItemFacts {
	/** One address for each host and port: a path is never settled by a probe, so none is asked for. */
	targets: string[];
	/** Machines that it is about: those of its sources, of its service, or of its statement. */
	from: string[];
	/** What an answer does not prove; a role that is named later is not part of it. */
	partial: string | undefined;
	/** What no machine's answer proves either. */
	unproven: string | undefined;
	/** Ids of the roles that it comes from. */
	sources: string[];
	/** Labels of the roles that hosts are needed for. */
	unnamed: string[];
}

/** What can be judged of a requirement, as the page states it. `roles` are those of the version, by id. */
export function itemFacts(requirement: Requirement, roles: ReadonlyMap<string, Role>): ItemFacts {
	const { check, source } = requirement;
	const inBrowser = check.method === 'browser' ? check : undefined;
	const targets = [...new Set(inBrowser?.targets.map(({ url }) => new URL('/', url).href))];
	const sources = source.endpoints.flatMap((end) => (end.kind === 'role' ? [end.role] : []));
	const unnamed = (inBrowser?.needsHostsFor ?? []).map((role) => roles.get(role)?.label ?? role);
	const partial = [
		inBrowser?.partial ?? inBrowser?.needsSamplesFor?.join('; '),
		...(targets.length > 0 ? unnamed : []),
	];
	return {
		targets,
		from: inBrowser?.from ?? machinesOf(requirement, roles),
		unproven: unprovenByMachines(requirement, roles).join('; ') || undefined,
		partial: partial.filter((each) => each !== undefined).join('; ') || undefined,
		sources,
		unnamed,
	};
}
