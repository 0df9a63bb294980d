/**
 * Requests at once. With more, requests starve each other, and good hosts fail beside hosts that drop packets. Four gave right results in
 * every engine.
 */
const atOnce = 4;

/** Processes a list in order, four entries at a time, until all have ended or the signal is aborted. */
export async function workThrough<Value>(
	values: Iterable<Value>,
	signal: AbortSignal,
	work: (value: Value) => Promise<void>,
): Promise<void> {
	const next = values[Symbol.iterator]();
	const worker = async () => {
		for (let step = next.next(); !step.done && !signal.aborted; step = next.next()) await work(step.value);
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
}

/** Waits the given milliseconds, or until the signal is aborted. */
export function pause(
	milliseconds: number,
	startTimer: (milliseconds: number, act: () => void) => () => void,
	signal: AbortSignal,
): Promise<void> {
	if (milliseconds <= 0 || signal.aborted) return Promise.resolve();
	return new Promise((resolve) => {
		const end = () => {
			stopTimer();
			signal.removeEventListener('abort', end);
			resolve();
		};
		const stopTimer = startTimer(milliseconds, end);
		signal.addEventListener('abort', end);
	});
}
