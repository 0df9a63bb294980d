// The words for what cannot be loaded, and for a run that cannot start or be judged: they are there at load.

/** Where no result of a run could be judged: one notice for the run. */
export const browserOffline = 'This browser was offline, so nothing was tested. Earlier outcomes have not changed.';
export const siteUnreachable =
	'This site itself did not answer, so nothing was tested. Earlier outcomes have not changed.';

/** Where a part of the page cannot be loaded that a saved list needs: above the list, and as the reason why it cannot be read. */
export const partNotLoaded =
	'Part of this page could not be loaded. Your saved list has not changed. Try again later, or reload the page.';

/** In place of outcomes and runs, on screen and on paper, that only such a part can put into words. */
export const notLoaded = 'Not loaded';

/** Above the list, where what went wrong with saving cannot be said for the same reason. */
export const mayBeLost = 'What you enter may not be saved. Print the list before you close this page.';
