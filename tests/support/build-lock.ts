import { mkdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** A lock that nobody has touched for so many milliseconds was left behind by a run that was killed. */
export const abandonedAfter = 120_000;

/**
 * Waits until nobody holds a lock, looking every so many milliseconds; gives what releases it. The lock is a folder: only one can make it. Who holds it
 * touches it now and then, so that it may be held for as long as it takes.
 */
export async function takeLock(lock: string, lookEvery = 100): Promise<() => void> {
	while (!mayMake(lock) && !mayTakeOver(lock)) await setTimeout(lookEvery);
	const touching = setInterval(() => touch(lock), abandonedAfter / 12).unref();
	return () => {
		clearInterval(touching);
		rmSync(lock, { recursive: true, force: true });
	};
}

function touch(lock: string): void {
	const now = new Date();
	try {
		utimesSync(lock, now, now);
	} catch {
		// A folder that somebody removed has no time to set.
	}
}

/** Of several who find the same abandoned lock, one can make the folder in it that is named by its age; doing so makes the lock new. */
function mayTakeOver(lock: string): boolean {
	const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
	return made !== undefined && Date.now() - made > abandonedAfter && mayMake(join(lock, String(made)));
}

function mayMake(folder: string): boolean {
	try {
		mkdirSync(folder);
		return true;
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : '';
		// It is there already, or the lock that it would be in was released meanwhile.
		if (code === 'EEXIST' || code === 'ENOENT') return false;
		throw error;
	}
}
