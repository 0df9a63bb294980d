import { expect, test } from 'vitest';
import { directionOf } from '../../../src/requirements/model/direction.ts';
import { findRole } from '../../../src/requirements/model/find-role.ts';
import { readParty } from '../../../src/requirements/cells/read-party.ts';
import { readRoles } from '../../../src/requirements/content/read-roles.ts';
import { cellLines } from '../../support/cell-lines.ts';

const head = '| Machine | Role | Network | Also written |\n|---|---|---|---|\n';
const page = `${head}| web server | Front-End | Yours | front ends, FE |\n| | Cloud | vendor | |\n| visitor's machine | Visitor | either | |`;
const { roles, problems } = readRoles(page, 'roles.md');

test('a role has an id, a label, a machine, a network and other names', () => {
	expect(problems).toEqual([]);
	expect(roles[0]).toEqual({
		id: 'front-end',
		label: 'Front-End',
		machine: 'web server',
		network: 'yours',
		alsoWritten: ['front ends', 'FE'],
		line: 3,
	});
});

test.each([
	['front-end', 'Front-End'],
	['FE', 'Front-End'],
	['Front Ends', 'Front-End'],
	['Nobody', undefined],
])('the name %j means the role %j', (name, label) => {
	expect(findRole(roles, name)?.label).toBe(label);
});

test.each([
	[
		`${head}| x | Somebody | theirs | |`,
		'3:1 error Unexpected network `theirs`, expected `yours`, `vendor` or `either`',
	],
	[`${head}| x | | yours | |`, '3:1 error Unexpected empty role, expected its name'],
	[
		`${head}| x | Server | yours | Web server |\n| y | Client | vendor | web-server, CL |`,
		'4:1 error Unexpected name `web-server` of the role `Client`, expected one of its own: pages would mean the role `Server` of line 3 by it',
	],
	[
		`${head}| x | Server | yours | |\n| y | SERVER | vendor | |`,
		'4:1 error Unexpected name `SERVER` of the role `SERVER`, expected one of its own: pages would mean the role `Server` of line 3 by it',
	],
	[
		'| Role | Network |\n|---|---|\n| A | yours |',
		'1:1 error Unexpected table without the column `also written`, `machine`, expected Role, Also written, Machine and Network',
	],
])('%j is reported', (source, problem) => {
	const [first] = readRoles(source, 'roles.md').problems;
	expect(`${first?.place.line}:${first?.place.column} ${first?.severity} ${first?.message}`).toBe(problem);
});

test.each([
	['FE', 'Front-End', 'internal'],
	['Front-End', 'Cloud', 'outbound'],
	['Cloud', 'Front-End', 'inbound'],
	['Visitor', 'Front-End', 'unknown'],
	['Front-End', 'example.com', 'outbound'],
	['Nobody', 'example.com', 'outbound'],
	['example.com', 'Nobody', 'inbound'],
	['Nobody', 'Somebody', 'unknown'],
	['Front-End', '203.0.113.7', 'outbound'],
	['203.0.113.7', 'Front-End', 'inbound'],
	['Front-End', '10.1.0.0/16', 'internal'],
	['Front-End', 'fd00::1', 'internal'],
	['Front-End, Cloud', 'example.com', 'unknown'],
	['', 'example.com', 'unknown'],
])('from %j to %j is %s', (source, destination, direction) => {
	const party = (text: string) => readParty(cellLines(text)).party;
	expect(directionOf(party(source), party(destination), roles)).toBe(direction);
});

test('roles whose names differ in letters alone beyond a-z are two', () => {
	const source = `${head}| x | Сервер 1 | yours | |\n| y | Клиент 1 | vendor | клиент |`;
	const { roles: two, problems: none } = readRoles(source, 'roles.md');
	expect(none).toEqual([]);
	expect(findRole(two, 'клиент 1')?.network).toBe('vendor');
	expect(new Set(two.map(({ id }) => id)).size).toBe(2);
});

test('another name that is the role’s own, in other capitals, is no problem', () => {
	expect(readRoles(`${head}| x | End Users | either | End users, end-users |`, 'roles.md').problems).toEqual([]);
});
