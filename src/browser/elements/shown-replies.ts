import { isSameDigest } from '../../checklist/state/digests.ts';
import { replyOf } from '../../checklist/state/replies.ts';
import type { ChecklistState } from '../../checklist/state/state.ts';
import { choiceOf } from './checklist-item-element.ts';

/** Shows the reply of the list in a row: whether its condition applies. */
export function showReply(row: ParentNode, state: ChecklistState): void {
	show(row.querySelectorAll('[data-choice] input'), state);
}

/** The choices of groups; looked up once, because they are in the HTML of the page. */
const ofGroups = new WeakMap<ParentNode, Iterable<Element>>();

/** Shows the replies of the list in its groups: which member applies. */
export function showGroupReplies(root: ParentNode, state: ChecklistState): void {
	const choices = ofGroups.get(root) ?? root.querySelectorAll('.one-of > [data-choice] input');
	ofGroups.set(root, choices);
	show(choices, state);
}

function show(replies: Iterable<Element>, { choices }: ChecklistState): void {
	for (const reply of replies) {
		if (reply instanceof HTMLInputElement)
			reply.checked = isSameDigest(reply.value, replyOf(choices, choiceOf(reply) ?? null)?.text ?? '');
	}
}
