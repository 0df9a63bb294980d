// The line that opens the set-up of a list.

/** What it holds, as long as nothing is entered. */
export function setUpHint(canName: boolean): string {
	return canName ? 'environment, your name, your hosts' : 'environment, your name';
}

/** The button to the hosts of the reader's roles. */
export const enterHosts = 'Enter hosts…';

/** What was entered, in a line; empty where nothing was. */
export function setUpLine(entered: readonly string[]): string {
	return entered.filter((text) => text !== '').join(' · ');
}
