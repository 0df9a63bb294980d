/** What a command of `npm run new` did, for the person who called it. */
export interface ContentChange {
	/** The files that it wrote, as the terminal would open them. */
	written: string[];
	/** What is left for the writer, one step a line, in order. */
	next: string[];
}

/** A request that cannot be done as it is. The message says why and what to do; nothing was written. */
export class Refusal extends Error {}

/** Names of versions and pages become folders and addresses: lower case letters, digits, dots and dashes. */
export function checkName(what: string, name: string): void {
	if (/^[a-z0-9][a-z0-9.-]*$/.test(name) && !name.endsWith('.')) return;
	throw new Refusal(
		`Unexpected ${what} \`${name}\`, expected lower case letters, digits, \`.\` and \`-\`: it becomes a part of the address`,
	);
}
