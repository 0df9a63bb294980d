import { momentAfter } from './moment-after.ts';
import type { Written } from './state.ts';

/** What a new writing by `writer` knows, when it is made in view of these. */
export function knownTo(writer: string, before: readonly Written[]): Record<string, string> {
	const known = lastWritings(before);
	known.delete(writer);
	return Object.fromEntries(known);
}

/** When `writer` writes next: now, and after all that these writings hold or know of the same writer. */
export function writingMoment(writer: string, before: readonly Written[], now: string): string {
	return momentAfter(lastWritings(before).get(writer) ?? '', now);
}

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
