// The one command that an admin would type, run for real in both shells. Programs that open connections or exist on Windows alone are
// stand-ins that print what they were given; the rest asks this machine.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { quickCommand } from '../../../src/checklist/commands/quick-command.ts';
import type { Item } from '../../../src/checklist/item/item.ts';
import { commandItem, itemEnd, localItem } from '../../support/command-items.ts';
import { randomRuns } from '../../support/random-runs.ts';
import { runShell } from '../../support/shells/run-shell.ts';
import { powerShell, powerShellEnvironment } from '../../support/shells/shell-programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'portolan-quick-'));
afterAll(() => rmSync(folder, { recursive: true }));

const standIns = {
	powershell: ['Test-NetConnection', 'Test-Connection', 'Get-NetTCPConnection', 'curl.exe']
		.map((name) => `function ${name} { '${name} ' + (@($args | ForEach-Object { "<$_>" }) -join ' ') }`)
		.join('\n'),
	posix: ['nc', 'ping', 'ss', 'curl']
		.map((name) => `${name}() { printf '${name}'; printf ' <%s>' "$@"; echo; }`)
		.join('\n'),
};

const runIn = {
	posix: (lines: readonly string[]) => runShell(`${standIns.posix}\n${lines.join('\n')}`, { folder }),
	powershell: (lines: readonly string[]) =>
		new Promise<string>((resolve, reject) => {
			writeFileSync(join(folder, 'x.ps1'), `\ufeff${standIns.powershell}\n${lines.join('\n')}\n`);
			const words = ['-NoProfile', '-NonInteractive', '-File', join(folder, 'x.ps1')];
			const env = { PATH: process.env['PATH'] ?? '', HOME: folder, TERM: 'dumb', ...powerShellEnvironment };
			execFile(powerShell ?? '', words, { env }, (error, stdout, stderr) => {
				if (error) reject(error);
				else resolve(stdout + stderr);
			});
		}),
};

const items: readonly Item[] = [
	commandItem([itemEnd('host', 'db.example', '1433')]),
	commandItem([itemEnd('address', '2001:db8::7', '22')]),
	commandItem([itemEnd('host', "a.example/b c/$(x)'`", 'https 8443')], { reason: null }),
	commandItem([itemEnd('host', 'a.example', '')], { transports: ['icmp'] }),
	commandItem([itemEnd('role', 'Service', '12001')], { reason: 'local' }),
	localItem('localhost must resolve to 127.0.0.1'),
];
const linesOf = (shell: 'powershell' | 'posix') => items.flatMap((item) => quickCommand(item, {}, shell).lines);

test('sh', async () => {
	const lines = (await runIn.posix(linesOf('posix'))).split('\n');
	expect(lines.slice(0, 5)).toEqual([
		'nc <-vz> <db.example> <1433>',
		'nc <-vz> <2001:db8::7> <22>',
		'curl <-I> <https://a.example:8443/b%20c/$(x)%27%60>',
		'ping <-c> <1> <a.example>',
		'ss <-ltn> <sport> <=> <:12001>',
	]);
	expect(lines[5]).toContain('127.0.0.1');
});

test.runIf(powerShell !== undefined)('PowerShell', async () => {
	const lines = (await runIn.powershell(linesOf('powershell'))).trimEnd().split(/\r?\n/);
	expect(lines.slice(0, 5)).toEqual([
		'Test-NetConnection <db.example> <-Port> <1433>',
		'Test-NetConnection <2001:db8::7> <-Port> <22>',
		'curl.exe <-I> <https://a.example:8443/b%20c/$(x)%27%60>',
		'Test-Connection <a.example> <-Count> <1>',
		'Get-NetTCPConnection <-State> <Listen> <-LocalPort> <12001>',
	]);
	expect(lines.slice(5)).toContain('127.0.0.1');
});

const path = fc
	.array(
		fc.constantFrom(
			"'",
			'"',
			'`',
			'$(touch x)',
			'; touch x',
			'& touch x',
			'|',
			'\u2019',
			'\u201B',
			'!',
			'%',
			' ',
			'a',
			'\n',
		),
		{
			maxLength: 8,
		},
	)
	.map((parts) => parts.join(''));

const shells = ['posix', ...(powerShell === undefined ? [] : (['powershell'] as const))] as const;
test.each(shells)('%s: a path is one word, whatever it holds', async (shell) => {
	await fc.assert(
		fc.asyncProperty(fc.array(path, { minLength: 10, maxLength: 30 }), async (paths) => {
			const lines = paths.flatMap(
				(each) =>
					quickCommand(
						commandItem([itemEnd('host', 'a.example', 'https 443', { path: `/${each}` })], { reason: null }),
						{},
						shell,
					).lines,
			);
			const said = (await runIn[shell](lines)).trimEnd().split(/\r?\n/);
			expect(said).toHaveLength(paths.length);
			for (const line of said) expect(line).toMatch(/^curl(\.exe)? <-I> <https:\/\/a\.example\/[^<> ]*>$/);
		}),
		randomRuns(2),
	);
});
