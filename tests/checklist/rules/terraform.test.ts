// Terraform of both clouds, as a reader of its language reads it: values are compared, not text.
import { parse } from '@cdktf/hcl2json';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { aws } from '../../../src/checklist/rules/aws.ts';
import { azure } from '../../../src/checklist/rules/azure.ts';
import type { RuleSet } from '../../../src/checklist/rules/rule-format.ts';
import { hclQuoted } from '../../../src/checklist/rules/terraform.ts';
import { hostileList } from '../../support/rules/hostile-list.ts';
import { randomRuns } from '../../support/random-runs.ts';
import { connection, namedHosts, sampleList } from '../../support/rules/sample-rules.ts';

const attributes = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));
const file = z.object({
	resource: z.record(z.string(), z.record(z.string(), z.array(attributes))).default({}),
	variable: z.record(z.string(), z.unknown()),
});

/** The resources of a file by kind: name and attributes. */
async function resourcesOf({ files }: RuleSet) {
	const text = files.map((each) => each.text).join('');
	const { resource } = file.parse(await parse('rules.tf', text));
	return (kind: string) =>
		Object.entries(resource[kind] ?? {}).flatMap(([name, all]) =>
			all.map((each): z.infer<typeof attributes> => ({ name, ...each })),
		);
}

const requirements = [
	connection(1, 'Front-End', 'Database', { direction: 'internal', ports: [{ from: 1433, to: 1433 }] }),
	connection(2, 'Front-End', '203.0.113.5', {
		ports: [
			{ from: 443, to: 443 },
			{ from: 8000, to: 8010 },
		],
	}),
	connection(3, 'Front-End', '203.0.113.5'),
	connection(4, '203.0.113.7', 'Front-End', {
		direction: 'inbound',
		transports: ['udp'],
		ports: [{ from: 514, to: 514 }],
	}),
	connection(5, 'Front-End', 'time.example.com'),
	connection(6, 'Front-End', '203.0.113.5', { transports: ['icmp'], ports: [] }),
	connection(7, 'Front-End', '203.0.113.5', { transports: [], application: 'gre', ports: [] }),
	connection(8, 'Users', 'Maker'),
];
const list = sampleList(requirements, { hosts: namedHosts({ 'front-end': '10.1.0.2\nfd01::2' }) });

test('AWS: one rule for each address and range, one that several ask for names them all', async () => {
	const resources = await resourcesOf(aws.write(list));
	const out = {
		security_group_id: '${aws_security_group.front_end.id}',
		ip_protocol: 'tcp',
		cidr_ipv4: '203.0.113.5/32',
	};
	const name = (start: string) => expect.stringMatching(new RegExp(`^${start}_[0-9a-f]{8}$`));
	expect(resources('aws_vpc_security_group_egress_rule')).toEqual(
		expect.arrayContaining([
			{ name: name('front_end_out'), ...out, description: 'R02, R03', from_port: 443, to_port: 443 },
			{
				name: name('front_end_out'),
				...out,
				description: 'R02: Front-End can connect to 203.0.113.5 on TCP 443 and 8000 to 8010',
				from_port: 8000,
				to_port: 8010,
			},
			{
				name: name('front_end_out'),
				...out,
				description: 'R06: Front-End can reach 203.0.113.5 by ICMP',
				ip_protocol: 'icmp',
				from_port: -1,
				to_port: -1,
			},
			{
				name: name('front_end_out'),
				...out,
				description: 'R07: Front-End can connect to 203.0.113.5 over GRE',
				ip_protocol: '47',
			},
			{
				name: name('front_end_out'),
				security_group_id: out.security_group_id,
				description: 'R01: Front-End can connect to Database on TCP 1433',
				ip_protocol: 'tcp',
				from_port: 1433,
				to_port: 1433,
				referenced_security_group_id: '${aws_security_group.database.id}',
			},
		]),
	);
	expect(resources('aws_vpc_security_group_egress_rule')).toHaveLength(5);
	expect(resources('aws_vpc_security_group_ingress_rule')).toHaveLength(3);
	expect(resources('aws_vpc_security_group_ingress_rule')).toEqual(
		expect.arrayContaining(
			[
				{ security_group_id: '${aws_security_group.database.id}', cidr_ipv4: '10.1.0.2/32', from_port: 1433 },
				{ security_group_id: '${aws_security_group.database.id}', cidr_ipv6: 'fd01::2/128', from_port: 1433 },
				{ cidr_ipv4: '203.0.113.7/32', ip_protocol: 'udp', from_port: 514, to_port: 514 },
			].map((each): unknown => expect.objectContaining(each)),
		),
	);
	expect(resources('aws_security_group').map(({ name: group, description }) => [group, description])).toEqual([
		['portolan-3-database', 'Database, Relay Line 3'],
		['portolan-3-front-end', 'Front-End, Relay Line 3'],
	]);
	expect(
		aws
			.write(list)
			.fates.filter(({ expressed }) => expressed !== 'expressed')
			.map(({ ref, missing }) => [ref, ...missing]),
	).toEqual([
		['R05', 'These rules take addresses, not names: time.example.com.'],
		['R08', 'Neither end is a machine of yours, so there is no place for a rule.'],
	]);
});

