// One request to a host, watched until it ends; a HEAD by default. The guide on how the check works says why it uses HEAD, no-cors and its
// own timer.

/** The parts of the browser that a probe needs, so that tests can replace them. */
export interface ProbeTools {
	fetch: (url: string, options: RequestInit) => Promise<unknown>;
	openEventSource: (url: string) => Pick<EventSource, 'onopen' | 'onerror' | 'readyState' | 'close'>;
	/** Milliseconds since 1970. This clock continues while the computer sleeps; `performance.now()` may not. */
	now: () => number;
	/** Calls `act` once after the given milliseconds; returns a function that cancels it. */
	startTimer: (milliseconds: number, act: () => void) => () => void;
}

/** How a request ended, or that the browser did not start it; `sent` in milliseconds since 1970. */
export interface ProbeResult {
	result: 'replied' | 'failed' | 'time-limit' | 'stopped' | 'not-started';
	sent: number;
}

/** Sends one request and returns how it ended. Never rejects; an aborted `signal` ends it as `stopped`. */
export function probe(
	url: string,
	tools: ProbeTools,
	{
		limit,
		signal,
		mode = 'no-cors',
		method = 'HEAD',
		space,
	}: {
		limit: number;
		signal: AbortSignal;
		mode?: RequestMode;
		method?: 'HEAD' | 'GET';
		/** The only kind of address that the request may reach, https://wicg.github.io/local-network-access/ */
		space?: 'public';
	},
): Promise<ProbeResult> {
	const sent = tools.now();
	if (signal.aborted) return Promise.resolve({ result: 'stopped', sent });
	const controller = new AbortController();
	return new Promise((resolve) => {
		const end = (result: ProbeResult['result']) => {
			stopTimer();
			signal.removeEventListener('abort', stop);
			resolve({ result, sent });
			// The headers are here, or nobody waits for them any more: close the connection.
			controller.abort();
		};
		const stop = () => end('stopped');
		// Engines report their time limits in different ways, so this one is our own.
		const stopTimer = tools.startTimer(limit, () => end('time-limit'));
		signal.addEventListener('abort', stop);
		const options: RequestInit & { targetAddressSpace?: 'public' } = {
			method,
			mode,
			cache: 'no-store',
			credentials: 'omit',
			referrerPolicy: 'no-referrer',
			signal: controller.signal,
			...(space ? { targetAddressSpace: space } : {}),
		};
		try {
			tools.fetch(url, options).then(
				() => end('replied'),
				() => end('failed'),
			);
		} catch {
			end('not-started');
		}
	});
}

/** The real tools of the page. */
export function browserTools(view: Window & typeof globalThis): ProbeTools {
	return {
		fetch: (url, options) => view.fetch(url, options),
		openEventSource: (url) => new view.EventSource(url),
		now: () => view.Date.now(),
		startTimer: (milliseconds, act) => {
			const timer = view.setTimeout(act, milliseconds);
			return () => view.clearTimeout(timer);
		},
	};
}
