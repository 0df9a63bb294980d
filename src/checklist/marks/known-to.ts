import { momentAfter } from '../state/moment-after.ts';
import type { Written } from '../state/state.ts';

/** What a new writing by `writer` knows, when it is made in view of these. */
export function knownTo(writer: string, before: readonly Written[]): Record<string, string> {
	const known = lastWritings(before);
	known.delete(writer);
	return Object.fromEntries(known);
}

/**
 * In which name and when `writer` writes next: now, and after all that these writings hold or know of it. Where they claim a later hour, a
 * clock was wrong or a stranger wrote it: then in another name, for which now is late enough.
 */
export function nextWriting(
	writer: string,
	before: readonly Written[],
	now: string,
): { writer: string; changed: string } {
	const last = lastWritings(before);
	let name = writer;
	for (let times = 1; hourOf(last.get(name) ?? '') > hourOf(now); times += 1) name = `${writer}+${times}`;
	return { writer: name, changed: momentAfter(last.get(name) ?? '', now) };
}

const hourOf = (moment: string) => moment.slice(0, 13);

/** By writer: the last of its writings that these hold or know of. */
function lastWritings(before: readonly Written[]): Map<string, string> {
	const last = new Map<string, string>();
	for (const { writer, changed, seen } of before) {
		for (const [who, when] of [[writer, changed] as const, ...Object.entries(seen)]) {
			if (when > (last.get(who) ?? '')) last.set(who, when);
		}
	}
	return last;
}
