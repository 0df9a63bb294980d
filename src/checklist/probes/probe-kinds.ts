// The one list of kinds: runs, saved lists, the judging of outcomes and the words on rows all use it.
import { byEventSource } from './by-event-source.ts';
import { byGet } from './by-get.ts';
import { byPublicHead } from './by-public-head.ts';
import type { ProbeEnd, ProbeKind, Shown } from './probe-kind.ts';

const listed = [byPublicHead, byEventSource, byGet] as const satisfies readonly ProbeKind[];

/** The request that an outcome rests on. The first one of each attempt is a HEAD. */
export type ProbeMethod = (typeof listed)[number]['method'];

/** All kinds; of those that may follow a HEAD, the first one is used. */
export const probeKinds: readonly (ProbeKind & { method: ProbeMethod })[] = listed;

/** The names of all kinds. */
export const probeMethods: readonly ProbeMethod[] = probeKinds.map(({ method }) => method);

/** What was sent after a HEAD that failed or timed out, and how that ended. */
export interface SecondOpinion {
	method: ProbeMethod;
	result: ProbeEnd;
}

/** The kind of probe behind a second opinion. */
export function kindOf({ method }: Pick<SecondOpinion, 'method'>): ProbeKind {
	return probeKinds.find((kind) => kind.method === method) ?? byPublicHead;
}

/** What a second opinion shows; nothing where there is none. */
export function shownBy(opinion: SecondOpinion | null): Shown {
	return (opinion && kindOf(opinion).shows[opinion.result]) ?? 'nothing';
}
