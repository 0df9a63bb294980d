/**
 * The details of a list, in the order of the page: its environment, who checks, and the number of the change. words-details.ts has the
 * words for each.
 */
export const details = ['environment', 'person', 'change'] as const;
export type Detail = (typeof details)[number];

/** The detail of that name, if there is one. Fields of the page have the names of the details. */
export function detailNamed(name: string | undefined): Detail | undefined {
	return details.find((detail) => detail === name);
}

/** A value for each detail. */
export function eachDetail<Value>(valueOf: (detail: Detail) => Value): Record<Detail, Value> {
	return { environment: valueOf('environment'), person: valueOf('person'), change: valueOf('change') };
}
