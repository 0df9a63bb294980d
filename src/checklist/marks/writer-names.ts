import type { Written } from '../state/state.ts';

/** Separates the name of a writer from the id that it wrote under, where the value is now kept under another id. */
export const between = ' at ';

/** A name for one value alone, so that it is not taken for its writer's last one. A value gets the same name each time, under each id. */
export function uniqueName({ writer, changed }: Written): string {
	const [name = '', ...id] = writer.split(between);
	return isUniqueName(writer, changed) ? writer : [`${name}/${changed}`, ...id].join(between);
}

/** Whether a name is for one value alone. */
export function isUniqueName(writer: string, changed: string): boolean {
	return writer.split(between)[0]?.endsWith(`/${changed}`) ?? false;
}

/** Begins the name of a copied value. */
export const again = `again${between}`;

/** Whether a value was copied from another list or restored: if it has no name, whoever copied it must not sign it. */
export function isCopied({ writer }: Pick<Written, 'writer'>): boolean {
	return writer.startsWith(again);
}
