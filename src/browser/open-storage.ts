/** The browser's storage; null where it refuses even to name it. */
export function openStorage(): Storage | null {
	try {
		return window.localStorage;
	} catch {
		// A browser set to block site data throws here. The store then says that nothing is saved.
		return null;
	}
}

/** What is saved under a key; null where nothing is, or where it cannot be read. */
export function readSaved(key: string): string | null {
	try {
		return openStorage()?.getItem(key) ?? null;
	} catch {
		// As above.
		return null;
	}
}
