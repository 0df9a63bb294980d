import type { ProbeTools } from './probe.ts';

/** Milliseconds between two readings of the clock. */
const beat = 1000;

/** Milliseconds that a timer may be late: for a visible page, and for a hidden tab, where browsers run timers once a minute. */
const late = { visible: 10_000, hidden: 70_000 };

/** Watches until its end whether the computer slept or the browser suspended the page: then the clock jumps between two readings. */
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
