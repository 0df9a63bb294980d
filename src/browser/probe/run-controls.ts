import { probe, type ProbeTools } from './probe.ts';
import { askByEventSource } from './second-opinion.ts';
import type { ControlResult, PermissionWord } from '../../checklist/state/controls.ts';

/** The targets of the controls, and the tools that they use. */
export interface ControlTools {
	tools: ProbeTools;
	/** Address of this page. */
	page: string;
	isOnline: () => boolean;
	/** State of a permission, by its name. */
	permission: (name: 'local-network' | 'loopback-network') => Promise<PermissionWord>;
	/** Random digits for a name that nobody owns and no cache knows; new ones each time. */
	randomDigits: () => string;
}

/**
 * Finds out what must be known before any outcome means something. Is this browser online, and does this site answer? Does something answer
 * for names that cannot exist? Can EventSource tell answers from silence? What permission does the page have for the local network?
 * Undefined if it was stopped.
 */
export async function runControls(
	{ tools, page, isOnline, permission, randomDigits }: ControlTools,
	{ limit, signal }: { limit: number; signal: AbortSignal },
): Promise<ControlResult | undefined> {
	const { protocol, origin, pathname } = new URL(page);
	// No cache can know the name.
	const unknownName = () => `https://${randomDigits()}.invalid/`;
	const stopped = new Promise<undefined>((resolve) => {
		signal.addEventListener('abort', () => resolve(undefined), { once: true });
	});
	const asked = Promise.all([
		protocol === 'file:' ? undefined : probe(origin + pathname, tools, { limit, signal, mode: 'same-origin' }),
		Promise.all([1, 2].map(() => probe(unknownName(), tools, { limit, signal }))),
		Promise.all([1, 2].map(() => askByEventSource(unknownName(), tools, { limit, signal }))),
		permission('local-network'),
		permission('loopback-network'),
	]);
	// Some waits inside a browser cannot be cancelled, but the run can.
	const seen = await Promise.race([asked, stopped]);
	if (!seen || signal.aborted) return undefined;
	const [site, names, sources, localNetwork, loopbackNetwork] = seen;
	return {
		online: isOnline(),
		ownOrigin: site ? (site.result === 'replied' ? 'answered' : 'no-answer') : 'not-asked',
		unknownName: names.some(({ result }) => result === 'replied') ? 'answered' : 'no-answer',
		eventSource: sources.every((seen) => seen === 'no-http') ? 'tells' : 'no-use',
		permissions: { localNetwork, loopbackNetwork },
	};
}

/** The state of a permission; `unknown` if the browser does not know its name. */
export async function askPermission(name: string): Promise<PermissionWord> {
	try {
		// TypeScript's list of names is older; https://wicg.github.io/local-network-access/ adds these.
		const descriptor: { name: never } = { name: name as never };
		return (await navigator.permissions.query(descriptor)).state;
	} catch {
		// The browser does not know the name, or has no permissions at all on plain http.
		return 'unknown';
	}
}
