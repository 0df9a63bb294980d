import type { Written } from '../state/state.ts';

/** Stands between the name of a writer and the id that it wrote under, where that is another id than here. */
export const between = ' at ';

/** A name of its own for a writing that must not be taken for its writer's last one. The same for the same writing, under each id. */
export function nameApart({ writer, changed }: Written): string {
	const [name = '', ...id] = writer.split(between);
	return isApart(writer, changed) ? writer : [`${name}/${changed}`, ...id].join(between);
}

/** Whether a name is that of one writing alone. */
export function isApart(writer: string, changed: string): boolean {
	return writer.split(between)[0]?.endsWith(`/${changed}`) ?? false;
}

/** How the name of a word begins that was written again. */
export const again = `again${between}`;

/** Whether a word was written again: what nobody signed then is not signed by whoever brought it here. */
export function isWrittenAgain({ writer }: Pick<Written, 'writer'>): boolean {
	return writer.startsWith(again);
}
