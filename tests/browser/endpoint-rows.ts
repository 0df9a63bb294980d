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
	error: { lead: '500', judged: 'answered replied head 1', reaches: head },
	attachment: {
		lead: { status: 200, headers: { 'content-disposition': 'attachment', 'x-frame-options': 'DENY' }, body: '{}' },
		judged: 'answered replied head 1',
		reaches: head,
	},
	'to-good': { lead: { redirectTo: 'https://ok.example.test/' }, judged: 'answered replied head 1', reaches: head },
	// The redirect itself is an answer, and EventSource fails at it.
	'to-dead': { lead: { redirectTo: 'https://nowhere.example.test/' }, judged: byOpinion, reaches: withheld },
	'to-http': { lead: { redirectTo: 'http://nowhere.example.test/' }, judged: byOpinion, reaches: withheld },
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
	'silent-after-tls': { lead: 'silent-after-tls', judged: silent, reaches: ['HEAD', 'HEAD'] },
	silent: { lead: 'silent', judged: silent },
	dropped: { lead: 'dropped', judged: silent },
};
/** Its host, and the address that is tested. */
export const hostOf = (name: string) => `${name}.example.test`;
export const urlOf = (name: string) => `https://${hostOf(name)}/`;
