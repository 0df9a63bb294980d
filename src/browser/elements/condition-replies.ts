import { own, type ChecklistState } from '../../checklist/state/state.ts';

/** The questions of the page whether a condition holds, and which member of a group applies. */
export class ConditionReplies {
	#replies: HTMLInputElement[];

	constructor(root: ParentNode) {
		this.#replies = [...root.querySelectorAll<HTMLInputElement>('[data-choice] input')];
	}

	/** Shows what the list holds of them. */
	show({ choices }: ChecklistState): void {
		for (const reply of this.#replies) reply.checked = reply.value === (own(choices, keyOf(reply) ?? '')?.text ?? '');
	}
}

/** Under which key the list keeps the reply that a control stands for; undefined for other controls. */
export function keyOf(control: Element): string | undefined {
	return control.closest<HTMLElement>('[data-choice]')?.dataset['choice'];
}
