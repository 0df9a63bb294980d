import type { Check, Direction, Requirement } from '../../requirements/model/requirement.ts';

/** How many requirements there are, and how each can be checked. The last four add up to `all`. */
export interface RequirementCount {
	all: number;
	/** A browser can test all of them. */
	browser: number;
	/** A browser can test a part of them: a name under a wildcard, a host without its path. */
	inPart: number;
	/** A browser can test them once the reader names hosts for their roles. */
	onceNamed: number;
	/** A person has to check them. */
	byHand: number;
}

/** The number of requirements of one direction, by kind. */
export interface DirectionCount {
	direction: Direction;
	kinds: Record<Requirement['kind'], number>;
	all: number;
}

const directionOrder: readonly Direction[] = ['outbound', 'inbound', 'internal', 'local', 'unknown'];

/** How a requirement is checked, for counting. The same rule as in `checkLabel`; a test compares the two. */
export function wayOfChecking(check: Check): Exclude<keyof RequirementCount, 'all'> {
	if (check.method === 'manual') return 'byHand';
	if (check.targets.length === 0) return 'onceNamed';
	return check.partial === undefined && !check.needsSamplesFor?.length ? 'browser' : 'inPart';
}

/** Counts requirements by how they are checked. */
export function countRequirements(requirements: readonly Pick<Requirement, 'check'>[]): RequirementCount {
	const count = { all: requirements.length, browser: 0, inPart: 0, onceNamed: 0, byHand: 0 };
	for (const { check } of requirements) count[wayOfChecking(check)] += 1;
	return count;
}

/** The counts in words: "2 by browser, in part; 2 more once you name hosts; 12 by hand". */
export function waysInWords({ browser, inPart, onceNamed, byHand }: Omit<RequirementCount, 'all'>): string {
	const now = browser + inPart;
	const part = inPart === 0 ? '' : browser === 0 ? ', in part' : `, ${inPart} of them in part`;
	return [
		...(now === 0 ? [] : [`${now} by browser${part}`]),
		...(onceNamed === 0 ? [] : [`${onceNamed} ${now === 0 ? 'by browser' : 'more'} once you name hosts`]),
		...(byHand === 0 ? [] : [`${byHand} by hand`]),
	].join('; ');
}

/** Counts requirements by direction and kind. A direction without requirements is left out. */
export function countByDirection(requirements: readonly Pick<Requirement, 'direction' | 'kind'>[]): DirectionCount[] {
	return directionOrder.flatMap((direction) => {
		const members = requirements.filter((requirement) => requirement.direction === direction);
		if (members.length === 0) return [];
		const kinds = { connection: 0, listener: 0, assertion: 0 };
		for (const { kind } of members) kinds[kind] += 1;
		return [{ direction, kinds, all: members.length }];
	});
}
