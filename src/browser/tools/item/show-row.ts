import { hostOf } from '../../../checklist/item/item-view.ts';
import { own, type Evidence } from '../../../checklist/state/state.ts';
import { earlierEvidence } from '../../../checklist/item/stopped-counting.ts';
import { evidenceFacts, evidenceTitle } from '../../../checklist/run/words-evidence.ts';
import { earlierTitle } from '../../../checklist/item/words-stopped.ts';
import styles from '../../../styles/evidence.css?inline';
import rowStyles from '../../../styles/checklist-details.css?inline';
import { adoptStyles, element } from '../../dom/element.ts';
import { machineChecks } from './machine-checks.ts';
import { showHowToCheck } from './show-how-to-check.ts';
import type { ToolsFor } from '../tool-context.ts';

/** What each open row was filled from: an item, and everything of a list that its commands and results are made of. */
const filledFrom = new WeakMap<HTMLDetailsElement, readonly unknown[]>();

/** Fills the details of a row with what needs script: how to check it, and its results. While what they are made of stays the same, nothing is made again. */
export function showRow(
	details: HTMLDetailsElement,
	id: string,
	tools: ToolsFor<'root' | 'facts' | 'view' | 'store'>,
): void {
	const { hosts, ownPorts, evidence, machineRuns } = tools.store().state;
	const from = [tools.view.itemOf(id), hosts, ownPorts, evidence, machineRuns];
	if (filledFrom.get(details)?.every((part, index) => part === from[index])) return;
	filledFrom.set(details, from);
	adoptStyles(rowStyles);
	showHowToCheck(details, id, tools);
	showEvidence(details, id, tools);
}

/**
 * Shows the evidence of an item: everything that is saved for each of its addresses, newest first, and results at addresses that are no
 * longer tested. Unchanged content stays as it is.
 */
function showEvidence(details: HTMLDetailsElement, id: string, { view, store }: ToolsFor<'view' | 'store'>): void {
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
	const title = element('b', {}, evidenceTitle);
	const facts = element(
		'div',
		{},
		title,
		...machineChecks(item, state),
		...kept.map(factsOf),
		...(earlier.length > 0 ? [element('p', {}, earlierTitle), ...earlier.map(factsOf)] : []),
	);
	const shown = details.querySelector("[data-show='evidence']");
	// Replacing the same content would clear a selection.
	if (shown && shown.textContent !== facts.textContent) shown.replaceChildren(...facts.childNodes);
}
