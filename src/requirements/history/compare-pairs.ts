import leven from 'leven';
import type { Comparable } from './compare-fields.ts';
import type { Endpoint, Party } from '../model/requirement.ts';

/** A requirement of one list, and the requirement of the other list that is recognised as the same. */
export interface RecognisedPair<From, To> {
	from: From;
	to: To;
}

/**
 * Pairs the requirements of two lists by meaning, never by position. Requirements with the same digest pair first. Then
 * those pair that share two of three aspects: source, destination, and ports with transport. Neither side may have
 * another candidate. Sharing all three counts more than two, and the same id decides between candidates. Requirements
 * with fewer than two aspects (a sentence, a bare host) pair where their words are nearly the same.
 */
export function pairUp<From extends Comparable, To extends Comparable>(
	from: readonly From[],
	to: readonly To[],
): RecognisedPair<From, To>[] {
	const left = new Set(from);
	const right = new Set(to);
	const pairs: RecognisedPair<From, To>[] = [];
	const take = (found: readonly RecognisedPair<From, To>[]) => {
		for (const pair of found) {
			left.delete(pair.from);
			right.delete(pair.to);
			pairs.push(pair);
		}
	};
	for (const key of exactKeys) take(sameKeys([...left], [...right], key));

	for (const find of finders([...left, ...right])) take(uniquePairs([...left], [...right], find));
	return pairs;
}

// Where several requirements have the same digest, those that also agree in their other fields pair first.
const exactKeys: readonly ((one: Comparable) => unknown[])[] = [
	({ digest, service, volatile, page, section, notes }) => [digest, service, volatile, page, section.path, notes.text],
	({ digest, service, volatile, page, section }) => [digest, service, volatile, page, section.path],
	({ digest, service, volatile }) => [digest, service, volatile],
	({ digest }) => [digest],
];

function sameKeys<From extends Comparable, To extends Comparable>(
	from: readonly From[],
	to: readonly To[],
	keyOf: (one: Comparable) => unknown[],
): RecognisedPair<From, To>[] {
	// Sorted by id, so that the order of the lists does not change the result.
	const byId = (one: Comparable, other: Comparable) => (one.id < other.id ? -1 : 1);
	const key = (one: Comparable) => JSON.stringify(keyOf(one).map((part) => part ?? null));
	const others = Map.groupBy([...to].sort(byId), key);
	return [...Map.groupBy([...from].sort(byId), key)].flatMap(([value, members]) => {
		const partners = others.get(value) ?? [];
		return members.slice(0, partners.length).flatMap((one, index) => {
			const other = partners[index];
			return other ? [{ from: one, to: other }] : [];
		});
	});
}

/**
 * Finds the candidates for a requirement among others. It may stop at two, since two already mean that there is not
 * exactly one.
 */
type Finder = <Other extends Comparable>(among: readonly Other[]) => (one: Comparable) => Other[];

function uniquePairs<From extends Comparable, To extends Comparable>(
	from: readonly From[],
	to: readonly To[],
	find: Finder,
): RecognisedPair<From, To>[] {
	const [inTo, inFrom] = [find(to), find(from)];
	return from.flatMap((one) => {
		const [other, ...more] = inTo(one);
		return other !== undefined && more.length === 0 && inFrom(other).length === 1 ? [{ from: one, to: other }] : [];
	});
}

/**
 * The ways to find a partner, the most certain first. Each builds an index, since lists may have thousands of rows.
 */
function finders(all: readonly Comparable[]): Finder[] {
	const known = new Map(all.map((one) => [one, aspectsOf(one)]));
	const aspects = (one: Comparable) => known.get(one) ?? aspectsOf(one);
	return [
		(among) => {
			const byId = Map.groupBy(among, ({ id }) => id);
			return (one) => (byId.get(one.id) ?? []).filter((other) => sharesTwo(one, other, aspects));
		},
		(among) => {
			const index = Map.groupBy(among, (other) => JSON.stringify([other.kind, ...aspects(other)]));
			return (one) =>
				saysSomething(aspects(one)) ? firstTwo(index.get(JSON.stringify([one.kind, ...aspects(one)])) ?? []) : [];
		},
		(among) => findSharingTwo(among, aspects),
		(among) => {
			const little = among.filter((other) => statesLittle(aspects(other)));
			return (one) => {
				const candidates = statesLittle(aspects(one)) ? among : little;
				return firstTwo(candidates.filter((other) => isNearlySame(one, other, aspects)));
			};
		},
	];
}

