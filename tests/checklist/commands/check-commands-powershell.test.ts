// No PowerShell runs where these tests run: what is held is the text.
import { expect, test } from 'vitest';
import { allCommands, checkCommands } from '../../../src/checklist/commands/check-commands.ts';
import type { Item } from '../../../src/checklist/item/item.ts';
import { commandItem, itemEnd } from '../../support/command-items.ts';

const aboutLocalhost = (sentence: string): Item => {
	const item = commandItem([], { reason: 'local' });
	return { ...item, given: { ...item.given, sentence } };
};

test.each<[string, Item, string]>([
	['TCP', commandItem([itemEnd('host', 'a.example', '1433')]), "Test-Tcp 'R05' 'a.example' 1433"],
	['HTTPS', commandItem([itemEnd('host', 'a.example/b', 'https 8443')]), "Test-Https 'R05' 'a.example' 8443 '/b'"],
	['ICMP', commandItem([itemEnd('host', 'a.example', '')], { transports: ['icmp'] }), "Test-Ping 'R05' 'a.example'"],
	['a listener', commandItem([itemEnd('role', 'S', '12001')], { reason: 'local' }), "Test-Listener 'R05' 12001"],
	['localhost', aboutLocalhost('localhost resolves to 127.0.0.1'), "Test-Name 'R05' 'localhost'"],
	[
		'to be filled in',
		commandItem([itemEnd('role', 'Front-End', '')]),
		"Test-Tcp 'R05' $FRONT_END_HOST $FRONT_END_PORT",
	],
])('%s', (_, item, call) => {
	const script = checkCommands(item, {}, 'powershell').script ?? '';
	expect(script.split('\n').at(-2)).toBe(call);
	expect(script).toMatch(/^& \{\n[^]*\n\}$/);
});

const all = allCommands(
	[
		commandItem([itemEnd('host', 'a.example', '80 https 443')]),
		commandItem([itemEnd('host', 'a.example', '')], { transports: ['icmp'] }),
		commandItem([itemEnd('role', 'S', '12001')], { reason: 'local' }),
		aboutLocalhost('localhost resolves to 127.0.0.1'),
	],
	{},
	'Front-End server',
	'powershell',
).script;

test('a script can be pasted into a console: no tabs, no empty lines, brackets in pairs', () => {
	expect(all).not.toMatch(/\t|\n\n|\r/);
	const code = (all ?? '').replaceAll(/'[^'\n]*'/g, "''");
	for (const [open = '', close = ''] of ['{}', '()', '[]'])
		expect(code.split(open).length).toBe(code.split(close).length);
});

test('it uses nothing that is new in PowerShell 7', () => {
	expect(all).not.toMatch(/&&|\|\||\?\?|\?\.|\s\?\s|-SkipHttpErrorCheck|-AsByteStream|-Parallel|ConvertTo-Json/);
});

test('where the language is restricted, the script says so and does nothing', () => {
	expect(all?.split('\n').slice(1, 3)).toEqual([
		'$mode = $ExecutionContext.SessionState.LanguageMode',
		'if ($mode -ne \'FullLanguage\') { "not run: PowerShell is in $mode mode here, which refuses calls that this needs"; return }',
	]);
});

test('each ping is sent by itself, as any one counts, and none to a name that is unknown', () => {
	const lines = (all ?? '').split('\n').map((line) => line.trim());
	const sends = lines.findIndex((line) => line.includes('Test-Connection'));
	expect(lines[sends]).toContain('if (1..3 | Where-Object { Test-Connection -ComputerName $Name -Count 1 -Quiet })');
	expect(lines[sends - 2]).toBe('try { $null = [Net.Dns]::GetHostAddresses($Name) }');
	expect(lines[sends - 1]).toMatch(/^catch \{ Write-Result "\$Label ping \$Name" "not run: .*; return \}$/);
});

test('what a server says of itself reaches the console without control characters', () => {
	expect(all).toContain("-replace '[\\s\\p{Cc}]+', ' '");
});

test('the certificate is checked by the system, and what it refuses gets no request', () => {
	const lines = (all ?? '').split('\n').map((line) => line.trim());
	const refused = lines.findIndex((line) => line.startsWith("if ($seen.Errors -ne 'None')"));
	expect(lines.findIndex((line) => line.includes('"HEAD '))).toBeGreaterThan(refused);
	expect(lines[refused + 1]).toBe('else {');
});
