// The commands for a POSIX shell, run for real against servers of this machine. Their output goes into a note, so it is one line.
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect, createServer as createTcpServer, type AddressInfo } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCommands, allCommands } from '../../../src/checklist/commands/check-commands.ts';
import type { Item } from '../../../src/checklist/item/item.ts';
import { closedPort } from '../../support/browser-arguments.ts';
import { certificates, type Certificates } from '../../support/certificates.ts';
import { startDroppingServer } from '../../support/dropping-server.ts';
import { httpsServers, type TestServers } from '../../support/https-servers.ts';
import { commandItem, itemEnd } from '../../support/command-items.ts';
import { hasProgram, programFolder, runShell } from '../../support/shells/run-shell.ts';

const folder = mkdtempSync(join(tmpdir(), 'portolan-commands-'));
let made: Certificates;
let servers: TestServers;
beforeAll(async () => {
	made = await certificates(['localhost', 'good.example.test']);
	servers = httpsServers(made);
	writeFileSync(join(folder, 'authority.pem'), made.authority.cert);
});
afterAll(async () => {
	await servers.close();
	rmSync(folder, { recursive: true });
});

const hasCurl = await hasProgram('curl');
const hasBash = (await hasProgram('bash')) && (await hasProgram('timeout'));

const run = (script: string | null, environment: Record<string, string> = {}) =>
	runShell(script ?? '', { folder, environment: { CURL_CA_BUNDLE: join(folder, 'authority.pem'), ...environment } });
const begun = Date.now();
const runItem = (item: Item, environment: Record<string, string> = {}) =>
	run(checkCommands(item, {}, 'posix').script, environment);

/** Time, machine, target and result of what must be one line. */
const fields = (output: string): [target: string, result: string] => {
	const [, time = '', machine = '', target = '', result = ''] = /^([^,\n]*), ([^,\n]*), ([^,\n]*), (.*)\n$/.exec(
		output,
	) ?? [output];
	expect(output.split('\n')).toHaveLength(2);
	expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
	// Whole seconds, and no time zone that was taken for another.
	expect(Date.parse(time)).toBeGreaterThan(begun - 60_000);
	expect(Date.parse(time)).toBeLessThanOrEqual(Date.now());
	expect(machine).toBe(hostname());
	return [target, result];
};

const tcp = (host: string, port: number) => commandItem([itemEnd('host', host, `${port}`)]);
const https = (host: string, port: number) => commandItem([itemEnd('host', host, `https ${port}`)], { reason: null });

describe('TCP', () => {
	test('answered', async () => {
		const { port } = await servers.start('silent');
		expect(fields(await runItem(tcp('127.0.0.1', port)))).toEqual([`R05 TCP 127.0.0.1:${port}`, 'answered']);
	});

	test('refused', async () => {
		const port = closedPort;
		const [target, result] = fields(await runItem(tcp('127.0.0.1', port)));
		expect(target).toBe(`R05 TCP 127.0.0.1:${port}`);
		expect(result).toBe(hasBash ? 'no answer: Connection refused' : 'no answer within 8 s');
	});

	test('silent: it ends by its own time limit', async () => {
		const dropping = await startDroppingServer();
		try {
			const [, result] = fields(await runItem(tcp('127.0.0.1', dropping.port)));
			expect(result).toMatch(/^no answer (?:with)?in 8 s/);
		} finally {
			dropping.close();
		}
	});

	test('an unknown name', async () => {
		expect(fields(await runItem(tcp('nowhere.invalid', 1433)))[1]).toMatch(/^no answer/);
	});

	test('a range: its first and its last port', async () => {
		const { port } = await servers.start('silent');
		const item = commandItem([itemEnd('host', '127.0.0.1', `${port}-65535`)]);
		const lines = (await runItem(item)).trimEnd().split('\n');
		expect(lines.map((line) => fields(`${line}\n`)[0])).toEqual([
			`R05 TCP 127.0.0.1:${port}`,
			'R05 TCP 127.0.0.1:65535',
		]);
	});

	test.each([
		['does what is asked', 'exit 0', 'answered'],
		['refuses', 'exit 1', 'no answer within 8 s '],
		['is of another kind', 'echo "nc: invalid option -- z" >&2; exit 1', 'not run: this nc does not know -z and -w'],
	])('without bash, an nc that %s', async (_, does, result) => {
		expect(fields(await runItem(tcp('127.0.0.1', 1), { PATH: await programFolder(folder, { nc: does }) }))[1]).toBe(
			result,
		);
	});

	test('without bash and nc it says what it needs', async () => {
		const [, result] = fields(await runItem(tcp('127.0.0.1', 1), { PATH: await programFolder(folder, {}) }));
		expect(result).toBe('not run: needs bash and timeout, or nc');
	});
});

