/**
 * What a list says of itself, in the order in which the page asks for it: the environment that it is for, who checks, and the number of the
 * change. The words for each are in words-details.ts.
 */
export const details = ['environment', 'person', 'change'] as const;
export type Detail = (typeof details)[number];

/** The detail of that name, if there is one: fields of the page are named as the details are. */
export function detailNamed(name: string | undefined): Detail | undefined {
	return details.find((detail) => detail === name);
}

/** A value for each detail. */
export function eachDetail<Value>(valueOf: (detail: Detail) => Value): Record<Detail, Value> {
	return { environment: valueOf('environment'), person: valueOf('person'), change: valueOf('change') };
}
