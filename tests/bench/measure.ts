/** Milliseconds that a run takes: the median of several, after one that warms up. */
export function median(run: () => void, times: number): number {
	run();
	const taken = Array.from({ length: times }, () => {
		const start = performance.now();
		run();
		return performance.now() - start;
	}).sort((one, other) => one - other);
	return taken[Math.floor(taken.length / 2)] ?? 0;
}

/** A table of figures for a terminal, columns aligned. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
	return [head, ...rows].map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')).join('\n');
}
