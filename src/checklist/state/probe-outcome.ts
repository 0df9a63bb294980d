// The possible outcomes of a probe, as they are saved.

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
/** What the page saw, as far as it can see anything. */
export type OutcomeReason = (typeof outcomeReasons)[number];
