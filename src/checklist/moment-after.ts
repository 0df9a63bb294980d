import { own, type Written } from './state.ts';

/** Now, or a millisecond after the latest of these where a clock was ahead: of two words the later one holds. ISO 8601 in UTC. */
export function momentAfter(earlier: readonly string[], now: string): string {
	return earlier.reduce((moment, each) => (each < moment ? moment : new Date(Date.parse(each) + 1).toISOString()), now);
}

/** When `writer` writes next: after all that these writings hold or know of the same writer. */
export function writingMoment(writer: string, before: readonly Written[], now: string): string {
	const known = before.flatMap((each) => [each.writer === writer ? each.changed : '', own(each.seen, writer) ?? '']);
	return momentAfter(known, now);
}
