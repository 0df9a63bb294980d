import { once } from 'node:events';
import { get } from 'node:https';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closedPort } from './browser-arguments.ts';
import { type Certificates, certificates } from './certificates.ts';
import { type Behaviour, httpsServers, type TestServers } from './https-servers.ts';

const name = 'good.example.test';
let made: Certificates;
let servers: TestServers;
beforeAll(async () => {
	made = await certificates([name]);
	servers = httpsServers(made);
});
afterAll(() => servers.close());

/** The status that comes back within 300 ms, or why none does. */
const ask = (port: number): Promise<number | string> =>
	new Promise((resolve) => {
		const options = { host: '127.0.0.1', port, servername: name, ca: made.authority.cert, agent: false, timeout: 300 };
		const request = get({ ...options, path: '/x', headers: { host: name } }, (response) => {
			response.resume();
			resolve(response.statusCode ?? 0);
		});
		request.on('timeout', () => {
			resolve('silence');
			request.destroy();
		});
		request.on('error', (error) => resolve('code' in error ? String(error.code) : error.message));
	});

test.each<[Behaviour, number | string]>([
	['200', 200],
	['204', 204],
	['401', 401],
	['403', 403],
	['404', 404],
	['500', 500],
	['same-origin-only', 200],
	[{ redirectTo: 'https://other.example.test/' }, 302],
	[{ status: 503, delay: 50 }, 503],
	['untrusted', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
	['expired', 'CERT_HAS_EXPIRED'],
	['misnamed', 'ERR_TLS_CERT_ALTNAME_INVALID'],
	['client-certificate', 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'],
	['client-certificate-optional', 200],
	['reset', 'ECONNRESET'],
	['silent', 'silence'],
	['silent-after-tls', 'silence'],
])('%j gives %j, and is logged', async (behaviour, outcome) => {
	const server = await servers.start(behaviour);
	expect(await ask(server.port)).toBe(outcome);
	expect(server.connections).toHaveLength(1);
	const reached = typeof outcome === 'number' || behaviour === 'silent-after-tls';
	expect(server.requests.map(({ method, path, host }) => ({ method, path, host }))).toEqual(
		reached ? [{ method: 'GET', path: '/x', host: name }] : [],
	);
	if (typeof behaviour === 'object' && 'delay' in behaviour) {
		const [request] = server.requests;
		expect((request?.answeredAt ?? 0) - (request?.at ?? 0)).toBeGreaterThanOrEqual(45);
	}
});

test('all requests are listed in their order', async () => {
	const before = servers.requests().length;
	const [first, second] = [await servers.start('200'), await servers.start('404')];
	for (const { port } of [second, first, second]) await ask(port);
	const times = servers.requests().map(({ at }) => at);
	expect(times).toHaveLength(before + 3);
	expect(times).toEqual(times.toSorted((a, b) => a - b));
});

test('the closed port refuses', async () => {
	const socket = connect(closedPort, '127.0.0.1');
	const [error] = await once(socket, 'error').catch((reason) => [reason]);
	expect(error).toMatchObject({ code: 'ECONNREFUSED' });
});

test('close ends servers that still hold connections', async () => {
	const own = httpsServers(made);
	const server = await own.start('silent');
	const socket = connect(server.port, '127.0.0.1');
	await once(socket, 'connect');
	await expect.poll(() => server.connections.length).toBe(1);
	const ended = once(socket, 'close');
	await own.close();
	await ended;
});
