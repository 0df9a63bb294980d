import { expect, test } from 'vitest';
import { quickCommand } from '../../../src/checklist/commands/quick-command.ts';
import { commandItem, itemEnd } from '../../support/command-items.ts';

const sql = commandItem([itemEnd('role', 'SQL Server', '1433')]);
const site = commandItem([itemEnd('host', 'a.example', 'https 443')]);
const inbound = commandItem([itemEnd('role', 'Front-End', 'https 443')], { reason: 'inbound' });
const named = { 'sql-server': [{ kind: 'host', host: 'sql1.example', port: null } as const] };

test.each([
	['a named host, in PowerShell', sql, named, 'powershell', ['Test-NetConnection sql1.example -Port 1433']],
	['a named host, in sh', sql, named, 'posix', ['nc -vz sql1.example 1433']],
	['a host that is yet to be named', sql, {}, 'posix', ['nc -vz SQL_SERVER_HOST 1433']],
	['a web server, in PowerShell', site, {}, 'powershell', ['curl.exe -I https://a.example/']],
	['a web server, in sh', site, {}, 'posix', ['curl -I https://a.example/']],
	['what no command can tell', inbound, {}, 'posix', []],
] as const)('the command that an admin would type: %s', (_, item, hosts, shell, lines) => {
	expect(quickCommand(item, hosts, shell).lines).toEqual(lines);
});

test('it says what has to be filled in, and what it prints where it works', () => {
	const { fillIns, expected } = quickCommand(sql, {}, 'powershell');
	expect(fillIns).toEqual([{ variable: 'SQL_SERVER_HOST', about: 'SQL Server' }]);
	expect(expected).toEqual(['TcpTestSucceeded : True']);
});
