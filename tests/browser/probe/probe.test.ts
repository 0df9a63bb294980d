import { expect, test, vi } from 'vitest';
import { probe, type ProbeTools } from '../../../src/browser/probe/probe.ts';
import { askByEventSource } from '../../../src/browser/probe/second-opinion.ts';
import { pause, workThrough } from '../../../src/browser/dom/work-through.ts';

class FakeSource {
	readyState = 0;
	closed = false;
	onopen: EventSource['onopen'] = null;
	onerror: EventSource['onerror'] = null;
	url: string;
	constructor(url: string) {
		this.url = url;
	}
	close() {
		this.closed = true;
	}
	/** What the page is told of it. */
	fire(kind: 'open' | 'error', readyState: number) {
		this.readyState = readyState;
		const hear: unknown = kind === 'open' ? this.onopen : this.onerror;
		if (typeof hear === 'function') hear.call(this, new Event(kind));
	}
}

/** A clock that stands still until it is told to go on, and a request that ends when it is told to. */
function stage() {
	const timers = new Map<() => void, number>();
	const clock = { now: 1000 };
	const sources: FakeSource[] = [];
	const requests: { url: string; options: RequestInit; answer: () => void; fail: () => void }[] = [];
	const tools: ProbeTools = {
		now: () => clock.now,
		startTimer: (milliseconds, act) => {
			timers.set(act, clock.now + milliseconds);
			return () => timers.delete(act);
		},
		openEventSource: (url) => {
			const source = new FakeSource(url);
			sources.push(source);
			return source;
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
	return { tools, timers, requests, sources, pass };
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
	expect(await result).toEqual({ result: 'replied', sent: 1000 });
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
	expect(await result).toEqual({ result: 'time-limit', sent: 1000 });
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

test.each([
	['open', 1, 'http'],
	['error', 2, 'http'],
	['error', 0, 'no-http'],
] as const)('an EventSource that says %s with state %i is %s, and is closed at once', async (kind, state, seen) => {
	const { tools, timers, sources } = stage();
	const opinion = askByEventSource(url, tools, { limit: 8000, signal: stayed() });
	sources[0]?.fire(kind, state);
	expect(await opinion).toBe(seen);
	expect(sources[0]).toMatchObject({ url, closed: true, onerror: null });
	expect(timers.size).toBe(0);
});

test('an EventSource that says nothing ends by the timer, and by Stop', async () => {
	const { tools, sources, pass } = stage();
	const stop = new AbortController();
	const silent = askByEventSource(url, tools, { limit: 8000, signal: stayed() });
	pass(8000);
	expect(await silent).toBe('time-limit');
	const stopped = askByEventSource(url, tools, { limit: 8000, signal: stop.signal });
	stop.abort();
	expect(await stopped).toBe('stopped');
	expect(await askByEventSource(url, tools, { limit: 8000, signal: stop.signal })).toBe('stopped');
	expect(sources.map(({ closed }) => closed)).toEqual([true, true]);
});

test('four are worked on at once, the others wait their turn', async () => {
	const stop = new AbortController();
	const begun: number[] = [];
	const ends: (() => void)[] = [];
	const work = workThrough([0, 1, 2, 3, 4, 5, 6, 7, 8], stop.signal, (each) => {
		begun.push(each);
		return new Promise((resolve) => ends.push(resolve));
	});
	expect(begun).toEqual([0, 1, 2, 3]);
	ends[1]?.();
	ends[2]?.();
	await vi.waitFor(() => expect(begun).toEqual([0, 1, 2, 3, 4, 5]));
	stop.abort();
	for (const end of ends) end();
	await work;
	expect(begun).toHaveLength(6);
});

test('a pause ends by the clock or by Stop, and one that is over is none', async () => {
	const { tools, timers, pass } = stage();
	const stop = new AbortController();
	const waited = pause(10_000, tools.startTimer, stop.signal);
	pass(10_000);
	await waited;
	const stopped = pause(10_000, tools.startTimer, stop.signal);
	stop.abort();
	await stopped;
	await pause(-1, tools.startTimer, stayed());
	expect(timers.size).toBe(0);
});
