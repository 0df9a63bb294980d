import type { Attempt, SecondOpinion } from '../checklist/judge-probe.ts';
import { probe, type ProbeTools } from './probe.ts';
import { askByEventSource } from './second-opinion.ts';

/** One pass over a target and when it was sent, milliseconds since 1970. */
export interface SentAttempt extends Omit<Attempt, 'heldBySitePolicy'> {
	sent: number;
}

/** Milliseconds in which a browser that asks about the local network fails a request that may not cause the question. */
const spaceLimit = 4000;

/**
 * One pass over a target: a HEAD, and where that fails a second opinion, by EventSource if it tells names apart in this browser and by
 * GET if not. `mayBeAsked` says that silence may be the browser's own, while it asks about the local network: then a HEAD that may reach
 * public addresses alone tells, because it fails instead of asking. Undefined if it was stopped. Of a request that the browser did not
 * start nothing is known: a failure without a second opinion.
 */
export async function attempt(
	url: string,
	tools: ProbeTools,
	{
		limit,
		signal,
		byEventSource,
		mayBeAsked,
	}: { limit: number; signal: AbortSignal; byEventSource: boolean; mayBeAsked: boolean },
): Promise<SentAttempt | undefined> {
	const { result: seen, sent } = await probe(url, tools, { limit, signal });
	if (seen === 'stopped') return undefined;
	const result = seen === 'not-started' ? 'failed' : seen;
	let opinion: SecondOpinion | null = null;
	if (seen === 'failed' && byEventSource) {
		const told = await askByEventSource(url, tools, { limit, signal });
		if (told === 'stopped') return undefined;
		if (told !== 'not-started') opinion = { method: 'event-source', result: told };
	} else if (seen === 'failed') {
		const { result: told } = await probe(url, tools, { limit, signal, method: 'GET' });
		if (told === 'stopped') return undefined;
		if (told !== 'not-started') opinion = { method: 'get', result: told };
	} else if (seen === 'time-limit' && mayBeAsked) {
		const { result: told } = await probe(url, tools, { limit: spaceLimit, signal, space: 'public' });
		if (told === 'stopped') return undefined;
		opinion = { method: 'head', result: told === 'not-started' ? 'failed' : told };
	}
	const more = opinion === null ? 0 : opinion.method === 'head' ? spaceLimit : limit;
	return { result, opinion, sent, duration: Math.max(0, tools.now() - sent), limit: limit + more };
}
