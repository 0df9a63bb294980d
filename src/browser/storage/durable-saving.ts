import type { DurableCopy } from './durable-copy.ts';
import { savedTexts } from './guarded-storage.ts';

/**
 * A second copy of what is saved, which survives a browser that is killed. Its code is loaded once there is something to recover or to
 * save.
 */
export interface DurableSaving {
	/** Restores what localStorage has lost, before anything is read. Rejects if the code for it cannot be loaded. */
	recover: () => Promise<void>;
	/** Copies everything that is saved from now on, and reports if the browser refuses that. */
	follow: () => void;
}

/**
 * The copy for the site of a key. Until the browser has confirmed everything, `root` has `data-saving`; `onFault` is called if it does not.
 */
export function durableSaving(site: string, root: HTMLElement, onFault: () => void): DurableSaving {
	let isRefused = false;
	let loaded: Promise<DurableCopy> | undefined;
	const end = (hasFault: boolean) => {
		delete root.dataset['saving'];
		if (hasFault) onFault();
	};
	const load = () =>
		(loaded ??= import('./durable-copy.ts').then((code) => new code.DurableCopy(site, savedTexts, root, end)));
	return {
		recover: async () => {
			if (savedTexts.keys.length > 0 || (await mayHold(site))) isRefused = !(await (await load()).recover());
		},
		follow: () => {
			if (isRefused) onFault();
			savedTexts.follow = (key, text) => {
				root.dataset['saving'] = '';
				load().then(
					(copy) => copy.keep(key, { text }),
					() => end(true),
				);
			};
		},
	};
}

/** Whether this browser may have a copy. If it cannot list its databases, this tries to open the one. */
async function mayHold(site: string): Promise<boolean> {
	try {
		return (await indexedDB.databases()).some(({ name }) => name === site);
	} catch {
		return true;
	}
}
