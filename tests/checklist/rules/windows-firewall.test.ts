// Rules of Windows Firewall: as text, and as PowerShell parses them and binds their parameters, with functions in place of the cmdlets.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { windowsFirewall } from '../../../src/checklist/rules/windows-firewall.ts';
import { hostileList } from '../../support/rules/hostile-list.ts';
import { randomRuns } from '../../support/random-runs.ts';
import { powershellFor, tried } from '../../support/rules/rule-programs.ts';
import { party } from '../../support/sample-requirement.ts';
import { connection, namedHosts, sampleList } from '../../support/rules/sample-rules.ts';

const folder = mkdtempSync(join(tmpdir(), 'portolan-windows-'));
afterAll(() => rmSync(folder, { recursive: true }));

const requirements = [
	connection(1, 'Front-End', 'Database', { direction: 'internal', ports: [{ from: 1433, to: 1434 }] }),
	connection(2, 'Front-End', '203.0.113.5'),
	connection(3, '203.0.113.7', 'Front-End', {
		direction: 'inbound',
		transports: ['udp'],
		ports: [{ from: 514, to: 514 }],
	}),
	connection(4, 'Front-End', 'time.example.com'),
	connection(5, 'Front-End', 'fd02::5', { transports: ['icmp'], ports: [] }),
	connection(6, 'Front-End', '203.0.113.5', { transports: [], application: 'esp', ports: [] }),
	connection(7, 'Front-End', '*', { ports: [{ from: 53, to: 53 }] }),
	connection(8, 'Maker', '203.0.113.5'),
];
const list = sampleList(requirements, {
	hosts: namedHosts({ 'front-end': '10.1.0.2\nfd01::2', database: '10.3.0.0/24\ndb1.example.com' }),
});
const written = windowsFirewall.write(list);

test('each requirement has its fate', () => {
	expect(written.fates.map(({ ref, expressed, missing }) => [ref, expressed, ...missing])).toEqual([
		['R01', 'in-part', 'No names here: fill in the addresses of db1.example.com, and again when they change.'],
		['R02', 'expressed'],
		['R03', 'expressed'],
		['R04', 'in-part', 'No names here: fill in the addresses of time.example.com, and again when they change.'],
		['R05', 'in-part', 'Fill in the addresses of fd02::5.'],
		['R06', 'expressed'],
		['R07', 'expressed'],
		['R08', 'not-expressed', 'Neither end is a machine of yours, so there is no place for a rule.'],
	]);
});

/** Functions with the parameters of the cmdlets (module NetSecurity), which keep what they are called with. */
const standIns = `
$calls = [Collections.Generic.List[object]]::new()
function New-NetFirewallRule {
  [CmdletBinding(PositionalBinding = $false)]
  param(
    [Parameter(Mandatory = $true)] [string] $Name, [Parameter(Mandatory = $true)] [string] $DisplayName, [string] $Description, [string] $Group,
    [ValidateSet('Inbound', 'Outbound')] [string] $Direction, [ValidateSet('NotConfigured', 'Allow', 'Block')] [string] $Action,
    [ValidatePattern('^(TCP|UDP|ICMPv4|ICMPv6|\\d{1,3})$')] [string] $Protocol, [string[]] $LocalPort, [string[]] $RemotePort, [string[]] $LocalAddress,
    [ValidatePattern('^(Any|[0-9a-f.:]+(/\\d+)?)$')] [string[]] $RemoteAddress, [string[]] $IcmpType, [string] $Program
  )
  if ($calls | Where-Object { $_.Name -eq $Name }) { throw "a rule of the name $Name is there already" }
  $calls.Add(@{} + $PSBoundParameters)
}
function Get-NetFirewallRule { [CmdletBinding()] param([string] $Group) $calls.Add(@{ Got = $Group }) }
function Remove-NetFirewallRule { [CmdletBinding()] param([Parameter(ValueFromPipeline = $true)] $InputObject) process { } }
`;

const calls = z.array(z.record(z.string(), z.union([z.string(), z.array(z.string())])));

/** What a script calls the cmdlets with, for some roles. */
async function calledBy(powershell: string, text: string, roles: readonly string[]) {
	writeFileSync(join(folder, 'rules.ps1'), text);
	const outer = `$ErrorActionPreference = 'Stop'\n${standIns}\n. ${JSON.stringify(join(folder, 'rules.ps1'))} -Role ${roles.map((role) => `'${role}'`).join(',')}\nConvertTo-Json -InputObject @($calls) -Depth 4 -Compress`;
	writeFileSync(join(folder, 'outer.ps1'), outer);
	const { code, said } = await tried(powershell, ['-NoProfile', '-NonInteractive', '-File', join(folder, 'outer.ps1')]);
	if (code !== 0) throw new Error(said);
	return calls.parse(JSON.parse(said));
}

const textOf = (files: readonly { text: string }[]) => files.map(({ text }) => text).join('');