const firstTwo = <T>(items: readonly T[]): T[] => items.slice(0, 2);

/**
 * Source, destination, and ports with transport, in the form that is compared; an empty text where a requirement states
 * nothing.
 */
type Aspects = readonly [source: string, destination: string, ports: string];
type AspectsOf = (one: Comparable) => Aspects;

function aspectsOf({ source, destination, ports, portText, transports }: Comparable): Aspects {
	const numbers = ports.map(({ from, to }) => `${from}-${to}`);
	const words = portText === undefined ? [] : [portText.toLowerCase()];
	return [partyKey(source), partyKey(destination), list([...numbers, ...words, ...transports])];
}

// Two rows that agree only in empty aspects share nothing.
const saysSomething = (aspects: readonly string[]): boolean => aspects.some((aspect) => aspect !== '');

function sharesTwo(one: Comparable, other: Comparable, aspects: AspectsOf): boolean {
	const shared = aspects(one).filter((aspect, index) => aspect === aspects(other)[index]);
	return one.kind === other.kind && shared.length >= 2 && saysSomething(shared);
}

/** The requirements that share two of the three aspects and differ in the third. */
function findSharingTwo<Other extends Comparable>(
	among: readonly Other[],
	aspects: AspectsOf,
): (one: Comparable) => Other[] {
	const withoutEach = (one: Comparable) =>
		aspects(one).map((third, index) => {
			const shared = aspects(one).toSpliced(index, 1);
			return { third, key: saysSomething(shared) ? JSON.stringify([one.kind, index, shared]) : undefined };
		});
	const index = new Map<string, Map<string, Other[]>>();
	for (const other of among) {
		for (const { key, third } of withoutEach(other)) {
			if (key === undefined) continue;
			const byThird = index.get(key) ?? new Map<string, Other[]>();
			index.set(key, byThird);
			const others = byThird.get(third) ?? [];
			byThird.set(third, others);
			if (others.length < 2) others.push(other);
		}
	}
	return (one) => {
		const found: Other[] = [];
		for (const { key, third } of withoutEach(one)) {
			for (const [otherThird, others] of index.get(key ?? '') ?? []) {
				if (otherThird !== third) found.push(...others);
				if (found.length > 1) return found;
			}
		}
		return found;
	};
}

const longestCompared = 400;

const statesLittle = (aspects: Aspects): boolean => aspects.filter((aspect) => aspect !== '').length < 2;

function isNearlySame(one: Comparable, other: Comparable, aspects: AspectsOf): boolean {
	const [mine, theirs] = [aspects(one), aspects(other)];
	if (one.kind !== other.kind) return false;
	const [text, otherText] = [one.statement ?? mine.join(' '), other.statement ?? theirs.join(' ')];
	const longer = Math.max(text.length, otherText.length);
	const mostEdits = Math.floor(longer / 5);
	// Texts of pages are short; comparing a very long one would only take time.
	if (longer > longestCompared || Math.abs(text.length - otherText.length) > mostEdits) return false;
	return leven(text, otherText, { maxDistance: mostEdits + 1 }) <= mostEdits;
}

const list = (parts: readonly string[]): string => [...new Set(parts)].sort().join(' ');

function partyKey({ text, endpoints }: Party): string {
	return endpoints.length === 0 ? text.toLowerCase() : list(endpoints.map(endKey));
}

function endKey(end: Endpoint): string {
	switch (end.kind) {
		case 'role':
			return `role:${end.role}`;
		case 'host':
			return `${end.host}${end.path ?? ''}`;
		case 'wildcard':
			return `*.${end.host}${end.path ?? ''}`;
		case 'address':
			return `${end.network}${end.path ?? ''}`;
		case 'template':
		case 'any':
			return end.text.toLowerCase();
	}
}
