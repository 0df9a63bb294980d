import type { Comparable, FieldChange } from './compare-fields.ts';
import type { Comparison } from './compare-requirements.ts';
import type { Endpoint, Requirement } from '../model/requirement.ts';

/** What a change asks of a person who keeps the rules of a firewall. */
export type Disposition = 'add' | 'change' | 'remove' | 'move';

/**
 * What a change does to addresses and hosts, in the words of Microsoft's endpoint service ("Office 365 IP Address and
 * URL web service", `impact`). That service has no word for a port, so ChangedPort is our own addition.
 */
export type Impact =
	| 'AddedIp'
	| 'AddedUrl'
	| 'AddedIpAndUrl'
	| 'RemovedIpOrUrl'
	| 'RemovedDuplicateIpOrUrl'
	| 'MovedIpOrUrl'
	| 'ChangedPort'
	| 'OtherNonPriorityChanges';

/** One change between two states of a version. */
export interface RecordedChange {
	disposition: Disposition;
	/** Empty where no word fits, as for a role, which is neither an address nor a host. */
	impact: Impact[];
	/** The requirement as it was; undefined where it was added. */
	from: Comparable | undefined;
	/** The requirement as it is; undefined where it was removed. */
	to: Comparable | undefined;
	fields: FieldChange[];
	moved: boolean;
}

/**
 * A comparison of two states of one version as a list of changes, additions first. A requirement that differs only in
 * its notes counts as a change of notes.
 */
export function recordedChanges(
	{ added, removed, changed, moved, same }: Comparison<Comparable, Comparable>,
	all: readonly Comparable[],
): RecordedChange[] {
	const still = namesOf(all);
	const newWords = same.filter(({ fields }) => fields.length > 0);
	return [
		...added.map((to) => ({ disposition: 'add' as const, from: undefined, to, fields: [], moved: false })),
		...[...changed, ...newWords].map((pair) => ({ disposition: 'change' as const, ...pair })),
		...removed.map((from) => ({ disposition: 'remove' as const, from, to: undefined, fields: [], moved: false })),
		...moved.map((pair) => ({ disposition: 'move' as const, ...pair })),
	].map((change) => ({ ...change, impact: impactOf(change, still) }));
}

type Names = { ips: Set<string>; urls: Set<string> };

function impactOf({ disposition, from, to, fields }: Omit<RecordedChange, 'impact'>, still: Names): Impact[] {
	const [before, after] = [namesOf(from ? [from] : []), namesOf(to ? [to] : [])];
	const impact: Impact[] = [];
	if (disposition === 'move') return after.ips.size + after.urls.size > 0 ? ['MovedIpOrUrl'] : [];
	const [newIps, newUrls] = [without(after.ips, before.ips).length, without(after.urls, before.urls).length];
	if (newIps > 0 && newUrls > 0) impact.push('AddedIpAndUrl');
	else if (newIps > 0) impact.push('AddedIp');
	else if (newUrls > 0) impact.push('AddedUrl');
	const gone = [
		...without(before.ips, after.ips).map((name) => still.ips.has(name)),
		...without(before.urls, after.urls).map((name) => still.urls.has(name)),
	];
	if (gone.includes(false)) impact.push('RemovedIpOrUrl');
	else if (gone.length > 0) impact.push('RemovedDuplicateIpOrUrl');
	if (fields.some(({ field }) => field === 'ports' || field === 'transports')) impact.push('ChangedPort');
	if (impact.length === 0 && fields.length > 0 && fields.every(({ field }) => nonPriority.has(field)))
		impact.push('OtherNonPriorityChanges');
	return impact;
}

const without = (names: Set<string>, others: Set<string>) => [...names].filter((name) => !others.has(name));

const nonPriority = new Set<FieldChange['field']>(['notes', 'service', 'volatile']);

/** The addresses and hosts that requirements name as source or destination. */
function namesOf(requirements: readonly Pick<Requirement, 'source' | 'destination'>[]): Names {
	const ends = requirements
		.flatMap(({ source, destination }) => [source, destination])
		.flatMap(({ endpoints, addresses = [] }) => [...endpoints, ...addresses]);
	const textsOf = (...kinds: Endpoint['kind'][]) =>
		new Set(ends.flatMap((end) => (kinds.includes(end.kind) ? end.text.toLowerCase() : [])));
	return { ips: textsOf('address'), urls: textsOf('host', 'wildcard', 'template') };
}
