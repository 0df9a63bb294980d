// Reads the file `_headers` as Netlify and Cloudflare Pages do: https://docs.netlify.com/manage/routing/headers/ and
// https://developers.cloudflare.com/pages/configuration/headers/

interface HeaderChange {
	/** `remove` is Cloudflare's `! Name`, which removes the header that an earlier rule set. */
	kind: 'set' | 'remove';
	/** The name as written. Header names are case-insensitive. */
	name: string;
	value: string;
}

/** Response headers for the paths that match. */
export interface HeaderRule {
	/** The path that a browser requests; `*` matches any text, and `:name` one segment. */
	path: string;
	changes: HeaderChange[];
}

const readChange = (line: string, lineNumber: number): HeaderChange => {
	if (line.startsWith('!')) return { kind: 'remove', name: line.slice(1).trim(), value: '' };
	const colon = line.indexOf(':');
	if (colon < 1) throw new Error(`_headers:${lineNumber} Unexpected \`${line}\`, expected \`Name: value\``);
	return { kind: 'set', name: line.slice(0, colon).trim(), value: line.slice(colon + 1).trim() };
};

/**
 * Reads the text of a `_headers` file: a line with a path, and below it the indented headers for that path. For a line
 * that it cannot read, throws an error that names the line.
 */
export const readHeaderRules = (text: string): HeaderRule[] => {
	const rules: HeaderRule[] = [];
	for (const [index, raw] of text.split(/\r?\n/).entries()) {
		const line = raw.trim();
		if (line === '' || line.startsWith('#')) continue;
		if (!/^\s/.test(raw)) {
			if (!line.startsWith('/')) {
				throw new Error(`_headers:${index + 1} Unexpected \`${line}\`, expected a path that begins with \`/\``);
			}
			rules.push({ path: line, changes: [] });
			continue;
		}
		const rule = rules.at(-1);
		if (rule === undefined) throw new Error(`_headers:${index + 1} Unexpected \`${line}\`, expected a path before it`);
		rule.changes.push(readChange(line, index + 1));
	}
	return rules;
};

/**
 * The text of a `_headers` file with `base` before each path. `base` is the path of the site, with a slash on both
 * ends.
 */
export const headersBelow = (base: string, text: string): string => text.replace(/^\//gm, base);

/**
 * The headers of all rules that match a path, by their names in lower case. If two rules set the same header, their
 * values are joined by a comma, as both hosts do.
 */
export const headersFor = (rules: readonly HeaderRule[], path: string): Map<string, string> => {
	const headers = new Map<string, string>();
	for (const { changes } of rules.filter((rule) => patternOf(rule).test(path))) {
		for (const { kind, name: written, value } of changes) {
			const name = written.toLowerCase();
			const before = headers.get(name);
			if (kind === 'remove') headers.delete(name);
			else headers.set(name, before === undefined ? value : `${before}, ${value}`);
		}
	}
	return headers;
};

const patternOf = ({ path }: HeaderRule): RegExp => {
	const source = path
		.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
		.replace(/\*/g, '.*')
		.replace(/:[A-Za-z]\w*/g, '[^/]+');
	return new RegExp(`^${source}$`);
};
