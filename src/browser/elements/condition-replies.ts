import { isSameDigest } from '../../checklist/state/digests.ts';
import { replyOf } from '../../checklist/state/replies.ts';
import type { ChecklistState } from '../../checklist/state/state.ts';
import { choiceOf } from './checklist-item-element.ts';

/** Shows what the list holds of the questions whether a condition holds, and which member of a group applies. */
export function showReplies(root: ParentNode, { choices }: ChecklistState): void {
	for (const reply of root.querySelectorAll<HTMLInputElement>('[data-choice] input'))
		reply.checked = isSameDigest(reply.value, replyOf(choices, choiceOf(reply) ?? null)?.text ?? '');
}
