import type { ControlResult, PermissionWord } from '../checklist/judge-run.ts';
import { probe, type ProbeTools } from './probe.ts';
import { askByEventSource } from './second-opinion.ts';

/** What the controls ask, and how. */
export interface ControlTools {
	tools: ProbeTools;
	/** Address of this page. */
	page: string;
	isOnline: () => boolean;
	/** State of a permission by its name. */
	permission: (name: 'local-network' | 'loopback-network') => Promise<PermissionWord>;
	/** Random digits for a name that nobody has and no cache can know, new ones each time. */
	randomDigits: () => string;
}

/**
 * Asks what must be known before any outcome means something: whether this browser is online, whether this site answers,
 * whether something answers for names that cannot exist, whether EventSource can tell, and what the browser was told about the
 * local network. Undefined if it was stopped.
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
	// Not every wait of a browser can be ended; the run can.
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

/** What the browser says of a permission; names that it does not know are `unknown`. */
export async function askPermission(name: string): Promise<PermissionWord> {
	try {
		// Its type lists the names of one year; https://wicg.github.io/local-network-access/ adds these.
		const descriptor: { name: never } = { name: name as never };
		return (await navigator.permissions.query(descriptor)).state;
	} catch {
		// A name that this browser does not know, or no permissions at all on a page over plain http.
		return 'unknown';
	}
}
