import type { Item } from './item.ts';
import { isWithin, releaseNumber, type ReleaseBound } from './release-number.ts';
import { own, type ChecklistState } from '../state/state.ts';

/** What decides whether a requirement concerns a reader at all, apart from its own condition. */
export interface Applicability {
	/** Id of the requirement. */
	id: string;
	/** Slug of its page: the part of the list that it belongs to. */
	page: string;
	/** The first or last release of a product to which it applies. */
	release?: (ReleaseBound & { product: string }) | undefined;
	/** The regions and stages to which it applies. */
	scope: readonly { name: string; values: readonly string[] }[];
}

type Choices = ChecklistState['choices'];

/** The answer of a reader who does not know a release: its rows stay open. */
export const unknownRelease = 'unknown';

/** The key for a part that is left out. Its value holds the reason in the first line, then the ids that the part had then, one a line. */
export const partKey = (page: string) => `part:${page}`;
/** The key for the release of a product. */
export const releaseKey = (product: string) => `release:${product}`;
/** The key for the regions or stages that count, one a line. */
export const scopeKey = (name: string) => `scope:${name}`;

/** The saved value of a part that is left out. It lists the current requirements, so that a later one is recognised as new. */
export function partChoice(reason: string, ids: readonly string[]): string {
	return [reason.replace(/\s+/g, ' ').trim(), ...ids].join('\n');
}

/** Why a part is left out; undefined where it is included. */
export function partReason(choices: Choices, page: string): string | undefined {
	const [reason] = partOf(choices, page);
	return reason === '' ? undefined : reason;
}

/** Why a requirement does not concern the reader. */
export type Needless =
	| { by: 'part'; reason: string }
	| { by: 'release'; product: string; answer: string; bound: ReleaseBound }
	| { by: 'scope'; name: string; values: readonly string[] };

/**
 * Why a requirement does not apply, by the parts, releases and regions of the list; undefined where it applies or nothing is said. A
 * requirement that was added after its part was left out is not left out itself.
 */
export function needlessBy({ id, page, release, scope }: Applicability, choices: Choices): Needless | undefined {
	const [reason, held] = partOf(choices, page);
	if (reason !== '' && held.includes(id)) return { by: 'part', reason };
	if (release) {
		const answer = own(choices, releaseKey(release.product))?.text ?? '';
		const number = releaseNumber(answer);
		if (number && isWithin(release, number) === false)
			return { by: 'release', product: release.product, answer, bound: release };
	}
	for (const { name, values } of scope) {
		const wanted = lines(choices, scopeKey(name));
		if (wanted.length > 0 && !values.some((value) => wanted.includes(value))) return { by: 'scope', name, values };
	}
	return undefined;
}

/** Whether a requirement was added after its part was left out, and nobody has answered for the part since. */
export function isNewInPart({ id, page }: Applicability, choices: Choices): boolean {
	const [reason, held] = partOf(choices, page);
	return reason !== '' && !held.includes(id);
}

/** Whether the list's release of a product makes a condition true that is about nothing but that release. */
export function releaseHolds(release: Applicability['release'], condition: string, choices: Choices): boolean {
	const number = release && releaseNumber(own(choices, releaseKey(release.product))?.text ?? '');
	if (!release || !number || !saysReleaseAlone(condition, release)) return false;
	return isWithin(release, number) === true;
}

/** "Platform Server 11.25.0 or later" and "Applies to Platform Server 11.25.0 and higher." are conditions about a release alone. */
function saysReleaseAlone(condition: string, { product, version }: { product: string; version: string }): boolean {
	const place = condition.indexOf(product);
	if (place < 0) return false;
	const before = condition.slice(0, place);
	const after = condition.slice(place + product.length);
	return (
		/^(?:\s*\b(?:this|it|only|applies|when|if|on|with|to|for|from)\b)*\s*$/i.test(before) &&
		after.replace(/^ v?/, '').startsWith(version) &&
		/^,? (?:or|and) \w+\.?$/.test(after.replace(/^ v?/, '').slice(version.length))
	);
}

/** What a list asks once: products whose release decides, and the regions and stages, in the order of the page. */
export function questionsOf(all: readonly Applicability[]): {
	products: string[];
	scopes: { name: string; values: string[] }[];
} {
	const names = new Map<string, Set<string>>();
	for (const { name, values } of all.flatMap(({ scope }) => scope)) {
		const known = names.get(name) ?? new Set();
		for (const value of values) known.add(value);
		names.set(name, known);
	}
	return {
		products: [...new Set(all.flatMap(({ release }) => release?.product ?? []))],
		scopes: [...names].map(([name, values]) => ({ name, values: [...values] })),
	};
}

/** Why a part is left out (empty where it is included), and the ids that it had then. */
function partOf(choices: Choices, page: string): [reason: string, held: string[]] {
	const [reason = '', ...held] = (own(choices, partKey(page))?.text ?? '').split('\n');
	return [reason, held];
}

function lines(choices: Choices, key: string): string[] {
	return (own(choices, key)?.text ?? '').split('\n').filter((line) => line !== '');
}

/** When a requirement applies, from its lines: `page`, `release` and `scope`, with their values separated by tabs. */
export function applicabilityOf({ id, holds = [] }: Pick<Item, 'id' | 'holds'>): Applicability {
	const about: Applicability = { id, page: '', scope: [] };
	const scope: { name: string; values: string[] }[] = [];
	for (const line of holds) {
		const [kind, first = '', second = '', ...rest] = line.split('\t');
		if (kind === 'page') about.page = first;
		else if (kind === 'scope') scope.push({ name: first, values: [second, ...rest] });
		else if (kind === 'release' && (second === 'or-later' || second === 'or-earlier'))
			about.release = { product: first, operator: second, version: rest[0] ?? '' };
	}
	return { ...about, scope };
}
