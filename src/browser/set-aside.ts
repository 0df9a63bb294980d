import type { StoreOptions } from './store.ts';

/** What a list is saved in. */
export type ListStorage = NonNullable<StoreOptions['storage']>;

/** Copies a saved text that cannot be read to a key of its own; false where there is no room: then nothing may be written over it. */
export function setAside(raw: string, storage: ListStorage, key: string, time: string): boolean {
	const place = prefix(key) + time;
	try {
		storage.setItem(place, raw);
		return storage.getItem(place) === raw;
	} catch {
		// The original stays where it is.
		return false;
	}
}

/** The texts that were set aside from a list, at this visit or an earlier one. */
export function copiesAside(storage: ListStorage, key: string): string[] {
	return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').flatMap((place) =>
		place.startsWith(prefix(key)) ? (storage.getItem(place) ?? []) : [],
	);
}

const prefix = (key: string) => `${key}:set-aside:`;
