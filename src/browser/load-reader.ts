import type { ListReader } from './list-reader.ts';
import { isSaved } from './open-storage.ts';

/** Gets what reads saved lists. */
export async function loadReader(): Promise<ListReader> {
	return (await import('./list-reader.ts')).listReader;
}

/** The reader, where something is saved under a key. */
export async function readerFor(key: string): Promise<ListReader | undefined> {
	return isSaved(key) ? loadReader() : undefined;
}
