import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor, readHeaderRules } from '../site/build/header-rules.ts';

/** Which folder to serve, and where. */
export interface ServeFolderOptions {
	/** The built site. */
	folder: string;
	/** The path of the site below the origin, with a slash on both ends. */
	base: string;
	/** 0, the default, means any free port. */
	port?: number;
}

/** A running server. It listens on the loopback address only. */
export interface ServedFolder {
	/** `http://127.0.0.1:4321`, without a slash at the end. */
	origin: string;
	/** The address of the start page: origin and base. */
	url: string;
	/** Ends the server and every connection to it. */
	close: () => Promise<void>;
}

/** Files for the host that are not part of the site. */
const hostFiles = new Set(['/_headers', '/_redirects']);

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Path and query of a request, or null for a request that no browser would send. */
const readTarget = (request: IncomingMessage): { path: string; query: string } | null => {
	try {
		// The path is put after a fixed origin before it is parsed, so that `//example.com/` stays a path.
		const { pathname, search } = new URL(`http://127.0.0.1${request.url ?? ''}`);
		const path = decodeURI(pathname);
		// No file of a site has such a name. `//` would lead to another host, and a backslash to a parent folder on
		// Windows.
		return /\/\/|[\0\\]/.test(path) ? null : { path, query: search };
	} catch {
		// Not a URL or not UTF-8: no file has such a name.
		return null;
	}
};

/** Answers requests for a folder that is served under a base path. */
const answerFrom = (folder: string, base: string): RequestListener => {
	const rulesFile = join(folder, '_headers');
	const rules = existsSync(rulesFile) ? readHeaderRules(readFileSync(rulesFile, 'utf8')) : [];
	// `dev` reads the folder at each request, so that a new build is seen without a restart.
	const files = sirv(folder, { dev: true, etag: true, extensions: [] });

	const setHeaders = (response: ServerResponse, path: string): void => {
		for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);
	};
	const answerNotFound = (request: IncomingMessage, response: ServerResponse, path: string): void => {
		const page = join(folder, '404.html');
		const html = existsSync(page);
		const body = html ? readFileSync(page) : Buffer.from('Not found\n');
		setHeaders(response, path);
		response.writeHead(404, {
			'content-type': `text/${html ? 'html' : 'plain'};charset=utf-8`,
			'content-length': body.length,
		});
		response.end(request.method === 'HEAD' ? undefined : body);
	};
	const redirect = (response: ServerResponse, path: string, query: string): void => {
		response.writeHead(301, { location: encodeURI(path) + query, 'content-length': 0 }).end();
	};

	return (request, response) => {
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { allow: 'GET, HEAD', 'content-length': 0 }).end();
			return;
		}
		const target = readTarget(request);
		if (target === null) return answerNotFound(request, response, base);
		if (`${target.path}/` === base) return redirect(response, base, target.query);
		if (!target.path.startsWith(base)) return answerNotFound(request, response, target.path);

		const path = target.path.slice(base.length - 1);
		if (hostFiles.has(path)) return answerNotFound(request, response, target.path);
		if (!path.endsWith('/') && isFolder(join(folder, path))) {
			return redirect(response, `${target.path}/`, target.query);
		}
		setHeaders(response, target.path);
		request.url = encodeURI(path.endsWith('/') ? `${path}index.html` : path);
		files(request, response, () => answerNotFound(request, response, target.path));
	};
};

/**
 * Serves a built site as a static host does. `folder/` gives its index.html, `folder` redirects to `folder/`, and a
 * missing file gives 404.html with the status 404. The rules of the folder's `_headers` apply. Rejects with the error
 * of node:net when the port is in use.
 */
export const serveFolder = async ({ folder, base, port = 0 }: ServeFolderOptions): Promise<ServedFolder> => {
	const server = createServer(answerFrom(folder, base));
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', resolve);
	});
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port.');
	const origin = `http://127.0.0.1:${address.port}`;
	return {
		origin,
		url: origin + base,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				// A browser keeps connections open; close() alone would wait for them.
				server.closeAllConnections();
			}),
	};
};
