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
/** Whether a text names a port by its number: "port 443", "TCP 8443", "53/udp", "https://:443". */
export function statesPort(text: string): boolean {
	return port.test(text);
}
