// The words of the page that tells what each release brings.
import { counted } from '../words/grammar.ts';

export const releaseFrom = 'From release';
export const releaseTo = 'To release';

/** What who goes from one release to another has to look at; `steps` are the releases between that change something. */
export function difference(from: string, to: string, { steps, lines }: { steps: number; lines: number }): string {
	if (steps === 0) return `From ${from} to ${to} nothing changes.`;
	const open =
		lines === 0
			? 'No connection has to be allowed for it'
			: `${counted(lines, 'line has', 'lines have')} to be allowed`;
	return `From ${from} to ${to}: ${counted(steps, 'release changes', 'releases change')} something. ${open}.`;
}

/** Where the second release comes before the first. */
export function backwards(from: string, to: string): string {
	return `${to} is before ${from}: the lines are those of the way up.`;
}
