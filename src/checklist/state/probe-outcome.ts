// What a probe can find, in words that are saved.

export const probeOutcomes = ['answered', 'no-answer', 'inconclusive', 'not-tested'] as const;
export type ProbeOutcome = (typeof probeOutcomes)[number];

export const outcomeReasons = [
	'replied',
	'withheld',
	'failed',
	'time-limit',
	'failed-or-withheld',
	'local-network',
	'control-answered',
	'paused',
	'site-policy',
] as const;
/** What was seen, as far as a page can see it. */
export type OutcomeReason = (typeof outcomeReasons)[number];

export const probeMethods = ['head', 'event-source', 'get'] as const;
/** The request that an outcome rests on. */
export type ProbeMethod = (typeof probeMethods)[number];

/** The outcome of a requirement with several targets: the worst of theirs. */
export function worstOutcome(outcomes: readonly ProbeOutcome[]): ProbeOutcome | null {
	const worstFirst: readonly ProbeOutcome[] = ['no-answer', 'inconclusive', 'not-tested', 'answered'];
	return worstFirst.find((outcome) => outcomes.includes(outcome)) ?? null;
}
