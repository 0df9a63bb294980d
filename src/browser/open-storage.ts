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

/** Whether anything is saved under a key, or was set aside from it. */
export function isSaved(key: string): boolean {
	try {
		return Object.keys({ ...openStorage() }).some((name) => name === key || name.startsWith(`${key}:set-aside:`));
	} catch {
		// As above.
		return false;
	}
}
