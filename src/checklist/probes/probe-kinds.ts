// The one list of kinds: what runs ask, what lists keep, how outcomes are judged and what rows say of them come from it.
import { byEventSource } from './by-event-source.ts';
import { byGet } from './by-get.ts';
import { byPublicHead } from './by-public-head.ts';
import type { ProbeEnd, ProbeKind, Shown } from './probe-kind.ts';

const listed = [byPublicHead, byEventSource, byGet] as const satisfies readonly ProbeKind[];

/** The request that an outcome rests on. The first one of each attempt is a HEAD. */
export type ProbeMethod = (typeof listed)[number]['method'];

/** All kinds: of those that follow, the first one is asked. */
export const probeKinds: readonly (ProbeKind & { method: ProbeMethod })[] = listed;

/** Their names. */
export const probeMethods: readonly ProbeMethod[] = probeKinds.map(({ method }) => method);

/** What was asked after a HEAD that failed or ran out of time, and how that ended. */
export interface SecondOpinion {
	method: ProbeMethod;
	result: ProbeEnd;
}

/** The kind of a second opinion. */
export function kindOf({ method }: Pick<SecondOpinion, 'method'>): ProbeKind {
	return probeKinds.find((kind) => kind.method === method) ?? byPublicHead;
}

/** What a second opinion shows; nothing where there is none. */
export function shownBy(opinion: SecondOpinion | null): Shown {
	return (opinion && kindOf(opinion).shows[opinion.result]) ?? 'nothing';
}
