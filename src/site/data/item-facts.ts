import type { Role } from '../../requirements/model/dataset.ts';
import type { Requirement } from '../../requirements/model/requirement.ts';
import { machinesOf, unprovenByMachines } from './machine-facts.ts';

/** The facts in the attributes of a checklist item that the browser needs to judge it. */
export interface ItemFacts {
	/** One address for each host and port, without a path: no probe can prove a path. */
	targets: string[];
	/** The machines that it is about: those of its sources, its service or its statement. */
	from: string[];
	/** The part that an answer does not prove, apart from roles that the reader names later. */
	partial: string | undefined;
	/** The part that no machine's answer proves either. */
	unproven: string | undefined;
	/** The ids of its source roles. */
	sources: string[];
	/** The labels of the roles for which hosts must be named. */
	unnamed: string[];
}

/** The facts of a requirement as the page states it. `roles` are those of the version, by id. */
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
