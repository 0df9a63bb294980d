// The words of the cards that ask for something.

/** Spoken once, at the first mark without a name. */
export const nameAsked = 'Your name goes with each mark. Enter it under Set up.';

/** Below "This computer is". */
export const resultsCount = 'Results count only where this computer is the source.';

/** Spoken after a run on a computer that was not named. */
export const whichComputer = `Which computer is this? ${resultsCount}`;

/** The text of each card, and of the button that leads to the field. */
export const questions = {
	name: { text: 'Your name goes with each mark.', button: 'Enter your name' },
} as const;

/** Closes a card. */
export const notNow = 'Not now';