test('PowerShell binds each rule of the roles that are asked for', async (context) => {
	const powershell = powershellFor(context);
	const [first, ...rules] = await calledBy(powershell, textOf(written.files), ['front-end']);
	expect(first).toEqual({ Got: 'Portolan 3' });
	const name = expect.stringMatching(/^portolan-[0-9a-f]{8}(-6)?$/);
	const of = (refs: string, rest: object) => ({
		Name: name,
		DisplayName: `Relay Line 3 ${refs}`,
		Group: 'Portolan 3',
		Action: 'Allow',
		...rest,
	});
	expect(rules).toEqual([
		of('R01', { Direction: 'Outbound', Protocol: 'TCP', RemotePort: ['1433-1434'], RemoteAddress: ['10.3.0.0/24'] }),
		of('R02', { Direction: 'Outbound', Protocol: 'TCP', RemotePort: ['443'], RemoteAddress: ['203.0.113.5/32'] }),
		of('R03', { Direction: 'Inbound', Protocol: 'UDP', LocalPort: ['514'], RemoteAddress: ['203.0.113.7/32'] }),
		of('R06', { Direction: 'Outbound', Protocol: '50', RemoteAddress: ['203.0.113.5/32'] }),
		of('R07', { Direction: 'Outbound', Protocol: 'TCP', RemotePort: ['53'], RemoteAddress: ['Any'] }),
	]);
	const database = await calledBy(powershell, textOf(written.files), ['database']);
	expect(database.slice(1)).toEqual([
		of('R01', {
			Direction: 'Inbound',
			Protocol: 'TCP',
			LocalPort: ['1433-1434'],
			RemoteAddress: ['10.1.0.2/32', 'fd01::2/128'],
		}),
	]);
});

test('addresses that are filled in make the rules that waited for them', async (context) => {
	const filled = textOf(written.files).replace(
		"$addresses['time.example.com'] = @()",
		"$addresses['time.example.com'] = @('198.51.100.7', '2001:db8::7')",
	);
	const rules = await calledBy(powershellFor(context), filled, ['front-end']);
	expect(rules.filter(({ DisplayName }) => DisplayName === 'Relay Line 3 R04')).toMatchObject([
		{ Direction: 'Outbound', RemotePort: ['443'], RemoteAddress: ['198.51.100.7', '2001:db8::7'] },
	]);
});

/** All commands that a script has, by name, and what is wrong with it, as PowerShell's own parser sees them. */
const parser = `
foreach ($file in $args) {
  $tokens = $null; $problems = $null
  $tree = [Management.Automation.Language.Parser]::ParseFile($file, [ref] $tokens, [ref] $problems)
  $problems | ForEach-Object { "problem $($_.Message)" }
  $tree.FindAll({ $args[0] -is [Management.Automation.Language.CommandAst] }, $true) | ForEach-Object { $_.GetCommandName() }
  $tree.FindAll({ $args[0] -is [Management.Automation.Language.InvokeMemberExpressionAst] -or $args[0] -is [Management.Automation.Language.SubExpressionAst] }, $true) | ForEach-Object { "call $($_.Extent.Text)" }
}`;

test('whatever is typed, a script calls nothing but the three cmdlets', async (context) => {
	const powershell = powershellFor(context);
	writeFileSync(join(folder, 'parse.ps1'), parser);
	const scripts = fc.sample(
		hostileList.map(({ list: hostile }) => textOf(windowsFirewall.write(hostile).files)),
		randomRuns(80),
	);
	const files = scripts.slice(0, 400).map((text, index) => {
		const file = join(folder, `hostile-${index}.ps1`);
		writeFileSync(file, text);
		return file;
	});
	const { said } = await tried(powershell, [
		'-NoProfile',
		'-NonInteractive',
		'-File',
		join(folder, 'parse.ps1'),
		...files,
	]);
	const named = new Set(said.split(/\r?\n/).filter((line) => line !== ''));
	expect([...named].sort()).toEqual(['Get-NetFirewallRule', 'New-NetFirewallRule', 'Remove-NetFirewallRule']);
});

test('a script is ASCII: in the code page of a machine, a byte of a letter may be a quotation mark', () => {
	fc.assert(
		fc.property(hostileList, ({ list: hostile }) => {
			expect(textOf(windowsFirewall.write(hostile).files)).toMatch(/^[\x20-\x7e\r\n]*$/);
		}),
		randomRuns(150),
	);
});

test('ends that ASCII cannot tell apart are filled in apart', () => {
	const set = windowsFirewall.write(
		sampleList([
			connection(1, 'Front-End', 'x', { destination: party('Сервер') }),
			connection(2, 'Front-End', 'x', { destination: party('Клиент') }),
		]),
	);
	const keys = [...textOf(set.files).matchAll(/^\$addresses\['(\?{6} [0-9a-f]{8})'\] = @\(\)/gm)].map(([, key]) => key);
	expect(new Set(keys).size).toBe(2);
});
