import { beforeEach, expect, test } from 'vitest';
import { KeptRelease } from '../../../src/browser/offline/kept-release.ts';
import type { WorkerScope } from '../../../src/browser/offline/worker-scope.ts';

const scope = 'https://docs.example.com/net/';

/** Caches by name, as far as they are used: their answers by address. */
let stored: Map<string, Map<string, Response>>;
let asked: string[];
/** What the network gives for an address. */
let network: (url: string) => Response | Promise<Response>;
let saveData: boolean;
let open: string[];

function fakeCaches(): CacheStorage {
	const cache = (answers: Map<string, Response>): Cache => ({
		match: async (url) => answers.get(String(url))?.clone(),
		put: async (url, response) => void answers.set(String(url), response),
		add: fail,
		addAll: fail,
		delete: fail,
		keys: fail,
		matchAll: fail,
	});
	return {
		keys: async () => [...stored.keys()],
		open: async (name) => {
			const answers = stored.get(name) ?? new Map<string, Response>();
			stored.set(name, answers);
			return cache(answers);
		},
		delete: async (name) => stored.delete(name),
		has: fail,
		match: fail,
	};
}
const fail = () => Promise.reject(new Error('not used'));

const release = (name: string, files: string[]) => {
	const worker: WorkerScope = {
		addEventListener: () => undefined,
		caches: fakeCaches(),
		clients: {
			claim: fail,
			matchAll: async () => open.map((url) => ({ id: '', url, postMessage: () => undefined })),
		},
		fetch: async (request) => {
			asked.push(String(request));
			return network(String(request));
		},
		navigator: { connection: { saveData } },
		registration: { scope, unregister: fail },
		setTimeout: () => undefined,
		skipWaiting: fail,
	};
	return new KeptRelease(worker, { release: name, files });
};
const kept = (name: string) =>
	[...(stored.get(`portolan:/net/:${name}`)?.keys() ?? [])].map((url) => url.slice(scope.length)).sort();

beforeEach(() => {
	stored = new Map();
	asked = [];
	network = (url) => new Response(url);
	saveData = false;
	open = [];
});

test('a release is fetched with the pages that are open, each file once', async () => {
	open = [`${scope}11/checklist/?state=open#r1`, 'https://docs.example.com/another-site/'];
	await release('a', ['_astro/x.js', '', '11/checklist/']).fetchAll();
	expect(kept('a')).toEqual(['', '11/checklist/', '_astro/x.js']);
	expect(asked).toHaveLength(3);
});

test.each([
	['the network ends', '11/', () => Promise.reject(new TypeError('no network'))],
	['the host is asked too often', '_astro/x.js', () => new Response('', { status: 429 })],
	['the host fails', '11/', () => new Response('', { status: 503 })],
	['the host does not have a file yet that pages load', '_astro/x.js', () => new Response('', { status: 404 })],
])('where %s, nothing is left of a release, and the earlier one stays', async (_why, path, answer) => {
	await release('a', ['11/', '_astro/a.js']).fetchAll();
	network = (url) => (url.endsWith(path) ? answer() : new Response(''));
	await expect(release('b', ['', '_astro/a.js', path, '12/']).fetchAll()).rejects.toThrow();
	expect(kept('a')).toEqual(['11/', '_astro/a.js']);
	expect([...stored.keys()]).toEqual(['portolan:/net/:a']);
});

test('a page that is not there is left out; an answer by a redirect is kept as one of its own', async () => {
	network = (url) => {
		const response = new Response('text', { status: url.endsWith('/gone') ? 404 : 200 });
		Object.defineProperty(response, 'redirected', { value: true });
		return response;
	};
	await release('a', ['gone', 'short']).fetchAll();
	expect(kept('a')).toEqual(['short']);
	expect((await release('a', []).find(`${scope}short`))?.redirected).toBe(false);
});

test('files whose names hold a hash are taken over from an earlier release, pages are not', async () => {
	await release('a', ['_astro/x.js', '11/']).fetchAll();
	asked = [];
	await release('b', ['_astro/x.js', '11/']).fetchAll();
	expect(asked).toEqual([`${scope}11/`]);
	expect(kept('b')).toEqual(['11/', '_astro/x.js']);
});

test('the newest copy is given; earlier ones go, those of other sites stay', async () => {
	stored.set('portolan:/:z', new Map());
	await release('a', ['11/']).fetchAll();
	network = () => new Response('new');
	const newer = release('b', ['11/']);
	await newer.fetchAll();
	expect(await (await release('a', []).find(`${scope}11/?q=1#x`))?.text()).toBe('new');
	await newer.removeOthers();
	expect([...stored.keys()]).toEqual(['portolan:/:z', 'portolan:/net/:b']);
});

test('who asked the browser to save data keeps what pages load, and the page that is open', async () => {
	saveData = true;
	open = [`${scope}11/`];
	await release('a', ['_astro/x.js', '11/', '12/']).fetchAll();
	expect(kept('a')).toEqual(['11/', '_astro/x.js']);
});
