// The cards that ask for something without getting in the way.

/** Spoken once, at the first mark that has no name. */
export const nameAsked = 'Your name goes with each mark. Its field is at the top of the page.';

/** After a run on a computer that was not named: on a card, and spoken. */
export const whichComputer = 'Which computer is this? Answers count only for requirements that are about it.';

/** What stands on each card, and on the button that leads to the field. */
export const questions = {
	name: { text: 'Your name goes with each mark.', button: 'Enter your name' },
	computer: { text: whichComputer, button: 'Say which' },
} as const;

/** Puts a card away. */
export const notNow = 'Not now';
