import { KeptRelease, type ReleaseFacts } from './kept-release.ts';
import { handlingOf } from './request-handling.ts';
import type { RequestEvent, WorkerScope } from './worker-scope.ts';

/** Milliseconds that a page may take to arrive before its copy is shown. */
const patience = 3_000;

/**
 * Makes the site work without a network. Pages come from the network whenever it answers in time, so that nobody reads an old release for
 * long. Files with a hash in their name come from the copy. A new release is downloaded completely beside the old one. It replaces the old
 * one once no page of that is open, because a page may still load parts of its own release.
 */
export function answerRequests(scope: WorkerScope, facts: ReleaseFacts): void {
	const kept = new KeptRelease(scope, facts);
	/** Pages that were opened from a copy; each of them says so. */
	const fromCopy = new Set<string>();

	const takeOver = async () => {
		await kept.removeOthers();
		await scope.clients.claim();
	};

	const asset = async (event: RequestEvent): Promise<Response> => {
		const { request } = event;
		const copy = await kept.find(request.url);
		if (copy) return copy;
		const response = await scope.fetch(request);
		if (response.ok) event.waitUntil(kept.keep(request.url, response.clone()));
		return response;
	};

	const fromNetwork = async (event: RequestEvent, isPage: boolean): Promise<Response> => {
		const { request } = event;
		// No navigation preload: with it, Firefox shows its own error page when the network fails (GoogleChrome/workbox#3134).
		const response = await scope.fetch(request);
		const isHtml = response.headers.get('content-type')?.startsWith('text/html');
		if (isPage && isHtml && response.ok && !response.redirected) {
			event.waitUntil(kept.keep(request.url, response.clone()));
		}
		return response;
	};

	const networkFirst = async (event: RequestEvent, isPage: boolean): Promise<Response> => {
		const network = fromNetwork(event, isPage);
		const answer = network.catch(() => undefined);
		// An answer that comes too late for this page is saved for the next time.
		event.waitUntil(answer);
		const late = new Promise<undefined>((resolve) => scope.setTimeout(() => resolve(undefined), patience));
		const inTime = await Promise.race([answer, late]);
		if (inTime) return inTime;
		const copy = await kept.find(event.request.url);
		if (copy && isPage) fromCopy.add(event.resultingClientId);
		return copy ?? network;
	};

	scope.addEventListener('install', (event) => event.waitUntil(kept.fetchAll()));
	scope.addEventListener('activate', (event) => event.waitUntil(takeOver()));
	scope.addEventListener('fetch', (event) => {
		const handling = handlingOf(event.request, scope.registration.scope);
		if (handling) event.respondWith(handling === 'asset' ? asset(event) : networkFirst(event, handling === 'page'));
	});
	scope.addEventListener('message', ({ data, source }) => {
		if (data === 'from-copy' && source && fromCopy.has(source.id)) source.postMessage('from-copy');
	});
}
