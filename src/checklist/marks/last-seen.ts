import { momentAfter } from '../state/moment-after.ts';
import type { Written } from '../state/state.ts';

/** The vector clock of a new entry: when each other writer last wrote, by the entries that its writer had seen. */
export function lastSeen(writer: string, before: readonly Written[]): Record<string, string> {
	const known = lastTimes(before);
	known.delete(writer);
	return Object.fromEntries(known);
}

/**
 * The writer name and time of the next entry: now, or just after the latest entry of this writer. If that entry has a time in the future, a
 * clock was wrong or a stranger wrote it. Then the new entry gets another name, for which the current time is late enough.
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

/** When each writer last wrote, by these entries and their vector clocks. */
function lastTimes(before: readonly Written[]): Map<string, string> {
	const last = new Map<string, string>();
	for (const { writer, changed, seen } of before) {
		for (const [who, when] of [[writer, changed] as const, ...Object.entries(seen)]) {
			if (when > (last.get(who) ?? '')) last.set(who, when);
		}
	}
	return last;
}
