import type { ProblemRule } from './problem-rule.ts';

/** Rules about rows, cells, items and sentences. The code that reads these reports them itself. */
export const rowRules = [
	{
		name: 'unreadable-row',
		severity: 'error',
		means: 'a row has neither a port nor a destination that can be read',
		remedy: 'fill in one of them, or remove the row',
		isUnread: true,
	},
	{
		name: 'unreadable-port',
		severity: 'error',
		means: 'a port is outside 1 to 65535, or a range runs backwards',
		remedy: 'correct the number',
		isUnread: true,
	},
	{
		name: 'contradicted-port',
		severity: 'warning',
		means: 'a host has a port beside it that the Port cell does not state',
		remedy: 'write the port once; until then the requirement has no port that is tested',
	},
	{
		name: 'extra-cells',
		severity: 'error',
		means: 'a row has more cells than the table has columns, so the last ones would be lost',
		remedy: 'write `\\|` for a bar inside a cell',
		isUnread: true,
	},
	{
		name: 'missing-cell',
		severity: 'error',
		means: 'a row has fewer cells than the table has columns, so that it cannot be told which one is missing',
		remedy: 'write the empty cells too, each between its bars',
		isUnread: true,
	},
	{
		name: 'invalid-id',
		severity: 'error',
		means: 'an explicit id has characters that an id cannot have',
		remedy: 'use lower case letters, digits, `.`, `/` and `-`',
	},
	{
		name: 'misplaced-id',
		severity: 'warning',
		means: 'an explicit id is where it names nothing',
		remedy: "put it at the end of a row's first cell, of a list item or of a heading",
	},
	{
		name: 'duplicate-id',
		severity: 'error',
		means: 'two requirements, or parts of a page, would have the same id',
		remedy: 'tell them apart, or give one an id',
	},
	{
		name: 'unknown-protocol',
		severity: 'warning',
		means: 'a word in the protocol column is no protocol that is known',
		remedy: 'correct it, or move the word to the notes',
	},
	{
		name: 'unread-address',
		severity: 'warning',
		means:
			'numbers in the notes of a row may be an address, or a column of addresses holds other text, and it is not read',
		remedy: 'put them at the beginning of a line, or say `address`, or `version`',
		isUnread: true,
	},
	{
		name: 'mixed-transports',
		severity: 'warning',
		means: 'ports of one row or item have transports of their own',
		remedy: 'write one row for each transport, as TCP 443 and UDP 3478',
	},
	{
		name: 'requirement-in-prose',
		severity: 'warning',
		means: 'a sentence demands a host, an address or a port, outside a table or list',
		remedy: 'write it as a row of a table',
		isUnread: true,
	},
	{
		name: 'unread-list-item',
		severity: 'warning',
		means: 'list items name hosts, addresses or ports that are asked for, but their form is not one that can be read',
		remedy: 'write `443 - Name of the service`, `host.example.com:443`, or rows',
		isUnread: true,
	},
	{
		name: 'suspicious-port',
		severity: 'warning',
		means: 'a port looks like a slip of the pen',
		remedy: 'correct it, or leave it if it is right',
	},
	{
		name: 'suspicious-host',
		severity: 'warning',
		means: 'a host looks like a slip of the pen, or an address is in its place',
		remedy: 'correct it, or head the column Address',
	},
	{
		name: 'contradicted-heading',
		severity: 'warning',
		means: 'a column is headed as one of hosts, and no cell holds a host',
		remedy: 'head it Source or Destination if it names the ends',
	},
	{
		name: 'misspelt-heading',
		severity: 'warning',
		means: 'the heading of a column is nearly one that is known',
		remedy: 'correct it, as the message says',
	},
] as const satisfies readonly ProblemRule[];
