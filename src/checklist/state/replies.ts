import { condition, digestKey } from './digests.ts';
import { own, type ChecklistState, type Entered } from './state.ts';

const shortKeys = new WeakMap<ChecklistState['choices'], Map<string, Entered>>();

/** The last reply under a key of `choices`. For a condition, list and key may have different numbers of digits of the digest. */
export function replyOf(choices: ChecklistState['choices'], key: string | null): Entered | undefined {
	if (!key?.startsWith(condition)) return key === null ? undefined : own(choices, key);
	const known = shortKeys.get(choices) ?? new Map<string, Entered>();
	if (!shortKeys.has(choices)) {
		for (const [name, reply] of Object.entries(choices)) {
			const short = shortened(name);
			if ((known.get(short)?.time ?? '') <= reply.time) known.set(short, reply);
		}
		shortKeys.set(choices, known);
	}
	return known.get(shortened(key));
}

/** Whether two keys of `choices` are for the same question. */
export function isSameChoice(one: string, other: string): boolean {
	return one === other || (one.startsWith(condition) && shortened(one) === shortened(other));
}

const shortened = (key: string) => condition + digestKey(key.slice(condition.length));
