import { protocolWords } from './protocol-words.ts';

const protocol = [...protocolWords.keys()].join('|');
const number = '\\d{1,5}(?![\\d.]*\\d)';
const port = new RegExp(
	[
		`\\bports?:?\\s+(?:number\\s+)?\`?${number}`,
		`\\bport\\s+\\((?:default is\\s+)?${number}\\)`,
		`\\b(?:${protocol})(?:\\s*[/:(]\\s*|\\s+)\`?(?:ports?\\s+)?${number}`,
		`\\bhttps?://:${number}`,
		`\\b${number}\`?(?:\\s*[/(]\\s*|\\s+)(?:${protocol})\\b`,
	].join('|'),
	'i',
);
const demand =
	/\b(?:must|needs?|needed|requires?|required|has to|have to|should|ensure|make sure|configure)\b|^(?:please\s+)?(?:open|allow|permit|enable|whitelist|allowlist|unblock)\b/i;
// Only what negates the demand itself: "if the server does not use a proxy, port 443 must be reachable" demands.
const prohibition =
	/\b(?:must|should|need|may)(?:n['’]t| not)\b|\b(?:do|does)(?:n['’]t| not) (?:need|require|open|expose|allow|have to)\b|\bnever\b|\bno longer (?:needed|required)\b|\bno (?:\w+ ){0,3}ports?\b|\bnot (?:needed|required|necessary)\b|\bcan be closed\b/i;

/** Whether a text names a port by its number: "port 443", "TCP 8443", "53/udp", "https://:443". */
export function statesPort(text: string): boolean {
	return port.test(text);
}

/** Whether a sentence demands that a port be reachable: it names one with "must", "need" or the like, and does not forbid. */
export function demandsPort(text: string): boolean {
	return statesPort(text) && demand.test(text) && !prohibition.test(text);
}

/** Whether a sentence forbids something or says that it is not needed; what it names is no requirement. */
export function forbids(text: string): boolean {
	return prohibition.test(text);
}
