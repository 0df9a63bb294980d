// The scripts as text: what a security team reads, and what Windows PowerShell 5.1 must understand, which no test here runs.
import { describe, expect, test } from 'vitest';
import { pastedPosixScript, posixCheckScript } from '../../../src/checklist/scripts/posix-script.ts';
import { pastedPowershellScript, powershellCheckScript } from '../../../src/checklist/scripts/powershell-script.ts';
import { commandItem, itemEnd } from '../../support/command-items.ts';
import { scriptCases, scriptFacts } from '../../support/shells/script-cases.ts';

const udp = {
	...commandItem([itemEnd('host', 'time.test', '123')], { transports: ['udp'] }),
	ref: 'R99',
	id: 'case/99',
};
const facts = scriptFacts([
	...scriptCases.map(({ item }) => item),
	{ ...udp, given: { ...udp.given, sentence: 'NTP' } },
]);
const sh = posixCheckScript(facts);
const ps1 = powershellCheckScript(facts);

/** The lines of a script from one that begins so to another, without comments. */
const between = (script: string, first: string, last: string) => {
	const lines = script.split('\n');
	const from = lines.findIndex((line) => line.startsWith(first));
	const to = lines.findIndex((line) => line.startsWith(last));
	expect(from).toBeGreaterThan(0);
	expect(to).toBeGreaterThan(from);
	return lines.slice(from, to).filter((line) => !/^\s*#/.test(line));
};

describe.each([
	['sh', sh],
	['PowerShell', ps1],
])('%s', (_, script) => {
	test('says at its top what it does, and which requirements it serves', () => {
		const head = script.split('\n').filter((line) => line.startsWith('# '));
		expect(head.slice(0, 9).join('\n')).toContain(
			'Checks what Relay Line needs of the network. Version: Relay Line 3. Run it on: Front-End server.',
		);
		expect(head.join('\n')).toContain('changes\n# nothing, needs no rights, and connects to nothing else.');
		for (const { item } of scriptCases) expect(script).toContain(`# ${item.ref} ${item.given.sentence}`);
		expect(script).toContain('# R99 NTP. No command can prove a UDP port: silence means neither open nor closed.');
	});

	test('has no tabs, no empty lines and no encoded text', () => {
		expect(script).not.toMatch(/\t|\n\n|\r/);
		expect(script).not.toMatch(/FromBase64|EncodedCommand|base64 -d|\beval "\$\(|Invoke-Expression|\biex\b/i);
		// Digests are the only long words.
		expect(script.replace(/sha256:[0-9a-f]{64}/g, '')).not.toMatch(/[A-Za-z0-9+/=]{60}/);
	});

	test('has one line for each check', () => {
		const lines = script.split('\n').filter((line) => /^ *(check|New-Check) \w+ '/.test(line));
		expect(lines).toHaveLength(scriptCases.length);
	});
});

test('there are at most 200 lines of functions', () => {
	expect(between(sh, 'has()', 'while [ "$#"').length).toBeLessThanOrEqual(200);
	expect(between(ps1, 'function New-Finding', '$product = ').length).toBeLessThanOrEqual(200);
});

test('a script holds the functions of its own checks alone', () => {
	const [first] = scriptCases;
	const small = scriptFacts(first ? [first.item] : []);
	expect(posixCheckScript(small)).not.toMatch(/check_(https|ping|listener|name)\(\)/);
	expect(powershellCheckScript(small)).not.toMatch(/function Test-(Https|Ping|Listener|Name)/);
});

test('a script for sh can be pasted: no "!" by which a terminal would look up its history', () => {
	const pasted = pastedPosixScript(sh);
	expect(pasted.split('\n')[0]).toBe("sh -s -- --print <<'PORTOLAN_END'");
	expect(pasted.trimEnd().split('\n').at(-1)).toBe('PORTOLAN_END');
	// Before a blank, "=", "(" or the end of a line it means nothing (bash and zsh manuals, history expansion).
	expect(pasted).not.toMatch(/!(?![\s=(])/);
});

test('a script for PowerShell can be pasted: it is one block, and does not end the console', () => {
	expect(pastedPowershellScript(ps1)).toMatch(/^& \{\n[^]*\n\} -Print\n\n$/);
	expect(ps1.match(/\bexit\b.*/g)).toEqual(['exit $code }']);
	expect(ps1).toContain('if ($PSCommandPath) { exit $code }');
});

describe('PowerShell: nothing that Windows PowerShell 5.1 lacks', () => {
	// What is in single quotes, in comments and in names of the page is no code.
	const code = ps1.replace(/'(?:[^'\n]|'')*'/g, "''").replace(/^\s*#.*$/gm, '');

	test.each<[string, RegExp]>([
		['pipeline chains', /&&|\|\|/],
		['the ternary operator', /\s\?\s[^{]/],
		['null operators', /\?\?|\?\./],
		['parallel loops', /-Parallel\b/i],
		[
			'cmdlets and parameters of PowerShell 7',
			/-(SkipHttpErrorCheck|SkipCertificateCheck|AsByteStream|AsUTC|NoProxy|TcpPort|TimeoutSeconds|Encoding utf8NoBOM)\b|Test-Json|Get-Error|Join-String|Remove-Alias/i,
		],
		['clean blocks and class syntax', /\bclean\s*\{|^\s*class\s/m],
		[
			'types of newer .NET alone',
			/SocketsHttpHandler|SslClientAuthenticationOptions|\bSpan\b|\bIndex\b|CertificateChainPolicy|ConnectAsync\([^)]*\bCancellationToken|WaitAsync/,
		],
		[
			'static members of newer .NET',
			/\[(?:Convert)\]::(?:ToHexString|FromHexString)|\[(?:Environment)\]::ProcessPath|\[string\]::Join\([^)]*char/i,
		],
		['numbers with suffixes of PowerShell 7', /\b\d+(?:u|uy|us|y|s|ul|n)\b/],
		[
			'cmdlets that only Windows has',
			/Test-NetConnection|Resolve-DnsName|Get-NetTCPConnection|Get-CimInstance|Get-WmiObject/,
		],
		['background jobs', /Start-(?:Thread)?Job/],
		['the operator of PowerShell 7 for casting to an array of splats', /\.\.\.\$/],
	])('no %s', (_what, pattern) => {
		expect(code).not.toMatch(pattern);
	});

	test('each .NET type is one that .NET Framework 4.5 has', () => {
		const known = [
			...[
				'Net.Sockets.SocketException',
				'IO.IOException',
				'Security.Authentication.AuthenticationException',
				'Net.IPAddress',
			],
			...[
				'Net.Dns',
				'int',
				'Text.Encoding',
				'Net.WebRequest',
				'Convert',
				'uri',
				'Environment',
				'Console',
				'cultureinfo',
			],
			...[
				'Net.Security.RemoteCertificateValidationCallback',
				'Security.Authentication.SslProtocols',
				'ordered',
				'string[]',
			],
			...[
				'Net.NetworkInformation.IPGlobalProperties',
				'DateTime',
				'runspacefactory',
				'powershell',
				'IO.File',
				'switch',
				'string',
			],
			...['Management.Automation.Runspaces.InitialSessionState', 'ref', 'ValidateRange(1, 60)'],
		];
		const used = [...code.matchAll(/(?<![\w\])])\[([A-Za-z][\w.]*(?:\[\]|\([^)]*\))?)\]/g)].map(
			([, type = '']) => type,
		);
		expect(used.length).toBeGreaterThan(20);
		expect([...new Set(used)].filter((type) => !known.includes(type))).toEqual([]);
	});

	test('brackets come in pairs', () => {
		const plain = code.replace(/"(?:[^"\n]|"")*"/g, '""');
		for (const [open = '', close = ''] of ['{}', '()'])
			expect(plain.split(open).length).toBe(plain.split(close).length);
	});
});
