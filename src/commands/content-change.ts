/** The result of a command of `npm run new`, for the person who ran it. */
export interface ContentChange {
	/** The files that it wrote, as paths from the current folder. */
	written: string[];
	/** The steps that are left for the writer, in order, one a line. */
	next: string[];
}

/** A request that cannot be fulfilled. The message says why and what to do; nothing was written. */
export class Refusal extends Error {}

/** Names of versions and pages become folders and addresses: lower case letters, digits, dots and dashes. */
export function checkName(what: string, name: string): void {
	if (/^[a-z0-9][a-z0-9.-]*$/.test(name) && !name.endsWith('.')) return;
	throw new Refusal(
		`Unexpected ${what} \`${name}\`, expected lower case letters, digits, \`.\` and \`-\`: it becomes a part of the address`,
	);
}
