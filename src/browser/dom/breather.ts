/** Milliseconds of work at a time: well under the 50 that a reader notices (https://w3c.github.io/longtasks/), on slower machines too. */
const share = 12;

/**
 * Returns a function to await between pieces of long work: whenever a share of time is used up, it lets the page do other things. Work that
 * changes what the page looks like waits for the next frame instead, so that not all of it is laid out in the end.
 */
export function breather(next = nextTask): () => Promise<void> | undefined {
	let start = performance.now();
	return () => {
		if (performance.now() - start < share) return undefined;
		return next().then(() => {
			start = performance.now();
		});
	};
}

/** Waits until the page has done other things. Unlike timers, messages are not delayed in a hidden tab. */
export function nextTask(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}
