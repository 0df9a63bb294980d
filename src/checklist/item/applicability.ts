import type { Item } from './item.ts';
import { isWithin, releaseNumber, type ReleaseBound } from './release-number.ts';
import { own, type ChecklistState } from '../state/state.ts';

/** What decides whether a requirement concerns a reader at all, besides its own question. */
export interface Applicability {
	/** Id of the requirement. */
	id: string;
	/** Slug of its page: the part of the list that it belongs to. */
	page: string;
	/** The release of a product from which, or up to which, it holds. */
	release?: (ReleaseBound & { product: string }) | undefined;
	/** Where it holds: its regions, its stages. */
	scope: readonly { name: string; values: readonly string[] }[];
}

type Choices = ChecklistState['choices'];

/** The word with which a reader answers that they do not know a release: its rows stay open. */
export const unknownRelease = 'unknown';

/** Under which key a list keeps that a part is left out: the reason in the first line, then the ids of what it held, one a line. */
export const partKey = (page: string) => `part:${page}`;
/** Under which key a list keeps the release of a product. */
export const releaseKey = (product: string) => `release:${product}`;
/** Under which key a list keeps the regions or stages that count, one a line. */
export const scopeKey = (name: string) => `scope:${name}`;

/** What a list keeps of a part that is left out: the requirements of now, so that one that comes later is known as new. */
export function partChoice(reason: string, ids: readonly string[]): string {
	return [reason.replace(/\s+/g, ' ').trim(), ...ids].join('\n');
}

/** Why a part is left out; undefined where it is not. */
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
 * Why a requirement does not apply by what the list says of parts, releases and regions; undefined where it does, or where nothing is said. A requirement that
 * came to a part after it was left out is not left out with it.
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

/** Whether a requirement came to its part after that was left out, and nobody has said anything of it since. */
export function isNewInPart({ id, page }: Applicability, choices: Choices): boolean {
	const [reason, held] = partOf(choices, page);
	return reason !== '' && !held.includes(id);
}

/** Whether the list's release of a product settles that a condition holds which says nothing else. */
export function releaseHolds(release: Applicability['release'], condition: string, choices: Choices): boolean {
	const number = release && releaseNumber(own(choices, releaseKey(release.product))?.text ?? '');
	if (!release || !number || !saysReleaseAlone(condition, release)) return false;
	return isWithin(release, number) === true;
}

/** "Platform Server 11.25.0 or later" and "Applies to Platform Server 11.25.0 and higher." say nothing but a release. */
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

/** What a list asks once: the products whose release decides, and the regions and stages there are, in the order of the page. */
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

/** Why a part is left out, empty where it is not, and what it held then. */
function partOf(choices: Choices, page: string): [reason: string, held: string[]] {
	const [reason = '', ...held] = (own(choices, partKey(page))?.text ?? '').split('\n');
	return [reason, held];
}

function lines(choices: Choices, key: string): string[] {
	return (own(choices, key)?.text ?? '').split('\n').filter((line) => line !== '');
}

/** When a requirement holds, as its lines say it: `page`, `release` and `scope`, with their values separated by tabs. */
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
