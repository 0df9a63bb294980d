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
