// The words of a row that has been opened.
import type { Party } from '../../requirements/model/requirement.ts';

/** Before the addresses of an end: whether they come instead of its name, besides it, or are all there is. */
export function addressesLabel(relation: NonNullable<Party['addressRelation']> | 'own'): string {
	return {
		additional: 'Allow these addresses too: ',
		alternative: 'Or allow these addresses instead: ',
		own: 'Addresses: ',
	}[relation];
}

/** Below them, where the page says so. */
export const mayChange = 'These addresses may change.';

/** Buttons of an opened row. */
export const clearMark = 'Clear mark';
export const nameHosts = 'Name hosts';
export const checkRow = (ref: string) => `Check ${ref}`;
/** The link of a row to where its page states it. */
export const onPage = (ref: string) => `${ref} on the requirements page`;
/** In place of what a row asked about its mark, once that is answered. */
export const countsNow = 'This counts now.';
/** Before the reason of "Not applicable". */
export const whyNot = 'Why it does not apply';
