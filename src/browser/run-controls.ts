import type { ControlResult } from '../checklist/judge-probe.ts';
import type { ProbeResult } from './probe.ts';

/** What the controls ask, and how. */
export interface ControlTools {
	probe: (url: string, mode: RequestMode) => Promise<ProbeResult>;
	/** Address of this page. */
	page: string;
	isOnline: () => boolean;
	/** Sixteen random hexadecimal digits, new ones each time: no cache can know the name. */
	randomDigits: () => string;
}

/**
 * Asks what must be known before any outcome means something: whether this browser is online, whether this site answers, and
 * whether something answers for a name that cannot exist. Undefined if it was stopped.
 */
export async function runControls({
	probe,
	page,
	isOnline,
	randomDigits,
}: ControlTools): Promise<ControlResult | undefined> {
	const { protocol, origin, pathname } = new URL(page);
	const [site, unknown] = await Promise.all([
		protocol === 'file:' ? undefined : probe(origin + pathname, 'same-origin'),
		probe(`https://${randomDigits()}.invalid/`, 'no-cors'),
	]);
	if (site?.result === 'stopped' || unknown.result === 'stopped') return undefined;
	const answer = (result: ProbeResult) => (result.result === 'replied' ? 'answered' : 'no-answer');
	return { online: isOnline(), ownOrigin: site ? answer(site) : 'not-asked', unknownName: answer(unknown) };
}

/** Random digits for a name under `.invalid`. */
export function randomDigits(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(8));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
