import { protocolWords, type ProtocolWord } from './protocol-words.ts';
import type { SourceText } from '../text/source-text.ts';

/** One token of a Port cell, with its meaning there. */
export type PortToken = { at: SourceText } & (
	| { kind: 'number'; number: number }
	| { kind: 'protocol'; protocol: ProtocolWord }
	/** A range sign between two numbers: a dash, "to", or the colon of `30000:32767`. */
	| { kind: 'range' }
	| { kind: 'joining'; isSlash: boolean }
	/** A star or dagger that refers to a footnote. */
	| { kind: 'mark' }
	| { kind: 'words' }
);

const token = /\([^()]*\)|\d+(?:\.\d+)+|\d+|\.{2,3}|[a-z][a-z0-9.()]*(?:[-_][a-z][a-z0-9]*)*|[^\s]/gi;
const joining = new Set(['and', 'or', '&', ',', ';', '/', ':', '|', 'port', 'ports']);
const rangeSigns = new Set(['-', '–', '—', '−', '~', '～', '..', '...', '…', 'to', 'through']);
// `1024 and above`, `32768+`, `≥ 49152`: up to port 65535.
const openEnded =
	/(?:≥|>=)\s*(\d{1,5})(?!\d)|(?<![\d.-])(\d{1,5})\s*(?:\+|(?:and|or)\s+(?:above|higher|up|upwards|greater|over)\b|up(?:wards)?\b)/i;
// `32,768-65,535`: thousands separators. Read as a list, its range would run backwards, or a number would begin with
// zero.
const thousands = /(?<!\d)(\d{1,2}),(\d{3})(\s*(?:[-–—~]|to|through)\s*)(\d{1,2}),(\d{3})(?!\d)/i;

/**
 * The tokens of one line of a Port cell. A number with dots, or one digit after an application protocol, is a version
 * (`TLS 1.2`, `HTTP/2`). Brackets hold a remark, with two exceptions: the name of a protocol (`443 (HTTPS)`), and ports
 * after one (`HTTPS (443)`).
 */
export function portTokens(line: SourceText): PortToken[] {
	const open = openEnded.exec(line.text);
	if (open) return aroundRange(line, open, Number(open[1] ?? open[2]), 65535);
	const grouped = thousands.exec(line.text);
	const [, low = '', lowRest = '', , high = '', highRest = ''] = grouped ?? [];
	if (grouped && (Number(lowRest) > Number(high) || lowRest.startsWith('0')))
		return aroundRange(line, grouped, Number(low + lowRest), Number(high + highRest));
	const tokens: PortToken[] = [];
	// Set once the protocol has its port: in `443/TCP (8443)` the brackets hold a remark.
	let isTaken = false;
	for (const match of line.text.matchAll(token)) {
		const at = line.slice(match.index, match.index + match[0].length);
		const inner = at.slice(1, -1);
		if (/^\(\s*\d/.test(at.text) && tokens.at(-1)?.kind === 'protocol' && !isTaken) {
			tokens.push(...portTokens(inner));
			continue;
		}
		const read = tokenOf(at, match.index, line.text, tokens);
		if (read.kind === 'number') isTaken = true;
		else if (read.kind === 'joining' && !read.isSlash) isTaken = false;
		tokens.push(read);
	}
	return tokens;
}

function aroundRange(line: SourceText, { 0: text, index }: RegExpExecArray, from: number, to: number): PortToken[] {
	const at = line.slice(index, index + text.length);
	return [
		...portTokens(line.slice(0, index)),
		{ kind: 'number', number: from, at },
		{ kind: 'range', at },
		{ kind: 'number', number: to, at },
		...portTokens(line.slice(index + text.length)),
	];
}

function tokenOf(at: SourceText, index: number, line: string, before: readonly PortToken[]): PortToken {
	const word = at.text.toLowerCase();
	const protocol = protocolWords.get(word.replace(/^\((.*)\)$/, '$1'));
	if (protocol) return { kind: 'protocol', protocol, at };
	if (/^\d+$/.test(word)) {
		return isVersion(word, before) || protocolNumber.test(line.slice(0, index))
			? { kind: 'words', at }
			: { kind: 'number', number: Number(word), at };
	}
	if (rangeSigns.has(word) || isColonOfRange(line, index)) return { kind: 'range', at };
	if (joining.has(word)) return { kind: 'joining', isSlash: word === '/', at };
	return { kind: /^[*†‡§¹²³()]$/.test(word) ? 'mark' : 'words', at };
}

/** `IP protocol 4`, `protocol number 50 and 51`: IP protocols by their numbers, without ports. */
const protocolNumber =
	/\b(?:ip[- ]?protocols?(?: (?:ids?|numbers?|no\.?))?|protocol (?:ids?|numbers?|no\.?|type))[\s:]*(?:\d{1,3}\s*(?:&|\/|and\b|or\b)\s*)*$/i;

function isVersion(digits: string, before: readonly PortToken[]): boolean {
	const last = before.at(-1);
	const named = last?.kind === 'joining' && last.isSlash ? before.at(-2) : last;
	return digits.length === 1 && named?.kind === 'protocol' && named.protocol.kind === 'application';
}

/** `30000:32767` is a range, as packet filters write it; `TCP:443` is not. */
function isColonOfRange(text: string, index: number): boolean {
	return text[index] === ':' && /\d$/.test(text.slice(0, index)) && /^:\d/.test(text.slice(index));
}
