import { expect, test, vi } from 'vitest';
import { probe, type ProbeTools } from '../../src/browser/probe.ts';
import { probeQueue } from '../../src/browser/probe-queue.ts';

/** A clock that stands still until it is told to go on, and a request that ends when it is told to. */
function stage() {
	const timers = new Map<() => void, number>();
	const clock = { now: 1000 };
	const requests: { url: string; options: RequestInit; answer: () => void; fail: () => void }[] = [];
	const tools: ProbeTools = {
		now: () => clock.now,
		startTimer: (milliseconds, act) => {
			timers.set(act, clock.now + milliseconds);
			return () => timers.delete(act);
		},
		fetch: (url, options) =>
			new Promise((resolve, reject) => {
				requests.push({
					url,
					options,
					answer: () => resolve(undefined),
					fail: () => reject(new TypeError('Failed to fetch')),
				});
			}),
	};
	const pass = (milliseconds: number) => {
		clock.now += milliseconds;
		for (const [act, at] of timers) if (at <= clock.now) act();
	};
	return { tools, timers, requests, pass };
}
const url = 'https://b.example/';
const stayed = () => new AbortController().signal;

test('a request is a HEAD without cookies, cache or referrer', () => {
	const { tools, requests } = stage();
	void probe(url, tools, { limit: 8000, signal: stayed() });
	const { signal, ...options } = requests[0]?.options ?? {};
	expect(options).toEqual({
		method: 'HEAD',
		mode: 'no-cors',
		cache: 'no-store',
		credentials: 'omit',
		referrerPolicy: 'no-referrer',
	});
	expect(signal?.aborted).toBe(false);
});

test('a reply ends it, and lets go of the connection and the timer', async () => {
	const { tools, timers, requests, pass } = stage();
	const result = probe(url, tools, { limit: 8000, signal: stayed() });
	pass(41);
	requests[0]?.answer();
	expect(await result).toEqual({ result: 'replied', sent: 1000, duration: 41 });
	expect(requests[0]?.options.signal?.aborted).toBe(true);
	expect(timers.size).toBe(0);
});

test('a failure ends it', async () => {
	const { tools, requests } = stage();
	const result = probe(url, tools, { limit: 8000, signal: stayed() });
	requests[0]?.fail();
	expect((await result).result).toBe('failed');
});

test('silence ends at its own limit, even where the browser never rejects', async () => {
	const { tools, pass } = stage();
	const result = probe(url, tools, { limit: 8000, signal: stayed() });
	pass(7999);
	pass(1);
	expect(await result).toEqual({ result: 'time-limit', sent: 1000, duration: 8000 });
});

test('stopping ends it, and nothing is sent once stopped', async () => {
	const { tools, requests } = stage();
	const stop = new AbortController();
	const result = probe(url, tools, { limit: 8000, signal: stop.signal });
	stop.abort();
	expect((await result).result).toBe('stopped');
	expect((await probe(url, tools, { limit: 8000, signal: stop.signal })).result).toBe('stopped');
	expect(requests).toHaveLength(1);
});

test('four are asked at once, the others wait their turn, and what was stopped is left out', async () => {
	const { tools, requests } = stage();
	const stop = new AbortController();
	const watcher = { onSent: vi.fn(), onEnded: vi.fn() };
	const urls = Array.from({ length: 10 }, (_, index) => `https://h${index}.example/`);
	const results = probeQueue(
		urls,
		(each) => probe(each, tools, { limit: 8000, signal: stop.signal }),
		stop.signal,
		watcher,
	);
	await vi.waitFor(() => expect(requests).toHaveLength(4));
	requests[1]?.answer();
	requests[2]?.fail();
	await vi.waitFor(() => expect(requests).toHaveLength(6));
	stop.abort();
	expect([...(await results).keys()]).toEqual(['https://h1.example/', 'https://h2.example/']);
	expect(watcher.onSent).toHaveBeenCalledTimes(6);
	expect(watcher.onEnded).toHaveBeenCalledTimes(2);
	expect(requests).toHaveLength(6);
});
