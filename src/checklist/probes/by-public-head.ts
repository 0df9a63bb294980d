import type { ProbeKind } from './probe-kind.ts';

/**
 * A HEAD that may reach public addresses alone. Silence may be the browser's own, while it asks about the local network: then this one fails at
 * once, because it may not cause the question. A browser that does not start it has refused it too.
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
