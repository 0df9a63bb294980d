import type { ProbeKind } from './probe-kind.ts';

/**
 * EventSource: it does not fail if a reply is withheld from the page (web-platform-tests, eventsource). It is used only where the controls
 * of the run showed that it can tell answers from silence.
 */
export const byEventSource = {
	method: 'event-source',
	words: 'EventSource, after HEAD failed',
	follows: ({ result, tells }) => result === 'failed' && tells,
	request: { by: 'event-source' },
	shows: { http: 'withheld-reply', 'no-http': 'no-reply', 'time-limit': 'silence' },
	counts: ({ eventSource }) => eventSource === 'tells',
} as const satisfies ProbeKind;
