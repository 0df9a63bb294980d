// The words of an open row.
import type { Party } from '../../requirements/model/requirement.ts';

/** Before the addresses of an end: whether they replace its name, are needed besides it, or are all that the page gives. */
export function addressesLabel(relation: NonNullable<Party['addressRelation']> | 'own'): string {
	return {
		additional: 'Allow these addresses too: ',
		alternative: 'Or allow these addresses instead: ',
		own: 'Addresses: ',
	}[relation];
}

/** Below these addresses, if the page says so. */
export const mayChange = 'These addresses may change.';

/** Buttons of an open row. */
export const clearMark = 'Clear mark';
export const nameHosts = 'Name hosts';
export const checkRow = (ref: string) => `Check ${ref}`;
/** The link from a row to its place on the requirements page. */
export const onPage = (ref: string) => `${ref} on the requirements page`;
/** Replaces the question about a mark once it is answered. */
export const countsNow = 'This counts now.';
/** Before the reason of "Not applicable". */
export const whyNot = 'Why it does not apply';
