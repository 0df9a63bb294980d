/** Something that can be found: a requirement, or the text below a heading. */
export interface FindEntry {
	version: string;
	address: string;
	/** Number of the requirement; empty for text. */
	ref: string;
	title: string;
	names: string;
	ports: string;
	/** The heading above a requirement; empty for text. */
	place: string;
	text: string;
}

/** What `/find/index.json` holds, after a look at its shape. Throws where it is another: the page and the file are of one build. */
export function readFindEntries(file: unknown): FindEntry[] {
	const entries = typeof file === 'object' && file !== null && 'entries' in file ? file.entries : undefined;
	if (!Array.isArray(entries) || !entries.every(isFindEntry)) throw new Error('This is no index of this site.');
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
