import type { ProblemRule } from './problem-rule.ts';

/**
 * Rules about tables, code and HTML that are not read or not shown. The code that reads a page reports these itself.
 */
export const blockRules = [
	{
		name: 'unread-table',
		severity: 'warning',
		means: 'a table names hosts, addresses or ports, but not as a table of requirements',
		remedy: 'give it a Port column and a column for each end, and one row for each requirement',
		isUnread: true,
	},
	{
		name: 'unread-block',
		severity: 'warning',
		means: 'code or HTML holds hosts, addresses or ports that the text above asks for, and is not read',
		remedy: 'write it as a table or a list',
		isUnread: true,
	},
	{
		name: 'broken-table',
		severity: 'warning',
		means: 'lines look like a table, and Markdown does not read them as one',
		remedy: 'add the empty line or the dashes that the message asks for',
		isUnread: true,
	},
	{
		name: 'html-table',
		severity: 'warning',
		means: 'a table in HTML is not closed, or holds headings, and is not read',
		remedy: 'close it, or write it as a Markdown table',
		isUnread: true,
	},
	{
		name: 'html-heading',
		severity: 'warning',
		means: 'a heading is written in HTML; what is below it is read as part of the section above',
		remedy: 'write it as `## Heading`',
	},
	{
		name: 'hidden-text',
		severity: 'error',
		means: 'HTML that is not closed, or whose content browsers do not show, hides a part of the page',
		remedy: 'close it, as the message says, or take it out',
		isUnread: true,
	},
] as const satisfies readonly ProblemRule[];