describe('HTTPS', () => {
	const expected = (result: string | RegExp) =>
		hasCurl ? expect.stringMatching(result) : 'not run: curl is not installed';

	test.each([
		['200', /^answered: HTTP 200; issuer: CN=Test authority$/],
		['403', /^answered: HTTP 403; issuer: CN=Test authority$/],
		['untrusted', /^certificate not trusted: .+; issuer: CN=Unknown authority$/],
		['expired', /^certificate not trusted: .*expired.*; issuer: CN=Test authority$/],
		['misnamed', /^certificate not trusted: .+; issuer: CN=Test authority$/],
		['plain-text', /^no answer: /],
		['reset', /^no answer: /],
	] as const)('%s', async (behaviour, result) => {
		const { port, requests } = await servers.start(behaviour);
		const [target, found] = fields(await runItem(https('localhost', port)));
		expect(target).toBe(`R05 https://localhost:${port}/`);
		expect(found).toEqual(expected(result));
		expect(requests.every(({ method, headers }) => method === 'HEAD' && !headers.authorization)).toBe(true);
	});

	test('refused', async () => {
		expect(fields(await runItem(https('localhost', closedPort)))[1]).toEqual(expected(/^no answer: .*onnect/));
	});

	test('an unknown name', async () => {
		expect(fields(await runItem(https('nowhere.invalid', 443)))).toEqual([
			'R05 https://nowhere.invalid/',
			expected(/^no answer.*nowhere\.invalid/),
		]);
	});

	test('silent: it ends by its own time limit', async () => {
		const { port } = await servers.start('silent');
		expect(fields(await runItem(https('localhost', port)))[1]).toEqual(expected(/^no answer in time: /));
	});

	test('a path is asked for as the page states it', async () => {
		const { port, requests } = await servers.start('404');
		const end = itemEnd('host', 'localhost/a b/$(touch x)\'"', `https ${port}`, { name: 'localhost' });
		expect(fields(await runItem(commandItem([end], { reason: null })))[1]).toEqual(expected(/^answered: HTTP 404; /));
		if (hasCurl) expect(requests[0]?.path).toBe("/a%20b/$(touch%20x)'%22");
	});

	test('by the proxy that https_proxy names', async () => {
		const { port } = await servers.start('200');
		const asked: (string | undefined)[] = [];
		const proxy = createServer().on('connect', (request, socket) => {
			asked.push(request.url);
			const server = connect(port, '127.0.0.1', () => {
				socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
				server.pipe(socket).pipe(server);
			});
			socket.on('error', () => server.destroy());
			server.on('error', () => socket.destroy());
		});
		await once(proxy.listen(0, '127.0.0.1'), 'listening');
		const environment = { https_proxy: `http://reader:secret@127.0.0.1:${portOf(proxy.address())}` };
		const output = await runItem(https('good.example.test', 443), environment);
		proxy.close();
		expect(fields(output)).toEqual([
			'R05 https://good.example.test/',
			expected(/^answered through a proxy: HTTP 200; issuer: CN=Test authority$/),
		]);
		expect(output).not.toContain('secret');
		expect(asked).toEqual(hasCurl ? ['good.example.test:443'] : []);
	});

	test('a proxy that wants to know who asks', async () => {
		const proxy = createServer().on('connect', (_, socket) =>
			socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n'),
		);
		await once(proxy.listen(0, '127.0.0.1'), 'listening');
		const environment = { https_proxy: `http://127.0.0.1:${portOf(proxy.address())}` };
		expect(fields(await runItem(https('good.example.test', 443), environment))[1]).toEqual(
			expected(/^no answer: .*407/),
		);
		proxy.close();
	});
});

