import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import type { Certificate } from '../certificates.ts';

/** What a proxy does with CONNECT: passes it on, refuses it, asks who it is for, or answers in the name of the host. */
export type ProxyBehaviour = 'allows' | 'refuses' | 'asks' | 'intercepts';

/** The user and password that a proxy that asks lets through, as in an address. */
export const proxyUser = 'reader:p%40ss';

/** Starts an HTTP proxy on a port of 127.0.0.1, which leads each name to 10.9.0.1. `seen` counts what it was asked. */
export const startProxy = async (
	port: number,
	behaviour: ProxyBehaviour,
	{ key, cert }: Certificate,
	seen: Map<number, number>,
): Promise<void> => {
	const proxy = createServer().on('connect', (request, socket: Socket) => {
		seen.set(port, (seen.get(port) ?? 0) + 1);
		socket.on('error', () => socket.destroy());
		const expected = `Basic ${Buffer.from(decodeURIComponent(proxyUser)).toString('base64')}`;
		const isKnown = request.headers['proxy-authorization'] === expected;
		if (behaviour === 'refuses') {
			socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
		} else if (behaviour === 'asks' && !isKnown) {
			socket.end(
				'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="proxy"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
			);
		} else if (behaviour === 'intercepts') {
			socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
			const inside = new TLSSocket(socket, { isServer: true, secureContext: createSecureContext({ key, cert }) });
			inside.on('error', () => socket.destroy());
			inside.once('data', () => inside.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'));
		} else {
			const server = connect(Number(request.url?.split(':')[1]), '10.9.0.1', () => {
				socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
				server.pipe(socket).pipe(server);
			});
			server.on('error', () => socket.destroy());
		}
	});
	await once(proxy.listen(port, '127.0.0.1'), 'listening');
};
