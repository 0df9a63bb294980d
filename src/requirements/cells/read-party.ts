import { classifyEnd, isHostName, type ClassifiedEnd } from '../model/classify-end.ts';
import { readPorts } from './read-ports.ts';
import type { Endpoint, Party } from '../model/requirement.ts';
import { slug } from '../model/slug.ts';
import { portTransportNames } from '../model/transports.ts';
import { SourceText, saysNothing, separatorOf, type Separator } from '../text/source-text.ts';

/** One side of a connection as a cell states it. */
export interface ReadParty {
	party: Party;
	/**
	 * One for each endpoint of the party: where it is in the file, what its URL says, and the ports written beside it.
	 */
	ends: (ClassifiedEnd & { at: SourceText; ports?: SourceText })[];
	separator: Separator;
	/** `Backup/Snapshot job` as one name. It counts as one unless roles.md lists one of its parts. */
	whole?: Endpoint;
}

const qualifierLine = /^(?:\(.*\)|[—–-]\s.*)$/;
const joiningWord = /^(?:or|and)$/i;
const listSign = /^[-•–]\s+/;
// A sentence on a line of its own is a remark on the end above it.
const remark = /^(?=(?:\S+\s+){3})[^\n]*[.!]$/;
const portsAtEnd = new RegExp(
	String.raw`(?:\s*,\s*|\s+[-–—]\s+|\s+(?:on\s+)?)((?:${portTransportNames}|https?)[\s/:]*(?:ports?\s*)?\d{1,5}(?:[\s,–-]+\d{1,5})*|ports?\s+\d{1,5}(?:[\s,–-]+\d{1,5})*|\d{1,5}\s*/\s*(?:${portTransportNames}))$`,
	'i',
);
const portsAlone = new RegExp(String.raw`^(?:(?:${portTransportNames})\s+)?ports?[\s:]*[\d\s,–-]+$`, 'i');
const severalPorts = /^(\S+?):(\d{1,5}(?:\s*[,/]\s*\d{1,5})+)$/;
// "Jump / bastion host" is one name: a single word before the slash, and a common noun only at the end.
const commonNoun =
	/^\S+(?:\s+\S+)*\s(?:hosts?|jobs?|pods?|nodes?|servers?|machines?|agents?|clients?|services?|workers?|controllers?|gateways?|users?|tools?|process(?:es)?|programs?)$/;

/**
 * Reads a Source or Destination cell. Several ends are on separate lines or separated by `,`, `and`, `or`, `/`. A
 * remark in brackets, `(…)`, qualifies the end before it.
 */
export function readParty(lines: readonly SourceText[]): ReadParty {
	const ends: ReadParty['ends'] = [];
	const separators = new Set<Separator>();
	for (const [index, whole] of lines.entries()) {
		const previous = ends.at(-1);
		const isItem = listSign.test(whole.text) && isNameOfHost(whole.text.replace(listSign, ''));
		const line = isItem ? whole.slice(listSign.exec(whole.text)?.[0].length ?? 0) : whole;
		const isRemark = previous && !isHost(previous) ? false : remark.test(line.text) && !namesHost(line.text);
		if (previous && (qualifierLine.test(line.text) || isRemark)) {
			previous.endpoint.qualifier = [previous.endpoint.qualifier, line.text].filter((part) => part).join(' ');
			continue;
		}
		if (isNoEnd(line)) continue;
		if (index > 0 && ends.length > 0) separators.add('line');
		const { rest, ports } = withoutPorts(line);
		const known = ends.length;
		for (const part of splitEnds(rest, separators)) {
			const { name, qualifier } = splitQualifier(part);
			if (name.text === '') continue;
			const end = classifyEnd(name.text);
			if (qualifier !== undefined) end.endpoint.qualifier = qualifier.text;
			const own = (qualifier && portsInBrackets(qualifier, isHost(end))) ?? ports;
			ends.push({ ...end, at: name, ...(own ? { ports: own } : {}) });
		}
		// `a.example.com and b.example.com (port 443)`: the port counts for both hosts.
		const stated = ends.at(-1)?.ports;
		const ofLine = ends.slice(known);
		if (stated && ofLine.slice(0, -1).every((end) => isHost(end) && end.ports === undefined && end.port === undefined))
			for (const end of ofLine) end.ports = stated;
	}
	const party = { text: lines.map((line) => line.text).join('\n'), endpoints: ends.map((end) => end.endpoint) };
	const separator = separatorOf(separators);
	const isOneName =
		separator === 'slash' &&
		lines.length === 1 &&
		ends.every(({ endpoint }) => endpoint.kind === 'role' && endpoint.qualifier === undefined) &&
		ends.slice(0, -1).every(({ at }) => !/\s/.test(at.text)) &&
		commonNoun.test(ends.at(-1)?.at.text ?? '');
	return { party, ends, separator, ...(isOneName ? { whole: classifyRole(party.text) } : {}) };
}

