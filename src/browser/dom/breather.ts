/** Milliseconds of work in one go: well under the 50 that a reader feels (https://w3c.github.io/longtasks/), on slower machines too. */
const share = 12;

/** To be awaited between pieces of long work: lets the page do other things whenever a share of time is used up. */
export function breather(): () => Promise<void> | undefined {
	let start = performance.now();
	return () => {
		if (performance.now() - start < share) return undefined;
		return nextTask().then(() => {
			start = performance.now();
		});
	};
}

/** Lets the page do other things first. Unlike a timer, a message is not held back in a hidden tab. */
function nextTask(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}
