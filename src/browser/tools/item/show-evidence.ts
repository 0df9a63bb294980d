import { hostOf } from '../../../checklist/item/item-view.ts';
import { own, type Evidence } from '../../../checklist/state/state.ts';
import { earlierEvidence } from '../../../checklist/item/stopped-counting.ts';
import { evidenceFacts } from '../../../checklist/run/words-evidence.ts';
import { earlierTitle } from '../../../checklist/item/words-stopped.ts';
import styles from '../../../styles/evidence.css?inline';
import { adoptStyles, element } from '../../dom/element.ts';
import type { ToolsFor } from '../tool-context.ts';

/** "Details" of an item: each of its addresses with all that is kept of what was found there, the latest first, and what was found where it is not asked any more. What is there already stays as it is. */
export function showEvidence(
	details: HTMLDetailsElement,
	id: string,
	{ view, store }: ToolsFor<'view' | 'store'>,
): void {
	const item = view.itemOf(id);
	if (!item) return;
	adoptStyles(styles);
	const { state } = store();
	const factsOf = ({ target, found }: { target: string; found: Evidence }) =>
		element(
			'dl',
			{ className: 'facts' },
			...evidenceFacts(hostOf(target), found).map(({ label, text }) =>
				element('div', {}, element('dt', {}, label), element('dd', {}, text)),
			),
		);
	const kept = item.targets.flatMap((target) =>
		(own(state.evidence, target) ?? []).toReversed().map((found) => ({ target, found })),
	);
	const earlier = earlierEvidence(item, state, view.roles);
	const facts = element(
		'div',
		{},
		...kept.map(factsOf),
		...(earlier.length > 0 ? [element('p', {}, earlierTitle), ...earlier.map(factsOf)] : []),
	);
	const shown = details.querySelector(':scope > div');
	if (shown && !shown.isEqualNode(facts)) shown.replaceWith(facts);
}
