/**
 * Every kind of problem that reading can report: its severity, and what it means, in the words of content/README.md, where
 * each is listed with its remedy (tests/content.test.ts holds the two together). An error stops the build.
 */
export const rules = {
	'front-matter': { severity: 'error', means: 'the front matter is not valid YAML, or a field has the wrong form' },
	'too-deep': { severity: 'error', means: 'quotes, items, emphasis or HTML stand too deep in each other to be read' },
	'unreadable-page': { severity: 'error', means: 'reading the page failed, by a fault of the tool' },
	'missing-field': { severity: 'error', means: 'a field that a published page needs is not there' },
	'unreadable-row': { severity: 'error', means: 'a row has neither a port nor a destination that can be read' },
	'unreadable-port': { severity: 'error', means: 'a port is outside 1 to 65535, or a range runs backwards' },
	'contradicted-port': {
		severity: 'warning',
		means: 'a host has a port beside it that the Port cell does not state',
	},
	'extra-cells': {
		severity: 'error',
		means: 'a row has more cells than the table has columns, so the last ones would be lost',
	},
	'missing-cell': {
		severity: 'error',
		means: 'a row has fewer cells than the table has columns, so that it cannot be told which one is missing',
	},
	'invalid-id': { severity: 'error', means: 'an explicit id has characters that an id cannot have' },
	'misplaced-id': { severity: 'warning', means: 'an explicit id stands where it names nothing' },
	'duplicate-id': { severity: 'error', means: 'two requirements, or parts of a page, would have the same id' },
	'unknown-protocol': { severity: 'warning', means: 'a word in the protocol column is no protocol that is known' },
	'unread-address': {
		severity: 'warning',
		means:
			'numbers in the notes of a row may be an address, or a column of addresses holds other text, and it is not read',
	},
	'mixed-transports': { severity: 'warning', means: 'ports of one row or item have transports of their own' },
	'requirement-in-prose': {
		severity: 'warning',
		means: 'a sentence demands a host, an address or a port, outside a table or list',
	},
	'unread-list-item': {
		severity: 'warning',
		means: 'list items name hosts, addresses or ports that are asked for, but their form is not one that can be read',
	},
	'suspicious-port': { severity: 'warning', means: 'a port looks like a slip of the pen' },
	'suspicious-host': {
		severity: 'warning',
		means: 'a host looks like a slip of the pen, or an address stands in its place',
	},
	'contradicted-heading': {
		severity: 'warning',
		means: 'a column is headed as one of hosts, and no cell holds a host',
	},
	'misspelt-heading': {
		severity: 'warning',
		means: 'the heading of a column is nearly one that is known',
	},
	'unread-table': {
		severity: 'warning',
		means: 'a table names hosts, addresses or ports, but not as a table of requirements',
	},
	'unread-block': {
		severity: 'warning',
		means: 'code or HTML holds hosts, addresses or ports that the text above asks for, and is not read',
	},
	'broken-table': { severity: 'warning', means: 'lines look like a table, and Markdown does not read them as one' },
	'html-table': {
		severity: 'warning',
		means: 'a table in HTML is not closed, or holds headings, and is not read',
	},
	'html-heading': {
		severity: 'warning',
		means: 'a heading is written in HTML; what stands below it is read as of the section above',
	},
	'hidden-text': {
		severity: 'error',
		means: 'HTML that is not closed, or whose content browsers do not show, hides a part of the page',
	},
	mojibake: { severity: 'warning', means: 'characters were damaged by a wrong encoding' },
	'unknown-role': { severity: 'warning', means: 'an end is named that roles.md does not list' },
	'unknown-direction': {
		severity: 'warning',
		means: 'nothing says in which direction connections to a host go, so that it is in no list of hosts',
	},
	'unused-role': { severity: 'warning', means: 'roles.md lists a role that no page names' },
	'unused-samples': { severity: 'warning', means: 'samples are given for a wildcard that no row of the page names' },
	'broken-link': {
		severity: 'warning',
		means: 'a link leads to a page, heading, requirement or guide that does not exist',
	},
	unwritten: { severity: 'warning', means: 'a text that npm run new left for the writer is not written yet' },
	'unreadable-snapshot': {
		severity: 'error',
		means: 'a file of history/ is not as npm run snapshot wrote it',
	},
	'unrecorded-changes': {
		severity: 'warning',
		means: 'requirements of a version changed since its last snapshot, or it has none',
	},
	settings: { severity: 'error', means: 'site.yaml, versions.yaml or roles.md is not in the form that is expected' },
} as const satisfies Record<string, { severity: 'error' | 'warning'; means: string }>;

export type RuleName = keyof typeof rules;

const unread: ReadonlySet<RuleName> = new Set<RuleName>([
	'unreadable-row',
	'unreadable-port',
	'extra-cells',
	'missing-cell',
	'unread-address',
	'requirement-in-prose',
	'unread-list-item',
	'unread-table',
	'unread-block',
	'broken-table',
	'html-table',
	'hidden-text',
]);

/** Whether a problem of this rule says that something is not in the dataset. */
export function isUnread(rule: RuleName): boolean {
	return unread.has(rule);
}
