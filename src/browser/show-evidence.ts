import { hostOf } from '../checklist/item-view.ts';
import { evidenceFor } from '../checklist/verdict.ts';
import { evidenceFacts } from '../checklist/words-evidence.ts';
import styles from '../styles/evidence.css?inline';
import { adoptStyles } from './adopt-styles.ts';
import { element } from './element.ts';
import type { ListTools } from './list-tools.ts';

/** "Details" of an item: each of its addresses with all that is kept of its last outcome. What is there already stays as it is. */
export function showEvidence(details: HTMLDetailsElement, id: string, { view, store }: ListTools): void {
	const item = view.itemOf(id);
	if (!item) return;
	adoptStyles(styles);
	const lists = evidenceFor(item, store().state).map(({ target, found }) => {
		const facts = evidenceFacts(hostOf(target), found).map(({ label, text }) =>
			element('div', {}, element('dt', {}, label), element('dd', {}, text)),
		);
		return element('dl', { className: 'facts' }, ...facts);
	});
	const facts = element('div', {}, ...lists);
	const shown = details.querySelector(':scope > div');
	if (shown && !shown.isEqualNode(facts)) shown.replaceWith(facts);
}
