/** Something that can be found: a requirement, or the text below a heading. `/find/index.json` holds a list of them. */
export interface FindEntry {
	/** The version, as its label says. */
	version: string;
	/** Its row, or its heading. */
	address: string;
	/** Number of the requirement; empty for text. */
	ref: string;
	/** The requirement as a sentence, or the heading. */
	title: string;
	/** Hosts, addresses and roles, separated by spaces. */
	names: string;
	/** Ports and ranges, separated by spaces. */
	ports: string;
	/** The heading above a requirement; empty for text, whose title is one. */
	place: string;
	/** All else that it says, in the words of the page. */
	text: string;
}

/** What `/find/index.json` holds, after a look at its shape. Throws where it is another: the page and the file are of one build. */
export function readFindEntries(file: unknown): FindEntry[] {
	const entries = typeof file === 'object' && file !== null && 'entries' in file ? file.entries : undefined;
	if (!Array.isArray(entries) || !entries.every(isFindEntry)) throw new Error('This is not an index of this site.');
	return entries;
}

const fields = ['version', 'address', 'ref', 'title', 'names', 'ports', 'place', 'text'] as const;

function isFindEntry(value: unknown): value is FindEntry {
	return (
		typeof value === 'object' &&
		value !== null &&
		fields.every((field) => typeof Reflect.get(value, field) === 'string')
	);
}
