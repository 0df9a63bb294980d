import type { ProbeTools } from './probe.ts';

/** How an EventSource ended: its result, `stopped`, or that the browser did not open it. */
export type Opinion = 'http' | 'no-http' | 'time-limit' | 'stopped' | 'not-started';

/**
 * Sends a request by EventSource, which does not fail if a reply is withheld from the page. At the first event its `readyState` shows
 * whether an HTTP answer came over trusted TLS (web-platform-tests, eventsource). It is closed at once, or it would connect again. Never
 * rejects.
 */
export function askByEventSource(
	url: string,
	tools: Pick<ProbeTools, 'openEventSource' | 'startTimer'>,
	{ limit, signal }: { limit: number; signal: AbortSignal },
): Promise<Opinion> {
	if (signal.aborted) return Promise.resolve('stopped');
	let source: ReturnType<ProbeTools['openEventSource']>;
	try {
		source = tools.openEventSource(url);
	} catch {
		return Promise.resolve('not-started');
	}
	return new Promise((resolve) => {
		const end = (opinion: Opinion) => {
			source.onopen = source.onerror = null;
			source.close();
			stopTimer();
			signal.removeEventListener('abort', stop);
			resolve(opinion);
		};
		const stop = () => end('stopped');
		// WebKitGTK may fire no event at all.
		const stopTimer = tools.startTimer(limit, () => end('time-limit'));
		signal.addEventListener('abort', stop);
		source.onopen = () => end('http');
		source.onerror = () => end(source.readyState === 2 ? 'http' : 'no-http');
	});
}
