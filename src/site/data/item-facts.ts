import type { Role } from '../../requirements/model/dataset.ts';
import type { Requirement } from '../../requirements/model/requirement.ts';

/** What the item of a requirement needs to be judged in the browser, for its attributes. */
export interface ItemFacts {
	/** One address for each host and port: a path is never settled by a probe, so none is asked for. */
	targets: string[];
	/** Machines of its sources; where a person has to be to check it by hand is known too. */
	from: string[];
	/** What an answer leaves unproven; a role that is named later no longer is. */
	partial: string | undefined;
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
	const machines = [...sources, ...rolesAtHome(requirement, roles)].flatMap((role) => roles.get(role)?.machine || []);
	const unnamed = (inBrowser?.needsHostsFor ?? []).map((role) => roles.get(role)?.label ?? role);
	const partial = [
		inBrowser?.partial ?? inBrowser?.needsSamplesFor?.join('; '),
		...(targets.length > 0 ? unnamed : []),
	];
	return {
		targets,
		from: inBrowser?.from ?? [...new Set(machines)],
		partial: partial.filter((each) => each !== undefined).join('; ') || undefined,
		sources,
		unnamed,
	};
}

/** Ids of the roles on whose machines a listener or a statement is to be seen: its service, or those that it says "each" of. */
function rolesAtHome({ kind, destination, statement }: Requirement, roles: ReadonlyMap<string, Role>): string[] {
	if (kind === 'listener') return destination.endpoints.flatMap((end) => (end.kind === 'role' ? [end.role] : []));
	if (kind !== 'assertion') return [];
	const said = ` ${(statement ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
	const isSaid = (label: string) => {
		const words = label
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, ' ')
			.trim();
		return [`each ${words}`, `every ${words}`, `all ${words}s`].some((phrase) => said.includes(` ${phrase} `));
	};
	return [...roles.values()].filter(({ label }) => isSaid(label)).map(({ id }) => id);
}
