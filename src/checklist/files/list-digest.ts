import { isSameDigest } from '../state/digests.ts';
import { isSameChoice } from '../state/replies.ts';
import { sortedText } from '../state/sorted-text.ts';
import type { ChecklistState } from '../state/state.ts';

/**
 * The text that the digest of a list is computed from: everything that was entered, found and answered, but not when it was saved or
 * printed. A paper and a file with the same digest show the same list.
 */
export function listDigestText(state: ChecklistState): string {
	const { version, environment, person, change, marks, evidence, runs, machineRuns } = state;
	const { choices, hosts, samples, ownPorts } = state;
	const entered = { version, environment, person, change, marks, choices, hosts, samples, ownPorts };
	return sortedText({ ...entered, evidence, runs, machineRuns });
}

/** An answer of the list, as people read it. */
export interface ReadableChoice {
	/** What was asked: "condition of R10", "release of Platform Server". */
	about: string;
	answer: string;
}

/** What is needed of an item to name its choice. */
export interface ChoiceItem {
	ref: string;
	digest: string;
	/** The key under which the list keeps the answer; null where nothing is asked. */
	key: string | null;
}

/** The answers of a list in words: which condition is true, which member of a group applies, which releases and regions count. */
export function readableChoices({ choices }: ChecklistState, items: readonly ChoiceItem[]): ReadableChoice[] {
	return Object.entries(choices).flatMap(([key, { text }]) => {
		if (text === '') return [];
		const asked = items.filter((item) => item.key !== null && isSameChoice(item.key, key)).map(({ ref }) => ref);
		const [kind = '', name = ''] = /^([a-z]+):(.*)$/s.exec(key)?.slice(1) ?? [];
		if (kind === 'condition')
			return [{ about: `condition of ${asked.join(', ') || 'an earlier requirement'}`, answer: text }];
		if (kind === 'group') {
			const chosen = items.find(({ digest }) => isSameDigest(digest, text))?.ref ?? 'an earlier requirement';
			return [{ about: `which of ${asked.join(', ') || name} applies`, answer: chosen }];
		}
		const [first = '', ...more] = text.split('\n');
		return [{ about: `${kind} ${name}`, answer: kind === 'part' ? `left out: ${first}` : [first, ...more].join(', ') }];
	});
}
