import { expect, test } from 'vitest';
import { watchPauses } from '../../../src/browser/probe/watch-pauses.ts';

/** A watch on an invented clock: `pass` lets so many milliseconds go by at once, with a beat at their end. */
function start() {
	const clock = { now: 0, visible: true, beats: new Set<() => void>() };
	const startTimer = (_milliseconds: number, act: () => void) => {
		clock.beats.add(act);
		return () => void clock.beats.delete(act);
	};
	const watch = watchPauses({ now: () => clock.now, startTimer }, () => clock.visible);
	const pass = (milliseconds: number) => {
		clock.now += milliseconds;
		for (const beat of [...clock.beats]) {
			clock.beats.delete(beat);
			beat();
		}
	};
	return { clock, watch, pass };
}

test.each([
	{ name: 'time that goes on', visible: true, passes: [1000, 1000, 3000, 1000], paused: false },
	{ name: 'a jump of the clock', visible: true, passes: [1000, 30_000, 1000], paused: true },
	{ name: 'slowed timers of a hidden tab', visible: false, passes: [1000, 60_000, 60_000], paused: false },
	{ name: 'sleep behind a hidden tab', visible: false, passes: [1000, 600_000], paused: true },
])('$name', ({ visible, passes, paused }) => {
	const { clock, watch, pass } = start();
	clock.visible = visible;
	pass(0);
	for (const milliseconds of passes) pass(milliseconds);
	expect(watch.sawPause()).toBe(paused);
});

test('a jump that no beat has seen yet is seen, and a watch that has ended leaves no timer', () => {
	const { clock, watch } = start();
	clock.now += 3_600_000;
	expect(watch.sawPause()).toBe(true);
	watch.end();
	expect(clock.beats.size).toBe(0);
});
