// The words of what was copied, or was not. They are loaded with what copies.
import { counted } from './grammar.ts';

/** Below a table. */
export function hostsCopied(count: number): string {
	return `${counted(count, 'host', 'hosts')} copied`;
}

/** Where the browser does not allow it: `selected` is then selected, where there is something to select. */
export function notCopied(selected?: string): string {
	const refused = 'This browser does not allow copying by a button.';
	return selected === undefined ? refused : `${refused} The ${selected} is selected: copy it with the keyboard.`;
}
