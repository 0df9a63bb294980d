import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { Certificate } from './certificates.ts';
import type { Place } from './https-servers.ts';

/** A copy of the built site whose pages are changed on their way, and the requests that it saw. */
export interface ChangedSite {
	port: number;
	/** Methods and paths, in their order. */
	requests: string[];
	/** All that each request said: method, path and headers. */
	heads: string[];
	close: () => Promise<void>;
}

/** Serves what stands at `origin` with each page changed, by HTTPS if there is a certificate. */
export const changedSite = async (
	origin: string,
	change: (html: string) => string,
	certificate?: Certificate,
	place: Place = { host: '127.0.0.1', port: 0 },
): Promise<ChangedSite> => {
	const requests: string[] = [];
	const heads: string[] = [];
	const answer: RequestListener = (request, response) => {
		requests.push(`${request.method} ${request.url}`);
		heads.push([`${request.method} ${request.url}`, ...request.rawHeaders].join('\n'));
		void fetch(origin + request.url, { method: request.method ?? 'GET' }).then(async (original) => {
			const type = original.headers.get('content-type') ?? '';
			const body = Buffer.from(await original.arrayBuffer());
			response.writeHead(original.status, { 'content-type': type, 'cache-control': 'no-store' });
			response.end(type.startsWith('text/html') ? change(body.toString()) : body);
		});
	};
	const server = certificate
		? createHttpsServer({ key: certificate.key, cert: certificate.cert }, answer)
		: createServer(answer);
	server.listen(place);
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port.');
	const close = async () => {
		const closed = once(server, 'close');
		server.close();
		server.closeAllConnections();
		await closed;
	};
	return { port: address.port, requests, heads, close };
};
