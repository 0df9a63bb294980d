import type { DurableCopy } from './durable-copy.ts';
import { savedTexts } from './guarded-storage.ts';

/** The copy of what is saved, which outlives a browser that dies. Its code is loaded once there is something to find or to keep. */
export interface DurableSaving {
	/**
	 * Brings back what localStorage has lost, before anything is read. Rejects where the code for it cannot be loaded.
	 */
	recover: () => Promise<void>;
	/** Copies from now on what is saved, and says where the browser refuses that. */
	follow: () => void;
}

/** For the site of a key. Until the browser has confirmed what is saved, `root` has `data-saving`; `onFault` is told where it does not. */
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

/** Whether this browser may hold a copy. One that cannot list its databases is asked for the one. */
async function mayHold(site: string): Promise<boolean> {
	try {
		return (await indexedDB.databases()).some(({ name }) => name === site);
	} catch {
		return true;
	}
}
