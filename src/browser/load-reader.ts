import { savedTexts } from './guarded-storage.ts';
import type { ListReader } from './list-reader.ts';

/** Gets what reads saved lists. */
export async function loadReader(): Promise<ListReader> {
	return (await import('./list-reader.ts')).listReader;
}

/** The reader, where anything is saved of a list. */
export async function readerFor(key: string): Promise<ListReader | undefined> {
	return savedTexts.keys.some((name) => name.startsWith(key)) ? loadReader() : undefined;
}
