// Rules of Squid: as text, as the program reads them, and with requests through a proxy of this machine.
import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { connect, createServer as createTcpServer, type AddressInfo } from 'node:net';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { Requirement } from '../../../src/requirements/model/requirement.ts';
import { squid } from '../../../src/checklist/rules/squid.ts';
import { hostileList } from '../../support/rules/hostile-list.ts';
import { randomRuns } from '../../support/random-runs.ts';
import { programFor, tried } from '../../support/rules/rule-programs.ts';
import { end, party } from '../../support/sample-requirement.ts';
import { connection, namedHosts, sampleList } from '../../support/rules/sample-rules.ts';

const write = (requirements: readonly Requirement[], hosts = {}) =>
	squid.write(sampleList(requirements, { hosts: namedHosts(hosts) }));
const textOf = (requirements: readonly Requirement[], hosts = {}) =>
	write(requirements, hosts)
		.files.map(({ text }) => text)
		.join('');
const rulesOf = (text: string) => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

test('a host is an acl for its clients, its name and its port', () => {
	expect(
		rulesOf(textOf([connection(1, 'Front-End', 'time.example.com')], { 'front-end': '10.1.0.2\n10.2.0.0/16' })),
	).toEqual([
		expect.stringMatching(/^acl portolan_[0-9a-f]{8}_from src 10\.1\.0\.2\/32 10\.2\.0\.0\/16$/),
		expect.stringMatching(/^acl portolan_[0-9a-f]{8}_to dstdomain -n time\.example\.com$/),
		expect.stringMatching(/^acl portolan_[0-9a-f]{8}_port port 443$/),
		expect.stringMatching(/^http_access allow (portolan_[0-9a-f]{8})_from \1_to \1_port$/),
	]);
});

test.each<[string, Requirement[], string[]]>([
	[
		'a wildcard takes its domain too',
		[connection(1, 'Front-End', '*.example.com')],
		['*.example.com is asked for; .example.com also allows example.com itself.'],
	],
	[
		'unless that is asked for as well',
		[connection(1, 'Front-End', '*.example.com', { destination: party('both', '*.example.com', 'example.com') })],
		[],
	],
	[
		'a path',
		[
			connection(1, 'Front-End', 'example.com', {
				destination: party('x', { ...end('example.com'), kind: 'host', host: 'example.com', path: '/a' }),
			}),
		],
		['Only /a of example.com is asked for; the rule allows all of the host.'],
	],
])('wider than asked: %s', (_, requirements, wider) => {
	const { fates } = write(requirements, { 'front-end': '10.1.0.2' });
	expect(fates.map((fate) => fate.wider)).toEqual([wider]);
});

test.each<[string, Requirement, string]>([
	[
		'another protocol',
		connection(1, 'Front-End', 'db.example.com', { ports: [{ from: 1433, to: 1433 }] }),
		'A proxy carries only HTTP and HTTPS.',
	],
	['UDP', connection(1, 'Front-End', 'a.example.com', { transports: ['udp'] }), 'A proxy carries only HTTP and HTTPS.'],
	[
		'what comes in',
		connection(1, 'a.example.com', 'Front-End', { direction: 'inbound' }),
		'It comes from outside, so not through your proxy.',
	],
	['a role without hosts', connection(1, 'Front-End', 'Maker'), 'No address is known for Maker.'],
])('not expressed: %s', (_, requirement, why) => {
	expect(write([requirement]).fates.map(({ expressed, missing }) => [expressed, ...missing])).toEqual([
		['not-expressed', why],
	]);
	expect(rulesOf(textOf([requirement]))).toEqual([]);
});

test('without hosts any client may, and that is said', () => {
	expect(write([connection(1, 'Front-End', 'time.example.com')]).fates).toMatchObject([
		{ expressed: 'expressed', wider: ['Every client of the proxy may use it, not Front-End alone.'] },
	]);
});

/** A folder with a configuration of Squid that includes rules, for a port of this machine. */
function configured(rules: string, port: number): string {
	const folder = mkdtempSync(join(tmpdir(), 'portolan-squid-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	// Squid gives up the rights of root, and writes here without them.
	chmodSync(folder, 0o777);
	writeFileSync(join(folder, 'rules.conf'), rules);
	writeFileSync(
		join(folder, 'hosts'),
		'127.0.0.1 allowed.example deep.wild.example wild.example\n127.0.0.9 other.example\n',
	);
	const lines = [
		`http_port 127.0.0.1:${port}`,
		`include ${folder}/rules.conf`,
		'http_access deny all',
		`pid_filename ${folder}/pid`,
		`cache_log ${folder}/cache.log`,
		'access_log none',
		'cache deny all',
		`coredump_dir ${folder}`,
		`hosts_file ${folder}/hosts`,
		'dns_nameservers 127.0.0.1',
		// No server is there: names that the file of hosts does not hold stay unknown.
		'dns_timeout 1 second',
		'dns_retransmit_interval 1 second',
		'visible_hostname proxy.example',
		'shutdown_lifetime 0 seconds',
		'pinger_enable off',
		'netdb_filename none',
	];
	writeFileSync(join(folder, 'squid.conf'), `${lines.join('\n')}\n`);
	return folder;
}

async function listening(server: Server): Promise<number> {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => void server.close());
	return (server.address() as AddressInfo).port;
}

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
	const server = createTcpServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}

