import { carryOver } from '../checklist/carry-over.ts';
import { isFiltering } from '../checklist/filter.ts';
import { offerCarryOver } from './carry-offer.ts';
import { filterInAddress } from './filter-address.ts';
import { GoneMarksElement } from './gone-marks-element.ts';
import { openTool, type ListTools } from './list-tools.ts';
import { showUndo } from './undo-change.ts';

/**
 * Follows the list of a page as it changes: brings marks to their requirements, shows what is no longer on the page, says what "Undo" takes
 * back, and offers to carry over. A filter in the address is opened.
 */
export function followList(tools: ListTools): void {
	if (!customElements.get('gone-marks')) customElements.define('gone-marks', GoneMarksElement);
	const { root, store, view, now } = tools;
	const gone = root.querySelector('gone-marks');
	const show = () => {
		const list = store();
		list.apply((state) => carryOver(state, view.items, { writer: list.writer, now: now() }));
		if (gone instanceof GoneMarksElement) gone.show(tools);
		showUndo(tools);
		offerCarryOver(tools);
	};
	root.addEventListener('list-shown', show);
	show();
	const filter = root.querySelector<HTMLElement>("[data-open='filter']");
	const openFilter = () => {
		if (filter && isFiltering(filterInAddress(location))) void openTool(filter, tools);
	};
	window.addEventListener('hashchange', openFilter);
	openFilter();
}
