import type { ProbeKind } from './probe-kind.ts';

/**
 * A GET, for servers that refuse HEAD, where EventSource is of no use. Its failure is as unclear as that of the HEAD, so only a reply shows
 * anything.
 */
export const byGet = {
	method: 'get',
	words: 'GET, after HEAD failed',
	follows: ({ result }) => result === 'failed',
	request: { by: 'fetch', method: 'GET' },
	shows: { replied: 'reply' },
} as const satisfies ProbeKind;
