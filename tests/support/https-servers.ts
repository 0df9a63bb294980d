import { once } from 'node:events';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer as createTcpServer, type Server, type Socket } from 'node:net';
import type { TlsOptions } from 'node:tls';
import type { Certificate, Certificates } from './certificates.ts';

/** A request that reached a server. Times are milliseconds since 1970. */
export interface LoggedRequest {
	at: number;
	/** When its answer was sent; null while it was not. */
	answeredAt: number | null;
	method: string;
	path: string;
	/** The Host header, with the port if the browser sent one. */
	host: string;
	headers: IncomingHttpHeaders;
}

/** One local server and what it has seen: the truth that a page's judgement is held against. */
export interface TestServer {
	port: number;
	/** When each TCP connection was accepted, milliseconds since 1970. */
	connections: number[];
	requests: LoggedRequest[];
	/** Bytes of answers that were written, headers aside. */
	bytesSent: number;
	/** The code of each TLS handshake that failed, as Node names it. */
	failedHandshakes: string[];
}

/** An answer over trusted TLS; `delay` in milliseconds, and not before `until` is kept: what a test must see before it. */
export interface Answer {
	status: number;
	headers?: Record<string, string>;
	body?: string;
	delay?: number;
	until?: Promise<void>;
	/** Bytes of body to send after it; `stalls` keeps the answer open after its headers. */
	bodyBytes?: number;
	stalls?: boolean;
}

/** Answers that need no details. */
const answers = {
	'200': { status: 200, body: 'ok' },
	'204': { status: 204 },
	'401': { status: 401, headers: { 'www-authenticate': 'Bearer' } },
	'403': { status: 403, body: 'forbidden' },
	'404': { status: 404, body: 'not found' },
	'500': { status: 500, body: 'error' },
	/** Hides its reply from pages of other origins: https://fetch.spec.whatwg.org/#cross-origin-resource-policy-header */
	'same-origin-only': { status: 200, headers: { 'cross-origin-resource-policy': 'same-origin' }, body: 'ok' },
} as const satisfies Record<string, Answer>;

/** Answers 200, but shows a certificate that a browser does not trust. */
type WrongCertificate = Exclude<keyof Certificates, 'authority' | 'good'>;

/** Accepts and never writes: after the TLS handshake, or before it. Or resets each connection, or speaks without TLS. */
type NoAnswer = 'silent-after-tls' | 'silent' | 'reset' | 'plain-text';

/** Asks whoever connects for a certificate, and answers only with one: `client-certificate`. Or answers 200 without one all the same. */
type ClientCertificate = 'client-certificate' | 'client-certificate-optional';

/** What a server does with each connection. */
export type Behaviour =
	keyof typeof answers | WrongCertificate | NoAnswer | ClientCertificate | { redirectTo: string } | Answer;

/** Where a server listens: any free port of 127.0.0.1, unless said otherwise. */
export interface Place {
	/** An address of 127.0.0.0/8. */
	host: string;
	port: number;
}

/** A set of local servers that end together. */
export interface TestServers {
	start: (behaviour: Behaviour, place?: Place) => Promise<TestServer>;
	/** The requests to all of them, in their order. */
	requests: () => LoggedRequest[];
	close: () => Promise<void>;
}

type Seen = Omit<TestServer, 'port'>;

/** An HTTPS server that answers every request alike, or never where the answer is null. */
const answering = (
	{ key, cert }: Certificate,
	answer: Answer | null,
	seen: Seen,
	options: Pick<TlsOptions, 'requestCert' | 'rejectUnauthorized' | 'ca'> = {},
): Server =>
	createHttpsServer({ key, cert, ...options }, (request, response) => {
		const { method = '', url: path = '', headers } = request;
		const logged: LoggedRequest = {
			at: Date.now(),
			answeredAt: null,
			method,
			path,
			host: headers.host ?? '',
			headers,
		};
		seen.requests.push(logged);
		if (answer === null) return;
		const reply = () => {
			logged.answeredAt = Date.now();
			response.writeHead(answer.status, answer.headers);
			if (answer.stalls) response.flushHeaders();
			else if (answer.bodyBytes && method !== 'HEAD') sendBytes(response, answer.bodyBytes, seen);
			else response.end(answer.body);
		};
		void Promise.resolve(answer.until).then(() => setTimeout(reply, answer.delay ?? 0));
	}).on('tlsClientError', (error) => seen.failedHandshakes.push('code' in error ? String(error.code) : error.message));

/** Writes as many bytes as the other side takes, in pieces, and counts them. */
const sendBytes = (response: ServerResponse, count: number, seen: Seen): void => {
	const piece = Buffer.alloc(64 * 1024, 'x');
	let left = count;
	const next = (): void => {
		while (left > 0 && !response.destroyed) {
			left -= piece.length;
			seen.bytesSent += piece.length;
			if (!response.write(piece)) {
				response.once('drain', next);
				return;
			}
		}
		response.end();
	};
	next();
};

const makeServer = (behaviour: Behaviour, certificates: Certificates, seen: Seen): Server => {
	if (typeof behaviour === 'object') {
		const redirected = 'redirectTo' in behaviour;
		const answer = redirected ? { status: 302, headers: { location: behaviour.redirectTo } } : behaviour;
		return answering(certificates.good, answer, seen);
	}
	switch (behaviour) {
		case 'silent':
			return createTcpServer();
		case 'plain-text':
			return createTcpServer((socket) => socket.on('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')));
		case 'reset':
			return createTcpServer((socket) => socket.resetAndDestroy());
		case 'silent-after-tls':
			return answering(certificates.good, null, seen);
		case 'client-certificate':
		case 'client-certificate-optional':
			return answering(certificates.good, answers['200'], seen, {
				requestCert: true,
				rejectUnauthorized: behaviour === 'client-certificate',
				ca: certificates.authority.cert,
			});
		case 'untrusted':
		case 'expired':
		case 'misnamed':
			return answering(certificates[behaviour], answers['200'], seen);
		default:
			return answering(certificates.good, answers[behaviour], seen);
	}
};

/** A place to start local HTTPS servers on 127.0.0.1 that show these certificates; call `close` when done. */
export const httpsServers = (certificates: Certificates): TestServers => {
	const running: { server: Server; seen: TestServer; sockets: Set<Socket> }[] = [];

	const start = async (behaviour: Behaviour, place: Place = { host: '127.0.0.1', port: 0 }): Promise<TestServer> => {
		const seen: TestServer = { port: 0, connections: [], requests: [], bytesSent: 0, failedHandshakes: [] };
		const sockets = new Set<Socket>();
		const server = makeServer(behaviour, certificates, seen);
		server.on('connection', (socket: Socket) => {
			seen.connections.push(Date.now());
			sockets.add(socket);
			socket.on('close', () => sockets.delete(socket));
			// A browser that gives up resets the connection; that is no fault of the test.
			socket.on('error', () => socket.destroy());
		});
		server.listen(place);
		await once(server, 'listening');
		const address = server.address();
		if (address === null || typeof address === 'string') throw new Error('The server has no port.');
		seen.port = address.port;
		running.push({ server, seen, sockets });
		return seen;
	};

	const close = async (): Promise<void> => {
		await Promise.all(
			running.splice(0).map(({ server, sockets }) => {
				const closed = once(server, 'close');
				server.close();
				for (const socket of sockets) socket.destroy();
				return closed;
			}),
		);
	};

	const requests = () => running.flatMap(({ seen }) => seen.requests).sort((a, b) => a.at - b.at);
	return { start, requests, close };
};
