import type { Attempt } from '../../checklist/run/judge-probe.ts';
import { probeKinds, type SecondOpinion } from '../../checklist/probes/probe-kinds.ts';
import type { ProbeEnd, ProbeRequest } from '../../checklist/probes/probe-kind.ts';
import { probe, type ProbeTools } from './probe.ts';
import { askByEventSource } from './second-opinion.ts';

/** One pass over a target, and when it was sent in milliseconds since 1970. */
export interface SentAttempt extends Omit<Attempt, 'heldBySitePolicy'> {
	sent: number;
}

/**
 * One pass over a target: a HEAD and, without a reply, the first kind of probe that follows it. Undefined if it was stopped. A request that
 * the browser did not start shows nothing: it counts as a failure without a second opinion.
 */
export async function attempt(
	url: string,
	tools: ProbeTools,
	{
		limit,
		signal,
		byEventSource: tells,
		mayBeAsked,
	}: { limit: number; signal: AbortSignal; byEventSource: boolean; mayBeAsked: boolean },
): Promise<SentAttempt | undefined> {
	const { result: seen, sent } = await probe(url, tools, { limit, signal });
	if (seen === 'stopped') return undefined;
	const result = seen === 'not-started' ? 'failed' : seen;
	let opinion: SecondOpinion | null = null;
	let more = 0;
	const kind =
		seen === 'replied' || seen === 'not-started'
			? undefined
			: probeKinds.find(({ follows }) => follows({ result: seen, tells, mayBeAsked }));
	if (kind) {
		const ownLimit = kind.limit ?? limit;
		const told = await send(kind.request, url, tools, { limit: ownLimit, signal });
		if (told === 'stopped') return undefined;
		const end = told === 'not-started' ? kind.notStarted : told;
		if (end !== undefined) {
			opinion = { method: kind.method, result: end };
			more = ownLimit;
		}
	}
	return { result, opinion, sent, duration: Math.max(0, tools.now() - sent), limit: limit + more };
}

async function send(
	request: ProbeRequest,
	url: string,
	tools: ProbeTools,
	options: { limit: number; signal: AbortSignal },
): Promise<ProbeEnd | 'stopped' | 'not-started'> {
	switch (request.by) {
		case 'event-source':
			return askByEventSource(url, tools, options);
		case 'fetch':
			return (await probe(url, tools, { ...options, ...request })).result;
	}
}
