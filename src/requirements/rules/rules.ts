// The only list of rules. Their type, the guide for writers, the output of `extract`, and the errors that stop a build
// come from it.
import { blockRules } from './block-rules.ts';
import { contentRules } from './content-rules.ts';
import { mojibake } from './mojibake.ts';
import { pageRules } from './page-rules.ts';
import type { ProblemRule } from './problem-rule.ts';
import { rowRules } from './row-rules.ts';
import { unknownDirection } from './unknown-direction.ts';
import { unknownRole } from './unknown-role.ts';
import { unusedRole } from './unused-role.ts';
import { unusedSamples } from './unused-samples.ts';
import { unwritten } from './unwritten.ts';

const listed = [
	...pageRules,
	...rowRules,
	...blockRules,
	mojibake,
	unknownRole,
	unknownDirection,
	unusedRole,
	unusedSamples,
	unwritten,
	...contentRules,
] as const satisfies readonly ProblemRule[];

/** The name of a rule; each problem has one. */
export type RuleName = (typeof listed)[number]['name'];

/** All rules, in the order in which the guide lists them. */
export const rules: readonly (ProblemRule & { name: RuleName })[] = listed;

/** Whether a problem of this rule stops the build. */
export function severityOf(rule: RuleName): ProblemRule['severity'] {
	return rules.find(({ name }) => name === rule)?.severity ?? 'error';
}

/** Whether a problem of this rule means that something is not in the dataset. */
export function isUnread(rule: RuleName): boolean {
	return rules.find(({ name }) => name === rule)?.isUnread === true;
}
