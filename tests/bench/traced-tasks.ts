import type { Browser, Page } from 'playwright';
import { z } from 'zod';

/** Events of Chromium's traces; times in microseconds. `tdur` is the processor time of the thread. */
const traceSchema = z.object({
	traceEvents: z.array(
		z.object({
			name: z.string(),
			ts: z.number().default(0),
			dur: z.number().default(0),
			tdur: z.number().default(0),
			pid: z.number(),
			tid: z.number(),
			args: z.object({ name: z.unknown() }).partial().default({}),
		}),
	),
});

const prefix = 'step:';
const loading = 'load';
const still = 'still';

/** Runs steps on a page, and gives the longest task of its main thread in each, milliseconds of processor time. The first is the load. */
export async function longestTasks(
	browser: Browser,
	page: Page,
	run: (step: (name: string, act: () => Promise<void>) => Promise<void>) => Promise<void>,
): Promise<Map<string, number>> {
	await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing', '__metadata'] });
	const begin = (name: string) => page.evaluate((mark) => void performance.mark(mark), prefix + name);
	await run(async (name, act) => {
		await begin(name);
		await act();
		await page.waitForTimeout(2000);
		await begin(still);
	});
	const trace: unknown = JSON.parse((await browser.stopTracing()).toString());
	const { traceEvents } = traceSchema.parse(trace);
	const threads = traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
	const mains = new Set(threads.map(({ pid, tid }) => `${pid} ${tid}`));
	const steps = traceEvents.filter(({ name }) => name.startsWith(prefix)).toSorted((a, b) => a.ts - b.ts);
	const longest = new Map<string, number>([[loading, 0]]);
	for (const { name, ts, dur, tdur, pid, tid } of traceEvents) {
		if (!name.endsWith('RunTask') || !mains.has(`${pid} ${tid}`)) continue;
		const step = steps.findLast((each) => each.ts < ts + dur)?.name.slice(prefix.length) ?? loading;
		if (step !== still) longest.set(step, Math.max(longest.get(step) ?? 0, tdur / 1000));
	}
	return longest;
}
