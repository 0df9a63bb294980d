// The words for what was copied, or could not be. They are loaded with the code that copies.
import { counted } from './grammar.ts';

/** Below a table. */
export function hostsCopied(count: number): string {
	return `${counted(count, 'host', 'hosts')} copied`;
}

/** Where the browser does not allow copying; `selected` names what is then selected, if anything. */
export function notCopied(selected?: string): string {
	const refused = 'This browser does not allow copying by a button.';
	return selected === undefined ? refused : `${refused} The ${selected} is selected: copy it with the keyboard.`;
}
