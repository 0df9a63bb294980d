import { getCollection, type CollectionEntry } from 'astro:content';
import { existsSync } from 'node:fs';
import { guidesFolder } from './content-folder.ts';

/** A guide: one of the tool's own, or one that comes with a product's content. */
export type Guide = CollectionEntry<'toolGuides'> | CollectionEntry<'guides'>;

/** All guides in their order. A guide of the content replaces the tool's guide of the same name. */
export async function loadGuides(): Promise<Guide[]> {
	const own = existsSync(guidesFolder) ? await getCollection('guides') : [];
	const ofTheTool = (await getCollection('toolGuides')).filter(({ id }) => !own.some((guide) => guide.id === id));
	return [...ofTheTool, ...own].toSorted((one, other) => one.data.order - other.data.order);
}
