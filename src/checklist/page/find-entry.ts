/** Something that a search can find: a requirement, or the text below a heading. `/find/index.json` holds a list of them. */
export interface FindEntry {
	/** Label of the version. */
	version: string;
	/** Address of the row, or of the heading. */
	address: string;
	/** Number of the requirement; empty for text. */
	ref: string;
	/** The requirement as a sentence, or the heading. */
	title: string;
	/** Hosts, addresses and roles, separated by spaces. */
	names: string;
	/** Ports and ranges, separated by spaces. */
	ports: string;
	/** The heading above a requirement; empty for text, because its title is a heading. */
	place: string;
	/** Everything else that it says, in the words of the page. */
	text: string;
}

/** Reads `/find/index.json` and checks its shape. Throws if it has another shape, because page and file come from one build. */
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
