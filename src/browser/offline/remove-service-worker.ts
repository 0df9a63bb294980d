// Replaces the service worker if a site is built without one: it removes the worker and the copies of an earlier release from a browser; it
// acts when it is loaded.
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;

async function remove(): Promise<void> {
	const prefix = `portolan:${new URL(self.registration.scope).pathname}:`;
	const names = (await self.caches.keys()).filter((name) => name.startsWith(prefix));
	await Promise.all(names.map((name) => self.caches.delete(name)));
	await self.registration.unregister();
}

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(remove()));