/** The status of the first line that a proxy answers to a request; empty where it answers nothing yet. */
function status(proxy: number, line: string): Promise<string> {
	return new Promise((resolve) => {
		let said = '';
		const socket = connect(proxy, '127.0.0.1', () =>
			socket.write(`${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
		);
		socket.on('data', (data) => {
			said += data.toString();
			if (said.includes('\r\n')) socket.destroy();
		});
		socket.on('error', () => undefined);
		socket.on('close', () => resolve(/^HTTP\/1\.1 (\d+)/.exec(said)?.[1] ?? ''));
	});
}

test('the proxy lets through what is allowed, and refuses the rest', async (context) => {
	const program = programFor(context, 'squid');
	const web = await listening(createServer((_, response) => response.end('answer')));
	const other = await listening(createServer((_, response) => response.end('answer')));
	const proxy = await freePort();
	const at = (host: string): Partial<Requirement> => ({
		ports: [{ from: web, to: web }],
		application: 'https',
		destination: party(host, host),
	});
	const rules = textOf(
		[
			connection(1, 'Front-End', 'allowed.example', at('allowed.example')),
			connection(2, 'Front-End', '*.wild.example', at('*.wild.example')),
			connection(3, 'Front-End', '127.0.0.1', at('127.0.0.1')),
			connection(4, 'Database', 'other.example', at('other.example')),
		],
		{ 'front-end': '127.0.0.0/8', database: '10.9.0.1' },
	);
	const folder = configured(rules, proxy);
	const parsed = await tried(program, ['-k', 'parse', '-f', join(folder, 'squid.conf')]);
	expect(parsed.code).toBe(0);
	expect(parsed.said).not.toMatch(/WARNING|ERROR|FATAL/);
	const running = spawn(program, ['-N', '-f', join(folder, 'squid.conf')], { stdio: 'ignore' });
	const ended = new Promise((resolve) => running.on('exit', resolve));
	try {
		await expect
			.poll(() => status(proxy, `GET http://allowed.example:${web}/`), { message: 'Squid does not answer' })
			.not.toBe('');
		const statuses = new Map<string, string>();
		for (const line of [
			`GET http://allowed.example:${web}/`,
			`CONNECT allowed.example:${web}`,
			`CONNECT allowed.example:${other}`,
			`CONNECT deep.wild.example:${web}`,
			`CONNECT wild.example:${web}`,
			`CONNECT 127.0.0.1:${web}`,
			`CONNECT other.example:${web}`,
			`CONNECT xallowed.example:${web}`,
		])
			statuses.set(line.replace(`${web}`, 'WEB').replace(`${other}`, 'OTHER'), await status(proxy, line));
		expect(Object.fromEntries(statuses)).toEqual({
			'GET http://allowed.example:WEB/': '200',
			'CONNECT allowed.example:WEB': '200',
			'CONNECT allowed.example:OTHER': '403',
			'CONNECT deep.wild.example:WEB': '200',
			// Wider than asked, as the list says.
			'CONNECT wild.example:WEB': '200',
			'CONNECT 127.0.0.1:WEB': '200',
			'CONNECT other.example:WEB': '403',
			'CONNECT xallowed.example:WEB': '403',
		});
	} catch (error) {
		throw new Error(`${String(error)}\n${readFileSync(join(folder, 'cache.log'), 'utf8').slice(-2000)}`);
	} finally {
		running.kill('SIGKILL');
		await ended;
	}
});

test('whatever is typed, the program takes the rules without a warning', async (context) => {
	const program = programFor(context, 'squid');
	const port = await freePort();
	for (const { list } of fc.sample(hostileList, randomRuns(15)).slice(0, 100)) {
		const folder = configured(
			squid
				.write(list)
				.files.map(({ text }) => text)
				.join(''),
			port,
		);
		const { code, said } = await tried(program, ['-k', 'parse', '-f', join(folder, 'squid.conf')]);
		expect([code, /WARNING.*|ERROR.*|FATAL.*/.exec(said)?.[0]]).toEqual([0, undefined]);
	}
});
