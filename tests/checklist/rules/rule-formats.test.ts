// What holds for every format: each requirement has one fate, the same list gives the same bytes, and no text is more than text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AskedList } from '../../../src/checklist/rules/asked-list.ts';
import { ruleFormats } from '../../../src/checklist/rules/rule-formats.ts';
import { hostileList } from '../../support/rules/hostile-list.ts';
import { randomRuns } from '../../support/random-runs.ts';
import { connection, namedHosts, sampleList } from '../../support/rules/sample-rules.ts';

const all = (run: (list: AskedList, again: AskedList) => void) =>
	fc.assert(
		fc.property(hostileList, ({ list, again }) => {
			run(list, again);
		}),
		randomRuns(150),
	);

const psText = "'(?:[^'\\u2018-\\u201b\\p{Cc}\\u2028\\u2029]|['\\u2018-\\u201b]{2})*'";
const psList = `${psText}(?:,${psText})*`;
const psAddresses = `\\$addresses\\[${psText}\\]`;
const psRule = (addresses: string) =>
	`New-NetFirewallRule -Name 'portolan-[0-9a-f]{8}(?:-fill)?(?:-6)?' -DisplayName ${psText} -Group ${psText} -Direction (?:Outbound|Inbound) -Action Allow -Protocol (?:TCP|UDP|ICMPv4|ICMPv6|50|51|47|132)(?: -(?:Local|Remote)Port ${psList})? -RemoteAddress ${addresses}`;
const psSome = `(?:${psAddresses}|\\(${psAddresses} -(?:not)?match ':'\\))`;
const hclText = '"(?:[^"\\\\$%\\p{Cc}]|\\\\["\\\\]|\\$\\$\\{|%%\\{|\\$(?!\\{)|%(?!\\{))*"';
const hclRaw = '[a-z_]+(?:\\.[a-z0-9_]+){0,2}';
const hclLines = [
	`(?:resource|variable) (?:"[a-z0-9_]+" ?)+\\{`,
	'\\}',
	`  [a-z0-9_]+ += (?:${hclText}|-?\\d+|${hclRaw}|\\[(?:(?:${hclText}|${hclRaw})(?:, )?)+\\])`,
];
const network = '[0-9a-f.:]+/\\d+';
const name = '[a-z0-9_.-]+';

/** What a line of each file may be, besides a comment and nothing. */
const grammars: Readonly<Record<string, readonly string[]>> = {
	'windows-firewall.ps1': [
		...[
			'param\\(',
			`  \\[ValidateSet\\(${psText}(?:, ${psText})*\\)\\]`,
			'  \\[Parameter\\(Mandatory = \\$true\\)\\] \\[string\\[\\]\\] \\$Role',
			'\\)',
		],
		...["\\$ErrorActionPreference = 'Stop'", '\\$addresses = @\\{\\}', `${psAddresses} = @\\(\\)`],
		`Get-NetFirewallRule -Group ${psText} -ErrorAction SilentlyContinue \\| Remove-NetFirewallRule`,
		...[`if \\(\\$Role -contains ${psText}\\) \\{`, '\\}'],
		`  ${psRule(psList)}`,
		`  if \\(${psSome}\\) \\{ ${psRule(psSome)} \\}`,
	],
	'nftables.nft': [
		...[
			'(?:delete )?table inet portolan_[a-z0-9_]+(?: \\{)?',
			'\\t?\\}',
			'\\tchain forward \\{',
			'\\t\\ttype filter hook forward priority filter; policy accept;',
		],
		'\\t\\tct state established,related accept',
		`\\tset [a-z][a-z0-9_]* \\{ type ipv[46]_addr; flags interval; auto-merge;(?: elements = \\{ ${network}(?:, ${network})* \\};)? \\}`,
		'\\t\\t(?:meta nfproto ipv[46] )?(?:ip6? [sd]addr @[a-z0-9_]+ ){0,2}(?:(?:tcp|udp|sctp) dport (?:[\\d-]+|\\{ [\\d, -]+ \\})|meta l4proto [a-z0-9-]+) accept',
		'\\t\\tip6? [sd]addr @[a-z0-9_]+ drop',
	],
	'squid.conf': [
		`acl portolan_[0-9a-f]{8}_from src ${network}(?: ${network})*`,
		`acl portolan_[0-9a-f]{8}_to (?:dstdomain -n \\.?${name}(?: \\.?${name})*|dst ${network}(?: ${network})*)`,
		'acl portolan_[0-9a-f]{8}_port port [\\d-]+(?: [\\d-]+)*',
		'http_access allow (?:portolan_[0-9a-f]{8}_from )?portolan_[0-9a-f]{8}_to portolan_[0-9a-f]{8}_port',
	],
	'aws-security-groups.tf': hclLines,
	'azure-network-security-groups.tf': hclLines,
	'domains.txt': [`(?:\\*\\.)?${name}`],
	'addresses-out.txt': [network],
	'addresses-in.txt': [network],
	'blackbox.yml': [
		'modules:',
		' {2}portolan_(?:tcp|tls|icmp):',
		' {4}(?:prober: (?:tcp|icmp)|timeout: 8s|tcp:| {2}tls: true)',
	],
	'blackbox-targets.yml': [
		...['\\[\\]', '- targets: \\["[a-z0-9_.:[\\]-]+"\\]', '  labels:', '    __param_module: portolan_(?:tcp|tls|icmp)'],
		'    (?:requirement|from|version): "(?:[^"\\\\\\p{Cc}]|\\\\["\\\\])*"',
	],
};

