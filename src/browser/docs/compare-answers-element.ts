import { savedTexts } from '../storage/guarded-storage.ts';
import { openListKey } from '../storage/open-list.ts';

/**
 * Hides from a comparison what does not concern the reader, by what the list says of parts, releases and regions that this browser opened last; a button
 * shows it. Without a list nothing is loaded for it.
 */
export class CompareAnswersElement extends HTMLElement {
	connectedCallback(): void {
		const { from = '', to = '' } = this.dataset;
		if (![from, to].some((key) => savedTexts.get(openListKey(key)) != null)) return;
		// Where it cannot be loaded, the whole comparison stands.
		void import('./needless-rows.ts').then(
			({ hideNeedlessRows }) => this.append(...hideNeedlessRows(this.ownerDocument, from, to)),
			() => undefined,
		);
	}
}
