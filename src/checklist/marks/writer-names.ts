import type { Written } from '../state/state.ts';

/** Separates a writer name from the id under which a value was written, where the value is now kept under another id. */
export const between = ' at ';

/**
 * A name for a single value, so that it is not taken for the last value of its writer. A value gets the same name each time, under each id.
 */
export function uniqueName({ writer, changed }: Written): string {
	const [name = '', ...id] = writer.split(between);
	return isUniqueName(writer, changed) ? writer : [`${name}/${changed}`, ...id].join(between);
}

/** Whether a name belongs to a single value. */
export function isUniqueName(writer: string, changed: string): boolean {
	return writer.split(between)[0]?.endsWith(`/${changed}`) ?? false;
}

/** The beginning of the name of a copied value. */
export const again = `again${between}`;

/** Whether a value was copied from another list or restored. If it has no name, the person who copied it must not sign it. */
export function isCopied({ writer }: Pick<Written, 'writer'>): boolean {
	return writer.startsWith(again);
}
