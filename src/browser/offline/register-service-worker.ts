// Keeps the site for times without a network, and says when there is none; it acts when it is imported. Each page carries it, so it is short.
import type { ConnectionNotice } from './connection-notice.ts';

declare global {
	interface Window {
		/** https://www.w3.org/TR/trusted-types/, as far as it is used here. What the policy makes is taken where an address is asked for. */
		trustedTypes?: {
			createPolicy: (
				name: string,
				rules: { createScriptURL: () => string },
			) => { createScriptURL: (url: string) => string };
		};
	}
}

// Not there on plain http; where storage is refused, register() rejects. The site then needs a network, and nothing else changes.
const workers = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
const address = `${import.meta.env.BASE_URL}service-worker.js`;

// Loaded when there is something to say: the worker keeps it for when there is no network.
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
	// The one address that a script may be loaded from in this way; the policy's name is in astro.config.mjs.
	const policy = window.trustedTypes?.createPolicy('service-worker', { createScriptURL: () => address });
	workers?.register(policy?.createScriptURL('') ?? address, { updateViaCache: 'none' }).catch(() => undefined);
});
