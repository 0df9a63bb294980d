import { existsSync, mkdtempSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { abandonedAfter, takeLock } from './build-lock.ts';

let folder: string;
const lock = () => join(folder, 'lock');
const makeOld = (secondsOver = 1) => {
	const then = (Date.now() - abandonedAfter) / 1000 - secondsOver;
	utimesSync(lock(), then, then);
};
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'portolan-lock-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** How many of some builds run at once, at most. */
async function mostAtOnce(count: number): Promise<number> {
	let running = 0;
	let most = 0;
	const build = async () => {
		const release = await takeLock(lock(), 1);
		most = Math.max(most, (running += 1));
		await new Promise((resolve) => setTimeout(resolve, 20));
		running -= 1;
		release();
	};
	await Promise.all(Array.from({ length: count }, build));
	return most;
}

test('builds take turns, and leave no lock behind', async () => {
	expect(await mostAtOnce(5)).toBe(1);
	expect(existsSync(lock())).toBe(false);
});

test('a lock that a killed run left behind is taken over, by one build at a time', async () => {
	await takeLock(lock());
	makeOld();
	expect(await mostAtOnce(5)).toBe(1);
	expect(existsSync(lock())).toBe(false);
});

test('so is one that was taken over by a run that was killed too', async () => {
	await takeLock(lock());
	makeOld(60);
	await takeLock(lock());
	makeOld();
	(await takeLock(lock()))();
	expect(existsSync(lock())).toBe(false);
});

test('a lock that is held is waited for', async () => {
	const release = await takeLock(lock());
	let taken = false;
	const second = takeLock(lock(), 1).then((releaseSecond) => {
		taken = true;
		return releaseSecond;
	});
	await new Promise((resolve) => setTimeout(resolve, 30));
	expect(taken).toBe(false);
	release();
	(await second)();
});

test('a lock that is held for long is not taken over, since its holder touches it', async () => {
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
	try {
		const release = await takeLock(lock());
		makeOld();
		const old = statSync(lock()).mtimeMs;
		vi.advanceTimersByTime(abandonedAfter / 2);
		expect(statSync(lock()).mtimeMs).toBeGreaterThan(old + abandonedAfter / 2);
		release();
		vi.advanceTimersByTime(abandonedAfter);
		expect(existsSync(lock())).toBe(false);
	} finally {
		vi.useRealTimers();
	}
});
