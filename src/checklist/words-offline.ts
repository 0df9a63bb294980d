// The words for a run that cannot start or be judged: they are there before the code of runs is loaded.

/** Where nothing of a run could be judged: one notice for the run. */
export const browserOffline = 'This browser was offline, so nothing was judged. Earlier outcomes are as they were.';
export const siteUnreachable =
	'This site itself did not answer, so nothing was judged. Earlier outcomes are as they were.';

/** Why a saved list could not be read, where the site does not answer. */
export const unreadableWithoutReader = 'What reads it could not be loaded. Reload the page.';
