// The words for code that cannot be loaded, and for a run that cannot start or be judged. They are loaded with the page.

/** Where no result of a run can be judged: one notice for the run. */
export const browserOffline = 'This browser was offline, so nothing was tested. Earlier outcomes have not changed.';
export const siteUnreachable =
	'This site itself did not answer, so nothing was tested. Earlier outcomes have not changed.';

/** Where code that a saved list needs cannot be loaded: above the list, and as the reason why it cannot be read. */
export const partNotLoaded =
	'Part of this page could not be loaded. Your saved list has not changed. Try again later, or reload the page.';

/** Replaces outcomes and runs, on screen and on paper, that only such code can put into words. */
export const notLoaded = 'Not loaded';

/** Above the list, where the words for a problem with saving cannot be loaded either. */
export const mayBeLost = 'What you enter may not be saved. Print the list before you close this page.';
