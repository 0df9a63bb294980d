import { expect, test } from 'vitest';
import { findColumns } from '../../src/requirements/columns.ts';

test.each([
	[
		['Source', 'Destination', 'Port', 'Protocol', 'Notes'],
		['source', 'destination', 'port', 'protocol', 'notes'],
	],
	[
		['Notes', 'Port(s)', 'To', 'From'],
		['notes', 'port', 'destination', 'source'],
	],
	[
		['Protocol', 'Direction', 'Port Range', 'Purpose'],
		['protocol', 'direction', 'port', 'notes'],
	],
	[
		['Endpoint (DNS)', 'Description'],
		['destination', 'notes'],
	],
	[
		['ID', 'Service', 'Host', 'Condition', 'Ports'],
		['id', 'service', 'destination', 'condition', 'port'],
	],
	[
		['Source', 'Something else', 'Destination port'],
		['source', undefined, 'port'],
	],
])('%j means %j', (headers, meanings) => {
	expect(findColumns(headers)).toEqual(meanings);
});

test.each([[['Version', 'Status']], [['Browser', 'Notes']], [[]]])('%j is no table of requirements', (headers) => {
	expect(findColumns(headers)).toBeUndefined();
});
