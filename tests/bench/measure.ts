/** Milliseconds of processor time that a run takes: other work on the machine counts less than in time by the clock. */
function cost(run: () => void): number {
	const start = process.cpuUsage();
	run();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}

/** The least that two runs cost, measured in turns after one that warms up: the least is what other work on the machine disturbs least. */
export function compare(one: () => void, other: () => void, times: number): [number, number] {
	one();
	other();
	const turns = Array.from({ length: times }, () => [cost(one), cost(other)] as const);
	return [Math.min(...turns.map(([first]) => first)), Math.min(...turns.map(([, second]) => second))];
}

/** A table of figures for a terminal, columns aligned. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
	const line = (cells: readonly string[]) =>
		cells
			.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
			.join('  ');
	return [head, ...rows].map(line).join('\n');
}
