import { once } from 'node:events';
import { connect, createServer } from 'node:tls';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Certificate, type Certificates, certificates } from './certificates.ts';

let made: Certificates;
beforeAll(
	async () => void (made = await certificates(['good.example.test', 'also.example.test', '*.wild.example.test'])),
);

/** What Node's own TLS says of a server's certificate: `trusted`, or the code of its error. */
const judge = async ({ key, cert }: Certificate, name: string): Promise<string> => {
	const server = createServer({ key, cert }).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	try {
		const socket = connect({ host: '127.0.0.1', port, servername: name, ca: made.authority.cert });
		return await new Promise<string>((resolve) => {
			socket.on('secureConnect', () => resolve('trusted'));
			socket.on('error', (error) => resolve('code' in error ? String(error.code) : error.message));
		}).finally(() => socket.destroy());
	} finally {
		server.close();
	}
};

describe('judged by TLS', () => {
	test.each([
		['good', 'good.example.test', 'trusted'],
		['good', 'also.example.test', 'trusted'],
		['good', 'any.wild.example.test', 'trusted'],
		['good', 'wild.example.test', 'ERR_TLS_CERT_ALTNAME_INVALID'],
		['good', 'a.b.wild.example.test', 'ERR_TLS_CERT_ALTNAME_INVALID'],
		['untrusted', 'good.example.test', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
		['expired', 'good.example.test', 'CERT_HAS_EXPIRED'],
		['misnamed', 'good.example.test', 'ERR_TLS_CERT_ALTNAME_INVALID'],
	] as const)('%s for %s: %s', async (which, name, verdict) => {
		expect(await judge(made[which], name)).toBe(verdict);
	});
});

test('each has a key of its own, with a hash of 32 bytes', () => {
	const hashes = Object.values(made).map(({ publicKeyHash }: Certificate) => publicKeyHash);
	expect(new Set(hashes).size).toBe(5);
	for (const hash of hashes) expect(Buffer.from(hash, 'base64')).toHaveLength(32);
});
