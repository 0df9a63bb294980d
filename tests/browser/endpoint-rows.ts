import { z } from 'zod';
import type { Behaviour } from '../support/https-servers.ts';

/** One kind of endpoint, and what the checklist makes of it. */
export interface EndpointRow {
	lead: Behaviour | 'not-found' | 'refused' | 'dropped';
	/** Outcome, reason, method, attempt. */
	judged: string;
	/** Methods of the requests that reach the server. */
	reaches?: string[];
}
const head = ['HEAD'];
const withheld = ['HEAD', 'GET'];
const byOpinion = 'answered withheld event-source 1';
const failed = 'no-answer failed event-source 2';
const silent = 'no-answer time-limit head 2';
export const hundredMegabytes = 100 * 1024 * 1024;
const sameOriginOnly = { 'cross-origin-resource-policy': 'same-origin' };

/** Every kind of endpoint that can be made on this machine, by the first label of its name. */
export const rows: Record<string, EndpointRow> = {
	ok: { lead: '200', judged: 'answered replied head 1', reaches: head },
	'no-content': { lead: '204', judged: 'answered replied head 1', reaches: head },
	unauthorised: { lead: '401', judged: 'answered replied head 1', reaches: head },
	forbidden: { lead: '403', judged: 'answered replied head 1', reaches: head },
	'not-here': { lead: '404', judged: 'answered replied head 1', reaches: head },
	unavailable: { lead: { status: 503 }, judged: 'answered replied head 1', reaches: head },
	// Chromium takes it for the proxy's, which no proxy sent.
	'proxy-sign-in': { lead: { status: 407 }, judged: failed, reaches: ['HEAD', 'GET', 'HEAD', 'GET'] },
	error: { lead: '500', judged: 'answered replied head 1', reaches: head },
	attachment: {
		lead: { status: 200, headers: { 'content-disposition': 'attachment', 'x-frame-options': 'DENY' }, body: '{}' },
		judged: 'answered replied head 1',
		reaches: head,
	},
	'to-good': { lead: { redirectTo: 'https://ok.example.test/' }, judged: 'answered replied head 1', reaches: head },
	// The redirect itself is an answer, and EventSource fails at it.
	'to-dead': { lead: { redirectTo: 'https://nowhere.example.test/' }, judged: byOpinion, reaches: withheld },
	'to-http': { lead: { redirectTo: 'http://web.example.test/' }, judged: byOpinion, reaches: withheld },
	'to-itself': {
		lead: { redirectTo: 'https://to-itself.example.test/' },
		judged: byOpinion,
		reaches: [...Array<string>(21).fill('HEAD'), 'GET'],
	},
	'same-origin': { lead: 'same-origin-only', judged: byOpinion, reaches: withheld },
	stalled: { lead: { status: 200, stalls: true }, judged: 'answered replied head 1', reaches: head },
	huge: { lead: { status: 200, bodyBytes: hundredMegabytes }, judged: 'answered replied head 1', reaches: head },
	'huge-withheld': {
		lead: { status: 200, headers: sameOriginOnly, bodyBytes: hundredMegabytes },
		judged: byOpinion,
		reaches: withheld,
	},
	unknown: { lead: 'not-found', judged: failed },
	refused: { lead: 'refused', judged: failed },
	reset: { lead: 'reset', judged: failed },
	untrusted: { lead: 'untrusted', judged: failed },
	expired: { lead: 'expired', judged: failed },
	misnamed: { lead: 'misnamed', judged: failed },
	plain: { lead: 'plain-text', judged: failed },
	// Nothing tells it from the others above.
	'client-certificate': { lead: 'client-certificate', judged: failed },
	// The third may reach public addresses alone: it would fail if the silence were the browser's own.
	'silent-after-tls': { lead: 'silent-after-tls', judged: silent, reaches: ['HEAD', 'HEAD', 'HEAD'] },
	silent: { lead: 'silent', judged: silent },
	dropped: { lead: 'dropped', judged: silent },
};
/** Its host, and the address that is tested. */
export const hostOf = (name: string) => `${name}.example.test`;
export const urlOf = (name: string) => `https://${hostOf(name)}/`;

/** The checklist's page with other addresses: all of them on its first item that has any, and the first one on the others. */
export const withTargets = (targets: readonly string[]) => (html: string) => {
	const [head, ...rest] = html.split(/(?<=data-targets=")[^"]*(?=")/);
	return rest.length === 0 ? html : [head, targets.join('\n'), rest.join(targets[0])].join('');
};

/** What a saved list holds of each address. */
const savedSchema = z.object({
	evidence: z.record(
		z.string(),
		z.object({ outcome: z.string(), reason: z.string(), method: z.string(), pass: z.int() }),
	),
});

/** Outcome, reason, method and attempt of each address in a saved list, by URL. */
export function readOutcomes(saved: unknown): Record<string, string> {
	const { evidence } = savedSchema.parse(JSON.parse(typeof saved === 'string' ? saved : '{"evidence":{}}'));
	return Object.fromEntries(
		Object.entries(evidence).map(([url, { outcome, reason, method, pass }]) => [
			url,
			[outcome, reason, method, pass].join(' '),
		]),
	);
}
