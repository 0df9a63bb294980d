import { once } from 'node:events';
import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';

/** Hands on what stands at `origin`, headers included and texts compressed as hosts send them, on a free port of 127.0.0.1. */
export const compressingServer = async (origin: string): Promise<{ origin: string; close: () => void }> => {
	const server = createServer((request, response) => {
		void fetch(origin + request.url, { redirect: 'manual' }).then(async (original) => {
			const body = Buffer.from(await original.arrayBuffer());
			const headers = Object.fromEntries(original.headers);
			delete headers['content-length'];
			response.writeHead(original.status, { ...headers, 'content-encoding': 'br', vary: 'accept-encoding' });
			response.end(brotliCompressSync(body));
		});
	});
	server.listen({ host: '127.0.0.1', port: 0 });
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port.');
	const close = () => {
		server.close();
		server.closeAllConnections();
	};
	return { origin: `http://127.0.0.1:${address.port}`, close };
};
