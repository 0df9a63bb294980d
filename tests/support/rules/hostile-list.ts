// Lists whose every text tries to be more than text: in names, hosts, paths, conditions, roles and the list's own fields.
import fc from 'fast-check';
import type { Role } from '../../../src/requirements/model/dataset.ts';
import type { Endpoint, Party, Requirement } from '../../../src/requirements/model/requirement.ts';
import { transports } from '../../../src/requirements/model/transports.ts';
import type { AskedList } from '../../../src/checklist/rules/asked-list.ts';
import { noAnswers } from '../../../src/checklist/rules/answers.ts';
import { askedList } from '../../../src/checklist/rules/asked-list.ts';
import { sampleRequirement } from '../sample-requirement.ts';

const pieces = [
	...['\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', '\0', '\t', '\\', '\\\n', '"', "'", '\u2018', '\u201c', '`'],
	...[
		'$(New-Item x)',
		'${',
		'%{',
		'${file("x")}',
		'#',
		'# SIG # Begin signature block',
		'*/',
		'//',
		';',
		'&',
		'|',
		'}',
		'{',
		'<#',
		'#>',
	],
	...[
		'http_access allow all',
		'include /etc/passwd',
		'flush ruleset',
		'drop',
		'accept',
		'---',
		'- a: b',
		': ',
		'[',
		']',
		'!!x',
		'*',
		' ',
	],
	...['a', 'example.com', '10.0.0.1', '10.0.0.0/8', 'fe80::1', 'é', '\u202e', '\ud800', '\ufeff'],
];
const nasty = fc.oneof(
	fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join('')),
	fc.string({ unit: 'binary', maxLength: 12 }),
);

const roleIds = ['one', 'two', "x'); Remove-Item y #", 'a.b', 'a-b', '2'];
const endpoint: fc.Arbitrary<Endpoint> = fc.oneof(
	fc.record({ kind: fc.constant('role' as const), text: nasty, role: fc.constantFrom(...roleIds), qualifier: nasty }),
	fc.record({
		kind: fc.constant('host' as const),
		text: nasty,
		host: fc.oneof(nasty, fc.constantFrom('a.example.com', 'b_c.example.com')),
		path: nasty,
	}),
	fc.record({ kind: fc.constant('wildcard' as const), text: nasty, host: fc.oneof(nasty, fc.constant('example.com')) }),
	fc.record({
		kind: fc.constant('address' as const),
		text: nasty,
		network: fc.oneof(nasty, fc.constantFrom('192.0.2.1/32', '192.0.2.0/24', 'fd00::/8', '10.1.2.3/8')),
	}),
	fc.record({ kind: fc.constant('template' as const), text: nasty }),
	fc.record({ kind: fc.constant('any' as const), text: nasty }),
);
const party: fc.Arbitrary<Party> = fc.record(
	{
		text: nasty,
		endpoints: fc.array(endpoint, { maxLength: 3 }),
		addresses: fc.array(endpoint, { maxLength: 2 }),
		addressRelation: fc.constantFrom('alternative' as const, 'additional' as const),
	},
	{ requiredKeys: ['text', 'endpoints'] },
);
const port = fc
	.tuple(fc.integer({ min: 1, max: 65535 }), fc.integer({ min: 0, max: 5 }))
	.map(([from, more]) => ({ from, to: Math.min(65535, from + more) }));

const requirement: fc.Arbitrary<Partial<Requirement>> = fc.record(
	{
		kind: fc.constantFrom('connection' as const, 'connection' as const, 'connection' as const, 'listener' as const),
		source: party,
		destination: party,
		ports: fc.array(port, { maxLength: 3 }),
		portText: nasty,
		transports: fc.subarray([...transports]).map((all) => [...all]),
		application: fc.constantFrom(null, 'https', 'http', 'esp', 'gre', 'ah', 'ssh', 'x\ny'),
		direction: fc.constantFrom(
			'outbound' as const,
			'inbound' as const,
			'internal' as const,
			'unknown' as const,
			'local' as const,
		),
		condition: nasty,
		service: nasty,
	},
	{ requiredKeys: ['source', 'destination', 'transports', 'ports'] },
);

const roles: fc.Arbitrary<Role[]> = fc
	.tuple(
		...roleIds.map((id) =>
			fc.record({
				id: fc.constant(id),
				label: nasty,
				machine: nasty,
				network: fc.constantFrom('yours' as const, 'yours' as const, 'vendor' as const, 'either' as const),
			}),
		),
	)
	.map((all) => [...all]);
const hostText = fc.oneof(
	nasty,
	fc.constantFrom('10.1.0.2', 'fe1.example.com:8443', '10.2.0.0/16\nfd00::1', '10.2.0.9\n10.2.0.0/24\nx.example.com'),
);

/** A list of up to eight requirements, and the same list made once more, of answers in another order. */
export const hostileList: fc.Arbitrary<{ list: AskedList; again: AskedList }> = fc
	.record({
		all: fc.array(requirement, { maxLength: 8 }),
		refs: fc.array(fc.oneof(nasty, fc.constant('R1')), { minLength: 8, maxLength: 8 }),
		roles,
		hosts: fc.dictionary(fc.constantFrom(...roleIds), fc.record({ text: hostText, time: fc.constant('') })),
		environment: nasty,
		product: nasty,
		label: nasty,
		id: nasty,
		dataVersion: nasty,
	})
	.map(({ all, refs, roles: stated, hosts, environment, product, label, id, dataVersion }) => {
		const requirements = all.map((part, index) =>
			sampleRequirement({
				...part,
				id: `r/${index}`,
				ref: refs[index] ?? 'R1',
				digest: `sha256:${String(index).padStart(16, '0').padEnd(64, '0')}`,
			}),
		);
		const data = {
			product,
			version: { id, label, status: 'current' as const },
			dataVersion,
			digest: refs[0] ?? '',
			roles: stated,
			requirements,
		};
		const names = new Map(stated.map((role) => [role.id, { label: role.label, aliases: [] }]));
		const answers = { ...noAnswers, environment: { text: environment, time: '' } };
		const turned = Object.fromEntries(Object.entries(hosts).toReversed());
		return {
			list: askedList(data, { ...answers, hosts }, names),
			again: askedList(data, { ...answers, hosts: turned }, new Map([...names].toReversed())),
		};
	});
