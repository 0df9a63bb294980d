import type { ChecklistState } from '../../checklist/state/state.ts';

/** Whether a list says something of parts, releases or regions, which settles items too. */
export const hasAnswers = (choices: ChecklistState['choices']): boolean =>
	Object.keys(choices).some((key) => /^(?:part|release|scope):/.test(key));
