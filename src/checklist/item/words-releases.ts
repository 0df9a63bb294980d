// The words of the page on what each release changes.
import { counted } from '../words/grammar.ts';

export const releaseFrom = 'From release';
export const releaseTo = 'To release';

/** What somebody who upgrades has to look at; `steps` counts the releases on the way that change something. */
export function difference(from: string, to: string, { steps, lines }: { steps: number; lines: number }): string {
	if (steps === 0) return `From ${from} to ${to} nothing changes.`;
	const open =
		lines === 0 ? 'You do not have to allow anything new' : `Allow ${counted(lines, 'more line', 'more lines')}`;
	return `From ${from} to ${to}: ${counted(steps, 'release changes', 'releases change')} something. ${open}.`;
}

/** Where the second release comes before the first. */
export function backwards(from: string, to: string): string {
	return `${to} comes before ${from}. These are the lines for an update from ${to} to ${from}.`;
}
