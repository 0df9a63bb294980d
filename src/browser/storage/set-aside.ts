import type { GuardedStorage } from './guarded-storage.ts';

/** Copies an unreadable saved text to its own key. False if there is no space: then the text must not be overwritten. */
export function setAside(raw: string, storage: GuardedStorage, key: string, time: string): boolean {
	const place = asideOf(key) + time;
	storage.set(place, raw);
	return storage.get(place) === raw;
}

/** The texts of a list that were set aside, at this visit or earlier. */
export function copiesAside(storage: GuardedStorage, key: string): string[] {
	return storage.keys.sort().flatMap((place) => (place.startsWith(asideOf(key)) ? (storage.get(place) ?? []) : []));
}

const asideOf = (key: string) => `${key}:set-aside:`;