describe('on the server itself', () => {
	test('a listener', async () => {
		const server = createTcpServer();
		await once(server.listen(0, '127.0.0.1'), 'listening');
		const port = portOf(server.address());
		const item = commandItem([itemEnd('role', 'Service', `${port}`)], { reason: 'local' });
		const [target, result] = fields(await runItem(item));
		server.close();
		expect(target).toBe(`R05 listener on TCP ${port}`);
		const canList = (await hasProgram('ss')) || (await hasProgram('netstat'));
		expect(result.trim()).toBe(canList ? `listening on 127.0.0.1:${port}` : 'not run: needs ss or netstat');
	});

	test('no listener', async () => {
		const port = closedPort;
		const item = commandItem([itemEnd('role', 'Service', `${port}`)], { reason: 'local' });
		expect(fields(await runItem(item))[1]).toMatch(/^nothing listens$|^not run: needs ss or netstat$/);
	});

	test('what localhost resolves to', async () => {
		const sentence = 'On each server localhost must resolve to 127.0.0.1';
		const item = commandItem([], { reason: 'local' });
		const output = await runItem({ ...item, given: { ...item.given, sentence } });
		expect(fields(output)).toEqual(['R05 localhost', expect.stringMatching(/^resolves to .*\b(127\.0\.0\.1|::1)/)]);
	});

	test('a ping', async () => {
		const item = commandItem([itemEnd('host', '127.0.0.1', '')], { transports: ['icmp'] });
		const [target, result] = fields(await runItem(item));
		expect(target).toBe('R05 ping 127.0.0.1');
		// Where this process may send none, ping says so.
		expect(result).toMatch(
			(await hasProgram('ping')) ? /^(answered$|no answer to 3|not run: )/ : /^not run: ping is not/,
		);
	});
});

test('what is left empty at the top is not tried', async () => {
	const item = commandItem([itemEnd('role', 'Front-End', '80 https 443')]);
	const { script } = checkCommands(item, {}, 'posix');
	expect(await run(script)).toMatch(
		/^.*, R05 https:\/\/\?\/, not run: fill in the top lines\n.*, R05 TCP \?:80, not run: fill in the top lines\n$/,
	);
	const { port } = await servers.start('silent');
	const filled = script?.replace("FRONT_END_HOST=''", "FRONT_END_HOST='127.0.0.1'").replace(/ 80$/m, ` ${port}`);
	expect(await run(filled ?? '')).toContain(`R05 TCP 127.0.0.1:${port}, answered\n`);
});

test('all items of a machine in one script, each thing asked once', async () => {
	const { port } = await servers.start('silent');
	const items = ['R01', 'R02'].map((ref) => ({ ...tcp('127.0.0.1', port), ref }));
	const elsewhere = { ...tcp('127.0.0.1', port), ref: 'R03', from: ['Controller'] };
	const { script, refs } = allCommands([...items, elsewhere], {}, 'Front-End server', 'posix');
	expect(refs).toEqual(['R01', 'R02']);
	expect(fields(await run(script))).toEqual([`R01 R02 TCP 127.0.0.1:${port}`, 'answered']);
});

const portOf = (address: string | AddressInfo | null): number =>
	address !== null && typeof address === 'object' ? address.port : 0;
