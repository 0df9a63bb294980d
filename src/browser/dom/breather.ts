import { nextTask } from './next-task.ts';

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
