// The cards that ask for something without getting in the way.

/** Spoken once, at the first mark that has no name. */
export const nameAsked = 'Your name goes with each mark. Enter it under Set up.';

/** Below "This computer is". */
export const resultsCount = 'Results count only where this computer is the source.';

/** Spoken after a run on a computer that was not named. */
export const whichComputer = `Which computer is this? ${resultsCount}`;

/** What each card says, and the button that leads to the field. */
export const questions = {
	name: { text: 'Your name goes with each mark.', button: 'Enter your name' },
} as const;

/** Puts a card away. */
export const notNow = 'Not now';
