// Types of service workers. TypeScript's library for pages lacks them, and its library for workers cannot be used together with it. Only
// what our worker uses; see https://www.w3.org/TR/service-workers/

/** An event that keeps the worker running until the promise has settled. */
export interface WorkerEvent extends Event {
	waitUntil: (work: Promise<unknown>) => void;
}

/** A request of a page that the worker may answer. */
export interface RequestEvent extends WorkerEvent {
	request: Request;
	/** Id of the page that the answer will become. */
	resultingClientId: string;
	respondWith: (response: Promise<Response>) => void;
}

/** A page that the worker controls. */
export interface WorkerClient {
	id: string;
	url: string;
	postMessage: (message: unknown) => void;
}

/** A message from a page. */
export interface PageMessageEvent extends WorkerEvent {
	data: unknown;
	source: WorkerClient | null;
}

interface WorkerEvents {
	install: WorkerEvent;
	activate: WorkerEvent;
	fetch: RequestEvent;
	message: PageMessageEvent;
}

/** The global object of a service worker. */
export interface WorkerScope {
	addEventListener: <Name extends keyof WorkerEvents>(name: Name, act: (event: WorkerEvents[Name]) => void) => void;
	caches: CacheStorage;
	clients: {
		claim: () => Promise<void>;
		matchAll: (options: { includeUncontrolled: boolean; type: 'window' }) => Promise<readonly WorkerClient[]>;
	};
	fetch: (request: RequestInfo, options?: RequestInit) => Promise<Response>;
	navigator: { connection?: { saveData?: boolean } };
	registration: Pick<ServiceWorkerRegistration, 'scope' | 'unregister'>;
	setTimeout: (act: () => void, milliseconds: number) => unknown;
	skipWaiting: () => Promise<void>;
}
