import type { ProbeTools } from './probe.ts';

/** Milliseconds between two looks at the clock. */
const beat = 1000;

/** Milliseconds that a timer may come late: of a page that the reader sees, and of one in a hidden tab, where browsers wake timers once a minute. */
const late = { visible: 10_000, hidden: 70_000 };

/** Watches until its end whether the computer slept or the browser held the page: then the clock jumps between two beats. */
export function watchPauses(
	{ now, startTimer }: Pick<ProbeTools, 'now' | 'startTimer'>,
	isVisible: () => boolean,
): { sawPause: () => boolean; end: () => void } {
	let last = now();
	let seen = isVisible();
	let paused = false;
	let stopTimer = startTimer(beat, next);

	function look(): void {
		const visible = isVisible();
		const allowed = visible && seen ? late.visible : late.hidden;
		if (now() - last > beat + allowed) paused = true;
		last = now();
		seen = visible;
	}
	function next(): void {
		look();
		stopTimer = startTimer(beat, next);
	}
	const sawPause = () => {
		look();
		return paused;
	};
	return { sawPause, end: () => stopTimer() };
}
