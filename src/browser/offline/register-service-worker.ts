// Saves the site for use without a network, and tells the reader when there is none; it acts when it is imported. Each page contains it, so
// it is short.
import type { ConnectionNotice } from './connection-notice.ts';

declare global {
	interface Window {
		/**
		 * The part of https://www.w3.org/TR/trusted-types/ that is used here. Browsers accept the policy's result where they expect an address.
		 */
		trustedTypes?: {
			createPolicy: (
				name: string,
				rules: { createScriptURL: () => string },
			) => { createScriptURL: (url: string) => string };
		};
	}
}

// Missing on plain http; if storage is refused, register() rejects. Then the site just needs a network.
const workers = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
const address = `${import.meta.env.BASE_URL}service-worker.js`;

// Loaded when there is something to show; the worker saves it for use without a network.
let notice: Promise<ConnectionNotice> | undefined;
const say = (what: (said: ConnectionNotice) => void) => {
	notice ??= import('./connection-notice.ts').then(
		(code) => new code.ConnectionNotice(document, () => Boolean(workers?.controller)),
	);
	notice.then(what, () => (notice = undefined));
};
if (!navigator.onLine) say((said) => said.show(false));
window.addEventListener('offline', () => say((said) => said.show(false)));
window.addEventListener('online', () => notice && say((said) => said.show(true)));

workers?.addEventListener('message', ({ data }) => data === 'from-copy' && say((said) => said.showCopy()));
workers?.controller?.postMessage('from-copy');
window.addEventListener('load', () => {
	// The only address from which a script may be loaded this way; astro.config.mjs has the policy's name.
	const policy = window.trustedTypes?.createPolicy('service-worker', { createScriptURL: () => address });
	workers?.register(policy?.createScriptURL('') ?? address, { updateViaCache: 'none' }).catch(() => undefined);
});