describe.each(ruleFormats.map((format) => [format.title, format] as const))('%s', (_, format) => {
	test('each requirement is expressed, in part or not, and says why where it is not whole', () => {
		all((list) => {
			const { fates } = format.write(list);
			expect(fates.map(({ id }) => id)).toEqual(list.requirements.map(({ id }) => id));
			for (const { expressed, missing } of fates) expect(missing.length > 0).toBe(expressed !== 'expressed');
			expect(fates.every(({ missing }) => missing.every((why) => why.trim() !== ''))).toBe(true);
		});
	});

	test('the same list gives the same bytes', () => {
		all((list, again) => expect(format.write(again)).toEqual(format.write(list)));
	});

	test('its files have the names that it says', () => {
		const { files } = format.write(sampleList([connection(1, 'Front-End', 'time.example.com')]));
		expect(files.map(({ name: file }) => file)).toEqual(format.fileNames);
	});

	test('whatever is typed is quoted or left out: each line is one that the format has', () => {
		all((list) => {
			for (const { name: file, text } of format.write(list).files) {
				const line = new RegExp(
					`^(?:\\s*# [^\\p{Cc}\\u2028\\u2029]*(?<!\\\\)|\\s*#|#!/usr/sbin/nft -f|${(grammars[file] ?? []).join('|')}|)$`,
					'u',
				);
				const wrong = text.split(/\r?\n/).filter((each) => !line.test(each));
				expect([file, ...wrong]).toEqual([file]);
			}
		});
	});
});

const waiting = [
	connection(1, 'Front-End', 'a.example.com', { group: { id: 'g', rule: 'one-of' } }),
	connection(2, 'Front-End', 'b.example.com', { group: { id: 'g', rule: 'one-of' } }),
	connection(3, 'Front-End', 'c.example.com', { necessity: 'conditional', condition: 'Only with mobile apps' }),
	connection(4, 'Front-End', 'd.example.com', { page: 'mobile' }),
];
const rulesOf = (text: string) =>
	text
		.split('\n')
		.filter((line) => !line.trim().startsWith('#'))
		.join('\n');

describe.each(ruleFormats.map((format) => [format.title, format] as const))(
	'%s: what waits for an answer',
	(_, format) => {
		const allOf = (choices: Record<string, string>) => {
			const { files, fates } = format.write(
				sampleList(waiting, { hosts: namedHosts({ 'front-end': '10.1.0.2' }), choices: namedHosts(choices) }),
			);
			return {
				rules: files.map(({ text }) => rulesOf(text)).join('\n'),
				text: files.map(({ text }) => text).join('\n'),
				fates,
			};
		};
		const namesIn = (text: string) =>
			['a', 'b', 'c', 'd'].filter((name) => new RegExp(`\\b${name}[._]example[._]com`).test(text));

		test('makes no rule and is listed', () => {
			const { rules, text, fates } = allOf({ 'part:mobile': 'No mobile apps\nr/4' });
			expect(namesIn(rules)).toEqual([]);
			expect(fates.map(({ expressed, missing }) => [expressed, ...missing])).toEqual([
				['not-expressed', 'One of R01 and R02 applies: say which on the checklist.'],
				['not-expressed', 'One of R01 and R02 applies: say which on the checklist.'],
				['not-expressed', 'Its condition is open: “Only with mobile apps”.'],
				['not-expressed', 'Not applicable: this part is left out. No mobile apps'],
			]);
			if (!format.fileNames.includes('domains.txt') && format.id !== 'blackbox')
				expect(text).toContain('# R01, a choice: Front-End can connect to a.example.com on TCP 443');
		});

		test('makes one once it is answered', () => {
			const { fates } = allOf({
				'group:g': `sha256:${'2'.padStart(16, '0').padEnd(64, '0')}`,
				[`condition:sha256:${'3'.padStart(16, '0').padEnd(64, '0')}`]: 'yes',
			});
			const left = fates.flatMap(({ ref, missing }) =>
				missing.some((why) => /applies|condition/.test(why)) ? [ref] : [],
			);
			expect(left).toEqual(['R01']);
		});
	},
);
