import type { ProbeKind } from './probe-kind.ts';

/**
 * EventSource, which a reply that is withheld from pages does not fail (web-platform-tests, eventsource). It is asked only where the controls of the
 * run saw that it tells names apart.
 */
export const byEventSource = {
	method: 'event-source',
	words: 'EventSource, after HEAD failed',
	follows: ({ result, tells }) => result === 'failed' && tells,
	request: { by: 'event-source' },
	shows: { http: 'withheld-reply', 'no-http': 'no-reply', 'time-limit': 'silence' },
	counts: ({ eventSource }) => eventSource === 'tells',
} as const satisfies ProbeKind;
