import { carryOver } from '../../../checklist/marks/carry-over.ts';
import { isFiltering } from '../../../checklist/item/filter.ts';
import { offerCarryOver } from '../carry/carry-offer.ts';
import { filterInAddress } from '../filter-address.ts';
import { GoneMarksElement } from './gone-marks-element.ts';
import { showUndo } from './undo-change.ts';
import type { ToolsFor } from '../tool-context.ts';

/**
 * Updates the page as the list changes: brings marks to their requirements, shows marks whose requirement is gone, says what "Undo"
 * reverts, and offers to carry over. `openTool` opens a filter in the address.
 */
export function followList(
	tools: ToolsFor<'root' | 'facts' | 'view' | 'store' | 'now' | 'speak'>,
	openTool: (button: HTMLElement) => Promise<void>,
): void {
	if (!customElements.get('gone-marks')) customElements.define('gone-marks', GoneMarksElement);
	const { root, store, view } = tools;
	const gone = root.querySelector('gone-marks');
	const show = () => {
		const list = store();
		list.apply((state) => carryOver(state, view.items));
		if (gone instanceof GoneMarksElement) gone.show(tools);
		showUndo(tools);
		void offerCarryOver(tools);
	};
	root.addEventListener('list-shown', show);
	show();
	const filter = root.querySelector<HTMLElement>("[data-open='filter']");
	const openFilter = () => {
		if (filter && isFiltering(filterInAddress(location))) void openTool(filter);
	};
	window.addEventListener('hashchange', openFilter);
	openFilter();
}
