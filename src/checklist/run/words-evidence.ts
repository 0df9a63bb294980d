// The words for the evidence of a row: everything that is saved of one outcome.
import { kindOf } from '../probes/probe-kinds.ts';
import type { Evidence } from '../state/state.ts';
import { outcomeWord, seenSentence } from './words-outcome.ts';
import { machinesText } from './words-run.ts';
import { durationText, momentText } from '../words/words-time.ts';

/** Above the evidence of an open row. */
export const evidenceTitle = 'Evidence';

/** The facts of an outcome, in display order. */
export function evidenceFacts(host: string, found: Evidence): { label: string; text: string }[] {
	return [
		{ label: 'Address', text: host },
		{ label: 'Outcome', text: outcomeWord(found.outcome) },
		{ label: 'Reason', text: seenSentence(found.reason, found.pass) },
		{ label: 'Asked', text: momentText(found.time) },
		{ label: 'Took', text: durationText(found.duration) },
		{ label: 'Attempt', text: found.pass === 1 ? 'first' : 'second' },
		{ label: 'Request', text: kindOf(found).words },
		{ label: 'Computer', text: machinesText(found.machines) },
		{ label: 'Browser', text: found.browser },
	];
}
