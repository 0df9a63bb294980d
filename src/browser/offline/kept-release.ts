import { keptAddress } from './request-handling.ts';
import { workThrough } from '../dom/work-through.ts';
import type { WorkerScope } from './worker-scope.ts';

/** What the build says of a release of the site. */
export interface ReleaseFacts {
	/** A digest of all that is kept. */
	release: string;
	/** Paths below the site's folder, in the order in which they are fetched: `_astro/x.js`, `11/checklist/`. */
	files: readonly string[];
}

/** The copies of a site in this browser: one cache for each release, the newest last. */
export class KeptRelease {
	#scope: WorkerScope;
	#facts: ReleaseFacts;
	/** Sites below other folders of the same origin have caches of their own. */
	#prefix: string;

	constructor(scope: WorkerScope, facts: ReleaseFacts) {
		this.#scope = scope;
		this.#facts = facts;
		this.#prefix = `portolan:${new URL(scope.registration.scope).pathname}:`;
	}

	get #name(): string {
		return this.#prefix + this.#facts.release;
	}

	/** Fetches the release, and the pages that are open now. Rejects where it cannot be had as a whole; nothing is left then. */
	async fetchAll(): Promise<void> {
		const { caches, clients, navigator, registration } = this.#scope;
		const pages = await clients.matchAll({ includeUncontrolled: true, type: 'window' });
		const open = pages.map(({ url }) => keptAddress(url)).filter((url) => url.startsWith(registration.scope));
		const files = this.#facts.files.map((path) => registration.scope + path);
		// Who asked the browser to save data keeps what is opened, and what a checklist needs.
		const wanted = navigator.connection?.saveData ? files.filter((url) => url.includes('/_astro/')) : files;
		const stop = new AbortController();
		const failures: unknown[] = [];
		const fetchOne = (url: string) =>
			this.#fetch(url).catch((error: unknown) => {
				failures.push(error);
				stop.abort();
			});
		await workThrough(new Set([...wanted, ...open]), stop.signal, fetchOne);
		if (failures.length === 0) return;
		// Nothing is on its way any more that could bring it back.
		await caches.delete(this.#name);
		throw failures[0];
	}

	/** The newest copy of a file. */
	async find(url: string): Promise<Response | undefined> {
		try {
			for (const name of (await this.#names()).reverse()) {
				const cache = await this.#scope.caches.open(name);
				const copy = await cache.match(keptAddress(url), { ignoreVary: true });
				if (copy) return copy;
			}
		} catch {
			// Storage that was refused or taken away: as if nothing had been kept.
		}
		return undefined;
	}

	/** Keeps a copy of what was just opened, where there is room. */
	async keep(url: string, response: Response): Promise<void> {
		try {
			const cache = await this.#scope.caches.open(this.#name);
			await cache.put(keptAddress(url), response);
		} catch {
			// A full or refused storage takes nothing from the page that is open.
		}
	}

	/** Removes the copies of earlier releases. */
	async removeOthers(): Promise<void> {
		const others = (await this.#names()).filter((name) => name !== this.#name);
		await Promise.all(others.map((name) => this.#scope.caches.delete(name)));
	}

	async #names(): Promise<string[]> {
		return (await this.#scope.caches.keys()).filter((name) => name.startsWith(this.#prefix));
	}

	async #fetch(url: string): Promise<void> {
		const cache = await this.#scope.caches.open(this.#name);
		const isAsset = url.includes('/_astro/');
		const copy = isAsset ? await this.find(url) : undefined;
		// The host is asked whether the browser's own copy is still right: an earlier release must not come back that way.
		const response = copy ?? (await this.#scope.fetch(url, { cache: 'no-cache' }));
		// A page that the host does not have is left out. Pages do not work without the files that they load, or with half of them.
		if (!isAsset && [404, 410].includes(response.status)) return;
		if (!response.ok) throw new Error(`${url} answers ${response.status}.`);
		// A browser does not open pages from an answer that came by a redirect, as hosts with short addresses send it.
		const { status, headers } = response;
		await cache.put(url, response.redirected ? new Response(response.body, { status, headers }) : response);
	}
}
