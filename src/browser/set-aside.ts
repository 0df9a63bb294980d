import type { GuardedStorage } from './guarded-storage.ts';

/** Copies a saved text that cannot be read to a key of its own; false where there is no room: then nothing may be written over it. */
export function setAside(raw: string, storage: GuardedStorage, key: string, time: string): boolean {
	const place = asideOf(key) + time;
	storage.set(place, raw);
	return storage.get(place) === raw;
}

/** The texts that were set aside from a list, at this visit or an earlier one. */
export function copiesAside(storage: GuardedStorage, key: string): string[] {
	return storage.keys.sort().flatMap((place) => (place.startsWith(asideOf(key)) ? (storage.get(place) ?? []) : []));
}

const asideOf = (key: string) => `${key}:set-aside:`;
