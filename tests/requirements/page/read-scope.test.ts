import { expect, test } from 'vitest';
import { readPage } from '../../../src/requirements/page/read-page.ts';
import { readRequirements } from '../../support/read-rows.ts';

const table = (head: string, row: string) =>
	`## Calls\n\n| ${head} |\n|${'---|'.repeat(head.split('|').length)}\n| ${row} |\n`;
const first = (head: string, row: string) => readRequirements(table(head, row))[0];

test.each([
	['Berth (North)', ['Berth (North)']],
	['Berth (North), Berth (South)', ['Berth (North)', 'Berth (South)']],
	['Berth (North, upper)<br/>Quay', ['Berth (North, upper)', 'Quay']],
])('a column Region of “%s” is read', (cell, values) => {
	const requirement = first('Region | Stage | From | To | Port', `${cell} | Test | Crane | Server | 443`);
	expect(requirement?.scope).toEqual([
		{ name: 'Region', values },
		{ name: 'Stage', values: ['Test'] },
	]);
});

test('where a row holds is in the notes too, and not in the digest', () => {
	const here = first('Regions | From | To | Port', 'North | Crane | Server | 443');
	const there = first('Regions | From | To | Port', 'South | Crane | Server | 443');
	expect(here?.notes.text).toBe('Regions: North');
	expect(here?.scope).toEqual([{ name: 'Region', values: ['North'] }]);
	expect(here?.digest).toBe(there?.digest);
});

test('an empty cell, and a table without such a column, state none', () => {
	expect(first('Region | From | To | Port', '- | Crane | Server | 443')).not.toHaveProperty('scope');
	expect(first('From | To | Port', 'Crane | Server | 443')).not.toHaveProperty('scope');
});

test('addresses of a machine stand in a column of their own, and may change where the text above says so', () => {
	const changing = `## Calls\n\nThese addresses are subject to change.\n\n`;
	const requirement = readRequirements(
		table('From | Source addresses | To | Port', 'Crane | 192.0.2.1<br/>192.0.2.0/24 | Server | 443').replace(
			'## Calls\n\n',
			changing,
		),
	)[0];
	expect(requirement?.source).toMatchObject({
		text: 'Crane',
		addresses: [{ network: '192.0.2.1/32' }, { network: '192.0.2.0/24' }],
	});
	expect(requirement?.source).not.toHaveProperty('addressRelation');
	expect(requirement).toMatchObject({ volatile: true, notes: { text: '' } });
});

test('a column of addresses alone is the end itself, as before', () => {
	expect(first('Source IP | To | Port', '192.0.2.1 | Server | 443')?.source.endpoints).toMatchObject([
		{ kind: 'address', text: '192.0.2.1' },
	]);
});

test('what is no address in such a column is reported', () => {
	const markdown = table('From | Source addresses | To | Port', 'Crane | see the list | Server | 443');
	expect(readPage(markdown, 'x.md').problems.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
		'unread-address Unexpected text `see the list` in a column of addresses, expected IP addresses and networks alone; write the rest in the notes',
	]);
});
