import { conditionKey, isSameDigest, replyOf } from '../../checklist/state/digests.ts';
import type { ChecklistState } from '../../checklist/state/state.ts';
import { ChecklistItemElement } from './checklist-item-element.ts';

/** The questions of the page whether a condition holds, and which member of a group applies. */
export class ConditionReplies {
	#root: ParentNode;

	constructor(root: ParentNode) {
		this.#root = root;
	}

	/** Shows what the list holds of them. */
	show({ choices }: ChecklistState): void {
		for (const reply of this.#root.querySelectorAll<HTMLInputElement>('[data-choice] input'))
			reply.checked = isSameDigest(reply.value, replyOf(choices, keyOf(reply) ?? null)?.text ?? '');
	}
}

/** Under which key the list keeps the reply that a control stands for; undefined for other controls. */
export function keyOf(control: Element): string | undefined {
	const choice = control.closest<HTMLElement>('[data-choice]')?.dataset['choice'];
	const row = choice === '' ? control.closest('[data-requirement]') : null;
	return row instanceof ChecklistItemElement ? conditionKey(row.item.given.digest) : choice;
}
