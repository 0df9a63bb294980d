import { expect, test } from 'vitest';
import { readRoleLines, roleLines } from '../../../src/checklist/page/role-lines.ts';

test('what is written into the page is read from it', () => {
	const roles = [
		{ id: 'front-end', label: 'Front-End', aliases: [] },
		{ id: 'sql', label: 'SQL Server', aliases: ['sql-server', 'database'] },
		{ id: 'dock', label: 'Dock', aliases: [], machine: 'dock server' },
		{ id: 'quay', label: 'Quay', aliases: ['pier'], machine: 'dock server' },
	];
	expect(readRoleLines(roleLines(roles))).toEqual(new Map(roles.map(({ id, ...role }) => [id, role])));
});
