// One request to a host, a HEAD unless said otherwise, watched until it ends. Why HEAD, no-cors, and a timer of our own: see the guide on how the check works.

/** What a probe needs of the browser, passed in so that tests can stand in for it. */
export interface ProbeTools {
	fetch: (url: string, options: RequestInit) => Promise<unknown>;
	openEventSource: (url: string) => Pick<EventSource, 'onopen' | 'onerror' | 'readyState' | 'close'>;
	/** Milliseconds since 1970. It goes on while the computer sleeps, which `performance.now()` need not. */
	now: () => number;
	/** Calls back once after so many milliseconds; returns what cancels it. */
	startTimer: (milliseconds: number, act: () => void) => () => void;
}

/** How a request ended, or that the browser did not start it; `sent` in milliseconds since 1970. */
export interface ProbeResult {
	result: 'replied' | 'failed' | 'time-limit' | 'stopped' | 'not-started';
	sent: number;
}

/** Sends one request and says how it ended. It never rejects; an aborted `signal` ends it as `stopped`. */
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
		/** The only kind of address that it may reach, https://wicg.github.io/local-network-access/ */
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
			// The headers are here, or nobody waits for them any more: let go of the connection.
			controller.abort();
		};
		const stop = () => end('stopped');
		// Engines report their own time limits in different ways, so this one is ours.
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

/** The tools of the page itself. */
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
