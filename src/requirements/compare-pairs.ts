import leven from 'leven';
import type { Comparable } from './compare-fields.ts';
import type { Endpoint, Party } from './requirement.ts';

/** A requirement of one list and the one of the other list in which it is recognised. */
export interface RecognisedPair<From, To> {
	from: From;
	to: To;
}

/**
 * Recognises the requirements of one list in another, by meaning and never by place. Exact matches come first: the same
 * digest. Of the rest, pairs that share two of source, destination, and ports with transport belong together, where neither
 * side has another candidate; sharing all three counts more than two, and the same id settles between candidates. What states fewer
 * than two of the three (a sentence, a bare host) is recognised by nearly the same words.
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

	const aspects = new Map([...left, ...right].map((one) => [one, aspectsOf(one)]));
	const shared = (one: From, other: To) => sharedAspects(one, other, aspects);
	const levels: ((one: From, other: To) => boolean)[] = [
		(one, other) => one.id === other.id && shared(one, other) >= 2,
		(one, other) => shared(one, other) === 3,
		(one, other) => shared(one, other) === 2,
		(one, other) => isNearlySame(one, other, aspects),
	];
	for (const belongs of levels) take(uniquePairs([...left], [...right], belongs));
	return pairs;
}

// Where several requirements ask for the same, those that say the rest alike too belong together before others.
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
	// In the order of ids, so that the order of the lists decides nothing.
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

function uniquePairs<From, To>(
	from: readonly From[],
	to: readonly To[],
	belongs: (one: From, other: To) => boolean,
): RecognisedPair<From, To>[] {
	const candidates = from.map((one) => ({ one, others: to.filter((other) => belongs(one, other)) }));
	const wooed = new Map<To, number>();
	for (const { others } of candidates) for (const other of others) wooed.set(other, (wooed.get(other) ?? 0) + 1);
	return candidates.flatMap(({ one, others: [other, ...more] }) =>
		other !== undefined && more.length === 0 && wooed.get(other) === 1 ? [{ from: one, to: other }] : [],
	);
}

/** Source, destination, and ports with transport as they are compared; an empty text where a requirement states none. */
type Aspects = readonly [source: string, destination: string, ports: string];

function aspectsOf({ source, destination, ports, portText, transports }: Comparable): Aspects {
	const numbers = ports.map(({ from, to }) => `${from}-${to}`);
	const words = portText === undefined ? [] : [portText.toLowerCase()];
	return [partyKey(source), partyKey(destination), list([...numbers, ...words, ...transports])];
}

function sharedAspects(one: Comparable, other: Comparable, aspects: ReadonlyMap<Comparable, Aspects>): number {
	const [mine, theirs] = [aspects.get(one), aspects.get(other)];
	if (!mine || !theirs || one.kind !== other.kind) return 0;
	// Two rows that share only what both leave out share nothing.
	if (!mine.some((aspect, index) => aspect !== '' && aspect === theirs[index])) return 0;
	return mine.filter((aspect, index) => aspect === theirs[index]).length;
}

const longestCompared = 400;

function isNearlySame(one: Comparable, other: Comparable, aspects: ReadonlyMap<Comparable, Aspects>): boolean {
	const [mine, theirs] = [aspects.get(one) ?? [], aspects.get(other) ?? []];
	const statesLittle = [mine, theirs].some((parts) => parts.filter((part) => part !== '').length < 2);
	if (one.kind !== other.kind || !statesLittle) return false;
	const [text, otherText] = [one.statement ?? mine.join(' '), other.statement ?? theirs.join(' ')];
	const longer = Math.max(text.length, otherText.length);
	const mostEdits = Math.floor(longer / 5);
	// Texts of pages are short; a longer one would only cost time.
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
			return `*.${end.host}`;
		case 'address':
			return end.network;
		case 'template':
		case 'any':
			return end.text.toLowerCase();
	}
}
