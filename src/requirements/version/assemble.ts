import { datasetDigest, digestOf } from '../model/digest.ts';
import type { Dataset, PageSummary } from '../model/dataset.ts';
import { decideCheck } from './decide-check.ts';
import { directionOf } from '../model/direction.ts';
import { withOneNames, type Draft, type StatedProhibition } from '../model/draft.ts';
import { findRole, type ListedRole } from '../model/find-role.ts';
import { identify, identifyGroups } from './identify.ts';
import type { Requirement } from '../model/requirement.ts';

/** A page of a version: its summary for the dataset, and its requirements as they were read. */
export interface AssemblyPage {
	summary: PageSummary;
	drafts: readonly Draft[];
	prohibitions?: readonly StatedProhibition[];
	samples: Readonly<Record<string, readonly string[]>>;
}

/** The input for one dataset. */
export interface Assembly {
	product: string;
	version: Dataset['version'];
	pages: readonly AssemblyPage[];
	roles: readonly ListedRole[];
}

/** Two requirements that would share an id: the later draft, and the earlier one. */
export interface DuplicateId {
	id: string;
	page: PageSummary;
	draft: Draft;
	first: Draft;
}

/**
 * Makes the dataset of one version from its pages, in the order given. Numbers, ids, directions, checks and digests are
 * decided here.
 */
export function assemble({ product, version, pages, roles }: Assembly): {
	dataset: Dataset;
	duplicates: DuplicateId[];
} {
	const isListed = (name: string) => findRole(roles, name) !== undefined;
	const entries = pages.flatMap((page) => page.drafts.map((draft) => ({ page, draft: withOneNames(draft, isListed) })));
	const ids = identify(entries.map(({ draft }) => draft));
	const groups = identifyGroups(entries.map(({ page, draft }) => ({ page: page.summary.slug, draft })));
	const firstById = new Map<string, Draft>();
	const duplicates: DuplicateId[] = [];
	const requirements = entries.map(({ page, draft }, index): Requirement => {
		const id = ids[index] ?? '';
		const first = firstById.get(id);
		if (first) duplicates.push({ id, page: page.summary, draft, first });
		else firstById.set(id, draft);
		const group = draft.group && { ...draft.group, id: groups[index] ?? draft.group.id };
		return settle(group ? { ...draft, group } : draft, id, index, page, roles);
	});
	const used = new Set(
		requirements.flatMap(({ source, destination }) =>
			[...source.endpoints, ...destination.endpoints].flatMap((end) => (end.kind === 'role' ? end.role : [])),
		),
	);
	const prohibitions = pages.flatMap(({ summary, prohibitions: own = [] }) =>
		own.map((prohibition) => ({ page: summary.slug, ...prohibition })),
	);
	const newest =
		pages
			.map(({ summary }) => summary.updated)
			.sort()
			.at(-1) ?? '1970-01-01';
	const dataset: Dataset = {
		format: 1,
		product,
		version,
		dataVersion: `${newest.replaceAll('-', '')}00`,
		digest: datasetDigest(requirements.map(({ digest }) => digest)),
		pages: pages.map(({ summary }) => summary),
		roles: roles
			.filter(({ id }) => used.has(id))
			.map(({ id, label, machine, network }) => ({ id, label, machine, network })),
		...(prohibitions.length > 0 ? { prohibitions } : {}),
		requirements,
	};
	return { dataset, duplicates };
}

function settle(
	draft: Draft,
	id: string,
	index: number,
	page: AssemblyPage,
	roles: readonly ListedRole[],
): Requirement {
	const {
		explicitId: _explicitId,
		statedDirection,
		doubt: _doubt,
		unknownProtocol,
		oneName: _oneName,
		span: _span,
		alsoAt: _alsoAt,
		...stated
	} = draft;
	const direction =
		draft.kind === 'connection' ? (statedDirection ?? directionOf(draft.source, draft.destination, roles)) : 'local';
	const requirement = {
		...stated,
		id,
		ref: `R${String(index + 1).padStart(2, '0')}`,
		page: page.summary.slug,
		source: withRoles(stated.source, roles),
		destination: withRoles(stated.destination, roles),
		direction,
		application: [stated.application, unknownProtocol].filter((name) => name).join('/') || null,
	};
	const check = decideCheck(draft, { direction, roles, samples: page.samples });
	return { ...requirement, check, digest: digestOf(requirement) };
}

/** Gives an end the id of its role where roles.md lists it under another name. */
function withRoles(party: Requirement['source'], roles: readonly ListedRole[]): Requirement['source'] {
	const endpoints = party.endpoints.map((end) =>
		end.kind === 'role' ? { ...end, role: findRole(roles, end.text)?.id ?? end.role } : end,
	);
	return { ...party, endpoints };
}
