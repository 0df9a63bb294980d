// The words for requirements that do not concern a reader: parts that are left out, releases, regions and stages.
import type { Needless } from './applicability.ts';
import { andList, counted } from '../words/grammar.ts';
import { releaseNumber } from './release-number.ts';

/** Asked once for each product: its release settles the conditions that name one. */
export function releaseAsked(product: string): string {
	return `Which ${product}?`;
}
export const releaseHint =
	'The number that the product shows, such as 11.41.0. If you do not know it, leave this empty. Its requirements then stay open.';
/** The answer that leaves these conditions open. */
export const releaseUnknown = 'I do not know';

/** What is wrong with an answer; empty for a valid one. */
export function releaseFault(text: string): string {
	if (text.trim() === '' || releaseNumber(text)) return '';
	return `“${text.trim()}” is not a release. Write numbers with dots between them, such as 11.41.0.`;
}

/** Asked once for regions and once for stages. */
export function scopeAsked(name: string): string {
	return `Which ${name.toLowerCase()}s?`;
}

/** Why a requirement does not apply, in a line. */
export function needlessWord(needless: Needless): string {
	switch (needless.by) {
		case 'part':
			return `Not applicable: this part is left out. ${needless.reason}`;
		case 'release': {
			const { product, answer, bound } = needless;
			const side = bound.operator === 'or-later' ? 'before' : 'after';
			return `Not applicable: ${product} ${answer} is ${side} ${bound.version}.`;
		}
		case 'scope':
			return `Not applicable: only for ${needless.values.join(', ')}.`;
	}
}

/** A part that is left out, in one line, on screen and on paper. */
export function partLeftOut(title: string, requirements: number, reason: string): string {
	return `${title}: ${counted(requirements, 'requirement', 'requirements')} not applicable. ${reason}`;
}
/** Requirements that were added to a part after it was left out. */
export function newInPart(title: string, refs: readonly string[]): string {
	return `New in ${title} since it was left out: ${refs.join(', ')}.`;
}

/** The names of what is asked once: "releases", "regions", "stages". */
export function askedNames(products: readonly string[], scopes: readonly string[]): string[] {
	return [...(products.length > 0 ? ['releases'] : []), ...scopes.map((name) => `${name.toLowerCase()}s`)];
}
/** The line that opens these questions: "Releases, regions and stages". */
export function answersTitle(products: readonly string[], scopes: readonly string[]): string {
	const text = andList(askedNames(products, scopes));
	return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** That a condition is true, because of the release of a product. */
export function releaseSettles(product: string): string {
	return `The condition is true for the release of ${product} in this list.`;
}

/** Rows of a section that are for other regions, stages or releases. */
export function needlessLine(count: number): string {
	return `${counted(count, 'requirement is', 'requirements are')} for other releases, regions or stages: not applicable.`;
}
export const showNeedless = 'Show';
export const hideNeedless = 'Hide';

/** Above a comparison from which the reader's list leaves rows out. */
export function needlessHidden(count: number): string {
	return `${counted(count, 'requirement is', 'requirements are')} hidden: your list names other releases, regions or stages, or leaves their part out.`;
}
