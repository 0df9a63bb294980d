// Rules of nftables: as text, as the program reads them, and with packets that go through a firewall in namespaces of this machine.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nftables } from '../../../src/checklist/rules/nftables.ts';
import { hostileList } from '../../support/rules/hostile-list.ts';
import { passing, type Attempt } from '../../support/rules/packet-zones.ts';
import { randomRuns } from '../../support/random-runs.ts';
import { programFor, tried } from '../../support/rules/rule-programs.ts';
import { party } from '../../support/sample-requirement.ts';
import { connection, namedHosts, sampleList } from '../../support/rules/sample-rules.ts';

const requirements = [
	connection(1, 'Front-End', 'Database', { direction: 'internal', ports: [{ from: 1433, to: 1433 }] }),
	connection(2, 'Front-End', '203.0.113.5', {
		ports: [
			{ from: 443, to: 443 },
			{ from: 8000, to: 8010 },
		],
	}),
	connection(3, 'Front-End', '203.0.113.6', { transports: ['udp'], ports: [{ from: 514, to: 514 }] }),
	connection(4, '203.0.113.7', 'Front-End', { direction: 'inbound' }),
	connection(5, 'Front-End', 'time.example.com'),
	connection(6, 'Users', 'Front-End', { direction: 'unknown' }),
	connection(7, 'Front-End', 'Maker', {
		destination: {
			...party('Maker', 'Maker'),
			addresses: [{ kind: 'address', text: 'fd02::5', network: 'fd02::5/128' }],
		},
	}),
	connection(8, 'Front-End', 'Maker', { transports: ['icmp'], ports: [] }),
	connection(9, 'Front-End', '203.0.113.5', { transports: [], application: 'esp', ports: [] }),
	connection(10, 'Front-End', '203.0.113.5', {
		transports: ['sctp'],
		ports: [
			{ from: 2905, to: 2910 },
			{ from: 3868, to: 3868 },
		],
	}),
];
const hosts = namedHosts({ 'front-end': '10.1.0.2\n10.1.0.64/26\nfd01::2', database: '203.0.113.9' });
const written = (answers = { hosts }) => nftables.write(sampleList(requirements, answers));
const textOf = (set = written()) => set.files.map(({ text }) => text).join('');

async function checked(program: string, text: string) {
	const folder = mkdtempSync(join(tmpdir(), 'portolan-nft-'));
	writeFileSync(join(folder, 'rules.nft'), text);
	try {
		return await tried(program, ['-c', '-f', join(folder, 'rules.nft')]);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

test('hosts stand in sets, and names become sets to fill', () => {
	const text = textOf();
	expect(text).toContain(
		'set role_front_end_4 { type ipv4_addr; flags interval; auto-merge; elements = { 10.1.0.2/32, 10.1.0.64/26 }; }',
	);
	expect(text).toContain('# R05: Front-End can connect to time.example.com on TCP 443');
	expect(text).toContain(
		'# R05: No names here: fill in the addresses of time.example.com, and again when they change.\n\tset host_time_example_com_4',
	);
	expect(text).toContain('set host_time_example_com_4 { type ipv4_addr; flags interval; auto-merge; }');
	expect(text).toContain(
		'ip saddr @role_front_end_4 ip daddr @address_203_0_113_5_32_4 tcp dport { 443, 8000-8010 } accept',
	);
	expect(text).toContain('ip daddr @address_203_0_113_5_32_4 sctp dport { 2905-2910, 3868 } accept');
	expect(written().fates.map(({ ref, expressed, missing }) => [ref, expressed, ...missing])).toEqual([
		['R01', 'expressed'],
		['R02', 'expressed'],
		['R03', 'expressed'],
		['R04', 'expressed'],
		['R05', 'in-part', 'No names here: fill in the addresses of time.example.com, and again when they change.'],
		['R06', 'in-part', 'Fill in the addresses of Users.'],
		['R07', 'expressed'],
		['R08', 'in-part', 'Fill in the addresses of Maker.'],
		['R09', 'expressed'],
		['R10', 'expressed'],
	]);
});

test('the program takes the rules, with hosts and without', async (context) => {
	const nft = programFor(context, 'nft');
	expect(await checked(nft, textOf())).toEqual({ code: 0, said: '' });
	expect(await checked(nft, textOf(written({ hosts: {} })))).toEqual({ code: 0, said: '' });
});

test('whatever is typed, the program takes the rules', async (context) => {
	const nft = programFor(context, 'nft');
	for (const { list } of fc.sample(hostileList, randomRuns(40)).slice(0, 400))
		expect(await checked(nft, textOf(nftables.write(list)))).toEqual({ code: 0, said: '' });
});

test('what is allowed passes and what is not does not, in both directions', async (context) => {
	programFor(context, 'nft');
	programFor(context, 'ip');
	const unshare = programFor(context, 'unshare');
	const tcp = (from: string, to: string, port: number): Attempt => ({ from, to, port, protocol: 'tcp' });
	const udp = (from: string, to: string, port: number): Attempt => ({ from, to, port, protocol: 'udp' });
	const inside: [Attempt, boolean][] = [
		[tcp('10.1.0.2', '203.0.113.9', 1433), true],
		[tcp('10.1.0.2', '203.0.113.9', 443), false],
		[tcp('10.1.0.2', '203.0.113.5', 443), true],
		[tcp('10.1.0.70', '203.0.113.5', 443), true],
		[tcp('10.1.0.2', '203.0.113.5', 8010), true],
		[tcp('10.1.0.2', '203.0.113.5', 8011), false],
		[udp('10.1.0.2', '203.0.113.6', 514), true],
		[udp('10.1.0.2', '203.0.113.5', 514), false],
		[tcp('fd01::2', 'fd02::5', 443), true],
		[tcp('fd01::2', 'fd02::5', 8010), false],
		[tcp('10.1.0.9', '203.0.113.9', 1433), false],
		// Between machines that the list does not name nothing is changed.
		[tcp('10.1.0.9', '203.0.113.5', 8011), true],
	];
	const outside: [Attempt, boolean][] = [
		[tcp('203.0.113.7', '10.1.0.2', 443), true],
		[tcp('203.0.113.7', '10.1.0.2', 8010), false],
		[tcp('203.0.113.5', '10.1.0.2', 443), false],
		[tcp('203.0.113.9', '10.1.0.2', 1433), false],
		[tcp('fd02::5', 'fd01::2', 443), false],
		[tcp('203.0.113.5', '10.1.0.9', 8010), true],
	];
	const ports = { tcp: [443, 1433, 8010, 8011], udp: [514] };
	const found = await passing(
		{ unshare },
		textOf(),
		{
			inside: { addresses: ['10.1.0.2/16', '10.1.0.9/16', '10.1.0.70/16', 'fd01::2/64'], ...ports },
			outside: { addresses: [5, 6, 7, 9].map((host) => `203.0.113.${host}/24`).concat('fd02::5/64'), ...ports },
		},
		{ inside: inside.map(([attempt]) => attempt), outside: outside.map(([attempt]) => attempt) },
	);
	expect(found).toEqual({ inside: inside.map(([, passes]) => passes), outside: outside.map(([, passes]) => passes) });
});
