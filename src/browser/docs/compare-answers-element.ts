import { savedTexts } from '../storage/guarded-storage.ts';
import { openListKey } from '../storage/open-list.ts';

/**
 * Hides the rows of a comparison that do not concern the reader, by the parts, releases and regions of the list that this browser opened
 * last. A button shows them. Without a list no code is loaded for this.
 */
export class CompareAnswersElement extends HTMLElement {
	connectedCallback(): void {
		const { from = '', to = '', parted = '' } = this.dataset;
		if (![from, to].some((key) => savedTexts.get(openListKey(key)) != null)) return;
		// If it cannot be loaded, the whole comparison stays visible.
		void import('./needless-rows.ts').then(
			({ hideNeedlessRows }) =>
				this.append(...hideNeedlessRows(this.ownerDocument, { from, to, parted: parted.split(' ') })),
			() => undefined,
		);
	}
}
