// The line that opens "Set up".

/** What "Set up" contains, until something is entered. */
export function setUpHint(canName: boolean): string {
	return canName ? 'environment, your name, your hosts' : 'environment, your name';
}

/** The button that leads to the hosts of the reader's roles. */
export const enterHosts = 'Enter hosts…';

/** What was entered, in one line; empty where nothing was. */
export function setUpLine(entered: readonly string[]): string {
	return entered.filter((text) => text !== '').join(' · ');
}