const isHost = ({ endpoint }: ClassifiedEnd) => endpoint.kind !== 'role' && endpoint.kind !== 'any';
const isNameOfHost = (text: string) => isHost(classifyEnd(text.split(/[\s,;(]/)[0] ?? ''));
const namesHost = (text: string) => text.split(/[\s,;()]+/).some(isNameOfHost);
const classifyRole = (text: string): Endpoint => ({ kind: 'role', text, role: slug(text) });

/** The ports of a remark in brackets that states only ports: `(port 443)`, `(80, HTTP)`. */
function portsInBrackets(qualifier: SourceText, isHost: boolean): SourceText | undefined {
	if (!/\d/.test(qualifier.text) || !(isHost || /\bports?\b/i.test(qualifier.text))) return undefined;
	const inner = qualifier.slice(1, -1);
	const { ports, portText, faults } = readPorts([inner]);
	// An invalid port is still taken as the port of the host, so that it can be reported.
	if (faults.length > 0) return portsAlone.test(inner.text) ? inner : undefined;
	return ports.length > 0 && portText === undefined ? inner : undefined;
}

/** Separates a host from the ports after it: `a.example.com, TCP/443`, `a.example.com:80,443`. */
function withoutPorts(line: SourceText): { rest: SourceText; ports?: SourceText } {
	const several = severalPorts.exec(line.text);
	const [whole = '', name = '', listed = ''] = several ?? [];
	if (several && isNameOfHost(name))
		return { rest: line.slice(0, name.length), ports: line.slice(whole.length - listed.length) };
	const end = portsAtEnd.exec(line.text);
	if (!end || !isNameOfHost(line.text)) return { rest: line };
	return { rest: line.slice(0, end.index).trim(), ports: line.slice(line.text.length - (end[1] ?? '').length) };
}

/** Splits a line into its ends. Text in brackets is never split, and a slash right after a host begins its path. */
function splitEnds(line: SourceText, separators: Set<Separator>): SourceText[] {
	const parts: SourceText[] = [];
	let depth = 0;
	let start = 0;
	const cut = (index: number, length: number, separator: Separator) => {
		parts.push(line.slice(start, index).trim());
		start = index + length;
		separators.add(separator);
	};
	for (let index = 0; index < line.text.length; index += 1) {
		const character = line.text[index] ?? '';
		if ('([{<'.includes(character)) depth += 1;
		else if (')]}>'.includes(character)) depth = Math.max(0, depth - 1);
		if (depth > 0 || index < start) continue;
		const rest = line.text.slice(index);
		const word = /^(?:\s*[,;]\s*(?:and |or )?|\s+(?:and|or|&)\s+)/i.exec(rest);
		if (word) cut(index, word[0].length, 'list');
		else if (character === '/' && isSeparatingSlash(line.text.slice(start, index), rest.slice(1)))
			cut(index, 1, 'slash');
	}
	parts.push(line.slice(start).trim());
	return parts.filter((part) => !isNoEnd(part)).flatMap((part) => splitHosts(part, separators));
}

/** Splits a text that is only hosts separated by spaces or dashes: each is an end. */
function splitHosts(part: SourceText, separators: Set<Separator>): SourceText[] {
	if (!/\s/.test(part.text)) return [part];
	const words = [...part.text.matchAll(/\S+/g)].filter(({ 0: word }) => !/^[-–•]$/.test(word));
	if (words.length < 2 || !words.every(({ 0: word }) => isNameOfHost(word))) return [part];
	separators.add('list');
	return words.map(({ 0: word, index }) => part.slice(index, index + word.length));
}

const isNoEnd = ({ text }: SourceText) => saysNothing(text) || joiningWord.test(text);

function isSeparatingSlash(before: string, after: string): boolean {
	// The last characters are enough, and a cell may hold many slashes.
	const last = before.slice(-3);
	if (/[a-z]:\/?$/i.test(last) || /^\/|^\s*$/.test(after)) return false;
	if (/^\d{1,3}\b/.test(after) && /[\d:]$/.test(last)) return false;
	// The length of a network: `YOUR_IP/32`, `<address>/24`.
	if (/^\d{1,3}(?=$|[\s,;)])/.test(after) && /[\w>\]}]$/.test(last)) return false;
	if (/\s$/.test(last) && /^\s/.test(after)) return true;
	const authority = before.trim().replace(/^[a-z]+:\/\//i, '');
	const slash = authority.indexOf('/');
	const name = slash < 0 ? authority : authority.slice(0, slash);
	const isHost = isHostName(name.replace(/:\d+$/, '').replace(/^\*\./, '')) || /[.>}\]]/.test(name);
	return !isHost;
}

/** Separates a name from the remark at its end: `Development Tools (two programs)`. */
function splitQualifier(part: SourceText): { name: SourceText; qualifier?: SourceText } {
	// `https://a.example.com/api - for charts`: a path contains no space, so the rest is a remark.
	const remark = /^\S+\/\S*(\s+[-–—]\s.*)$/.exec(part.text);
	if (remark?.[1] !== undefined && isNameOfHost(part.text)) {
		const end = part.text.length - remark[1].length;
		return { name: part.slice(0, end), qualifier: part.slice(end).trim() };
	}
	const match = /\s*(\([^()]*(?:\([^()]*\)[^()]*)*\))$/.exec(part.text);
	if (!match || match.index === 0) return { name: part };
	const qualifier = match[1] === undefined ? {} : { qualifier: part.slice(part.text.length - match[1].length) };
	return { name: part.slice(0, match.index).trim(), ...qualifier };
}
