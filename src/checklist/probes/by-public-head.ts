import type { ProbeKind } from './probe-kind.ts';

/**
 * A HEAD that may reach only public addresses. Silence may mean that the browser is asking about the local network. Then this request fails
 * at once, because it may not cause that question. If the browser does not start it, that counts as refused too.
 */
export const byPublicHead = {
	method: 'head',
	words: 'HEAD',
	follows: ({ result, mayBeAsked }) => result === 'time-limit' && mayBeAsked,
	request: { by: 'fetch', method: 'HEAD', space: 'public' },
	limit: 4000,
	notStarted: 'failed',
	shows: { replied: 'reply', failed: 'held-back' },
} as const satisfies ProbeKind;
