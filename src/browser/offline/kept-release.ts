import { keptAddress } from './request-handling.ts';
import { workThrough } from '../dom/work-through.ts';
import type { WorkerScope } from './worker-scope.ts';

/** The facts of a release of the site, from the build. */
export interface ReleaseFacts {
	/** A digest of all saved files. */
	release: string;
	/** Paths below the site's folder, in download order: `_astro/x.js`, `11/checklist/`. */
	files: readonly string[];
}

/** The copies of a site in this browser: one cache for each release, the newest last. */
export class KeptRelease {
	#scope: WorkerScope;
	#facts: ReleaseFacts;
	/** Sites in other folders of the same origin have their own caches. */
	#prefix: string;

	constructor(scope: WorkerScope, facts: ReleaseFacts) {
		this.#scope = scope;
		this.#facts = facts;
		this.#prefix = `portolan:${new URL(scope.registration.scope).pathname}:`;
	}

	get #name(): string {
		return this.#prefix + this.#facts.release;
	}

	/**
	 * Downloads the release, and the pages that are open now. Rejects if it cannot be downloaded completely, and then leaves nothing behind.
	 */
	async fetchAll(): Promise<void> {
		const { caches, clients, navigator, registration } = this.#scope;
		const pages = await clients.matchAll({ includeUncontrolled: true, type: 'window' });
		const open = pages.map(({ url }) => keptAddress(url)).filter((url) => url.startsWith(registration.scope));
		const files = this.#facts.files.map((path) => registration.scope + path);
		// If the reader asked the browser to save data, it only saves what is opened, and what a checklist needs.
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
		// No request is under way that could create the cache again.
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
			// Storage was refused or removed: as if nothing had been saved.
		}
		return undefined;
	}

	/** Saves a copy of a page or file that was just opened, if there is space. */
	async keep(url: string, response: Response): Promise<void> {
		try {
			const cache = await this.#scope.caches.open(this.#name);
			await cache.put(keptAddress(url), response);
		} catch {
			// If storage is full or refused, the open page still works.
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
		// Asks the host whether the browser's own copy is current, so that no file of an earlier release is used.
		const response = copy ?? (await this.#scope.fetch(url, { cache: 'no-cache' }));
		// Pages that the host does not have are left out. Assets must all be there, because pages do not work without them.
		if (!isAsset && [404, 410].includes(response.status)) return;
		if (!response.ok) throw new Error(`${url} answers ${response.status}.`);
		// A browser does not open pages from a redirected answer, which hosts with short addresses send.
		const { status, headers } = response;
		await cache.put(url, response.redirected ? new Response(response.body, { status, headers }) : response);
	}
}
