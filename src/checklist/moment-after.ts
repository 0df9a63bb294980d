/** Now, or a millisecond after an earlier moment where a clock was ahead of it: of two words the later one holds. ISO 8601 in UTC. */
export function momentAfter(earlier: string, now: string): string {
	return earlier < now ? now : new Date(Date.parse(earlier) + 1).toISOString();
}