test('Azure: a rule for each family of addresses, with a priority of its own', async () => {
	const resources = await resourcesOf(azure.write(list));
	const rules = resources('azurerm_network_security_rule');
	const out = {
		direction: 'Outbound',
		access: 'Allow',
		source_port_range: '*',
		network_security_group_name: '${azurerm_network_security_group.front_end.name}',
	};
	const found = (description: string) => rules.filter((rule) => rule.description?.toString().startsWith(description));
	expect(found('R02')).toMatchObject([
		{
			...out,
			protocol: 'Tcp',
			destination_port_ranges: ['443', '8000-8010'],
			source_address_prefixes: ['10.1.0.2/32'],
			destination_address_prefixes: ['203.0.113.5/32'],
		},
	]);
	expect(found('R01')).toEqual(
		expect.arrayContaining([
			expect.objectContaining({
				...out,
				source_address_prefixes: ['10.1.0.2/32'],
				destination_application_security_group_ids: ['${azurerm_application_security_group.database.id}'],
			}),
			expect.objectContaining({ ...out, source_address_prefixes: ['fd01::2/128'] }),
			expect.objectContaining({
				direction: 'Inbound',
				source_address_prefixes: ['10.1.0.2/32'],
				destination_address_prefix: '*',
			}),
		]),
	);
	expect(
		azure
			.write(list)
			.fates.filter(({ expressed }) => expressed !== 'expressed')
			.map(({ ref, missing }) => [ref, ...missing]),
	).toEqual([
		['R05', 'These rules take addresses, not names: time.example.com.'],
		['R07', 'GRE cannot be named here alone.'],
		['R08', 'Neither end is a machine of yours, so there is no place for a rule.'],
	]);
});

test('a rule keeps its name and its priority where others come and go', async () => {
	const some = requirements.slice(0, 3);
	const more = Array.from({ length: 200 }, (_, index) => connection(10 + index, 'Front-End', `198.51.100.${index}`));
	const hosts = namedHosts({ 'front-end': '10.1.0.2' });
	const rulesOf = async (all: typeof requirements) => {
		const resources = await resourcesOf(azure.write(sampleList(all, { hosts })));
		return resources('azurerm_network_security_rule').map(({ name, priority }) => `${name} ${String(priority)}`);
	};
	const [few, many] = [await rulesOf(some), await rulesOf([...more, ...some])];
	expect(few).not.toEqual([]);
	expect(few.filter((rule) => !many.includes(rule))).toEqual([]);
	expect(new Set(many.filter((rule) => rule.startsWith('front_end_out')).map((rule) => rule.split(' ')[1])).size).toBe(
		200 + few.filter((rule) => rule.startsWith('front_end_out')).length,
	);
});

describe('whatever is typed', () => {
	test('a quoted text is that text', async () => {
		const text = 'a ${file("x")} %{if} $${ $ % \\ " \' é';
		const read = z
			.object({ locals: z.array(z.object({ a: z.string() })) })
			.parse(await parse('a.tf', `locals {\n  a = ${hclQuoted(text)}\n}\n`));
		// The reader gives templates back as they are written, with their escapes.
		expect(read.locals[0]?.a.replaceAll('$${', '${').replaceAll('%%{', '%{')).toBe(text);
	});

	test('AWS takes each description, and no two rules are the same', async () => {
		await fc.assert(
			fc.asyncProperty(hostileList, async ({ list: hostile }) => {
				const resources = await resourcesOf(aws.write(hostile));
				const rules = [
					...resources('aws_vpc_security_group_egress_rule'),
					...resources('aws_vpc_security_group_ingress_rule'),
				];
				for (const { description } of [...rules, ...resources('aws_security_group')])
					expect(description).toMatch(/^[A-Za-z0-9 ._\-:/()#,@[\]+=;!*]{1,255}$/);
				for (const kind of ['aws_vpc_security_group_egress_rule', 'aws_vpc_security_group_ingress_rule']) {
					const said = resources(kind).map(({ name: _, description: __, ...rest }) => JSON.stringify(rest));
					expect(new Set(said).size).toBe(said.length);
				}
			}),
			randomRuns(60),
		);
	});

	test('Azure takes each name, description and priority', async () => {
		await fc.assert(
			fc.asyncProperty(hostileList, async ({ list: hostile }) => {
				const resources = await resourcesOf(azure.write(hostile));
				const rules = resources('azurerm_network_security_rule');
				for (const { name, description, priority } of rules) {
					expect(name).toMatch(/^[a-z0-9][\w.-]{0,78}\w$/);
					expect(String(description).length).toBeLessThanOrEqual(140);
					expect(priority).toBeGreaterThanOrEqual(1000);
					expect(priority).toBeLessThanOrEqual(3999);
				}
				for (const kind of ['azurerm_network_security_group', 'azurerm_application_security_group'])
					for (const { name } of resources(kind)) expect(name).toMatch(/^[a-z0-9][\w.-]{0,78}\w$/);
				const places = rules.map(({ network_security_group_name: group, direction, priority }) =>
					JSON.stringify([group, direction, priority]),
				);
				expect(new Set(places).size).toBe(places.length);
			}),
			randomRuns(60),
		);
	});
});
