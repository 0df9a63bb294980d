import { momentAfter } from '../state/moment-after.ts';
import type { Written } from '../state/state.ts';

/** The vector clock of a new entry: when each other writer last wrote, by the entries that this one was made after. */
export function lastSeen(writer: string, before: readonly Written[]): Record<string, string> {
	const known = lastTimes(before);
	known.delete(writer);
	return Object.fromEntries(known);
}

/**
 * The name and the time of a writer's next entry: now, but after every earlier entry of this writer. If one of those claims a later hour, a clock
 * was wrong or a stranger wrote it. The entry then gets another name, for which now is late enough.
 */
export function nextChange(
	writer: string,
	before: readonly Written[],
	now: string,
): { writer: string; changed: string } {
	const last = lastTimes(before);
	let name = writer;
	for (let times = 1; hourOf(last.get(name) ?? '') > hourOf(now); times += 1) name = `${writer}+${times}`;
	return { writer: name, changed: momentAfter(last.get(name) ?? '', now) };
}

const hourOf = (moment: string) => moment.slice(0, 13);

/** When each writer last wrote, by these entries and their clocks. */
function lastTimes(before: readonly Written[]): Map<string, string> {
	const last = new Map<string, string>();
	for (const { writer, changed, seen } of before) {
		for (const [who, when] of [[writer, changed] as const, ...Object.entries(seen)]) {
			if (when > (last.get(who) ?? '')) last.set(who, when);
		}
	}
	return last;
}
