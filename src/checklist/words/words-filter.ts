// The words for the filter.

export const filterTitle = 'Filter';
export const filterSection = 'Section';
export const filterMachine = 'Machine';
export const filterDirection = 'Direction';
export const filterState = 'State';
export const filterText = 'Text';
export const anyChoice = 'All';
/** Opens the dialog that gives all shown rows one mark. */
export const markShown = 'Mark the rows shown…';
export const showAllItems = 'Show all';
export const closeFilter = 'Close';
export const filterAgain = 'Filter again';
/** The address does not contain what was typed until this is pressed. */
export const copyView = 'Copy link to this view';
export const viewCopied = 'The link is copied.';
/** Where the browser does not allow copying. */
export const viewInAddress = 'The address is in the address bar now: copy it from there.';

/** The directions, as seen from a reader's network. */
export function directionWord(direction: string): string {
	return (
		{ outbound: 'Outbound', inbound: 'Inbound', internal: 'Internal', local: 'On one machine' }[direction] ??
		'Not stated'
	);
}

/** How many rows are shown. It always mentions open rows that are hidden. */
export function filterCount(count: { shown: number; all: number; openHidden: number; notMetHidden: number }): string {
	const { shown, all, openHidden, notMetHidden } = count;
	const hidden = [
		openHidden > 0 ? `${openHidden} open ${openHidden === 1 ? 'one' : 'ones'} hidden` : '',
		notMetHidden > 0 ? `${notMetHidden} not met hidden` : '',
	].filter((part) => part !== '');
	return [`${shown} of ${all} shown`, ...hidden].join(', ');
}

/** After a change of a shown item: it stays until the reader filters again. */
export function noLongerMatching(count: number): string {
	return count === 1 ? '1 of them no longer matches.' : `${count} of them no longer match.`;
}
