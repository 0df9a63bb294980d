import ipaddr from 'ipaddr.js';
import { isHtmlElementName } from '../text/html-element-names.ts';
import { isNameOfHost } from '../model/name-signs.ts';
import { protocolWords } from '../model/protocol-words.ts';
import { portTransportNames } from '../model/transports.ts';

export type MentionKind = 'host' | 'wildcard' | 'template' | 'ipv4' | 'ipv6' | 'network' | 'url' | 'port';

/** A host, an address, a network, a URL or a port, anywhere on a page. `start` and `end` are offsets in the file. */
export interface Mention {
	kind: MentionKind;
	/** Without escapes and emphasis. */
	text: string;
	start: number;
	end: number;
	/** It is the target of a link and not part of the text that a reader sees. */
	isLinkTarget?: boolean;
}

const tag = /<\/?([a-z][a-z0-9-]*)(?=[\s/>])(?:"[^"]*"|'[^']*'|[^"'<>])*>/gi;
const word = /[^\s|,;"'`()“”‘’]+/g;
const letters = '[\\p{L}\\p{N}_-]';
const hostForm = new RegExp(`^(?:${letters}+\\.)+[\\p{L}][\\p{L}\\p{N}-]*\\.?$`, 'u');
const templatePart = /<[^<>]*>|\$?\{+[^{}]*\}+|\[[^[\]]*\]|%\w+%|\$\w+|#|\*[\w -]+\*|^[\w ]*[>\]}]|\*/g;
const ipv4 = /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w]|\.\d)(\/\d{1,2}(?!\d))?/g;

/**
 * Every mention in a text, in order. The scan treats cells, code and HTML alike and does not use the rules for reading
 * requirements, so it also sees what those rules miss. Front matter and comments must already be blank. `more` are the
 * ports in cells of port columns.
 */
export function mentionsIn(text: string, more: readonly Mention[] = []): Mention[] {
	const mentions = [...more];
	const filled = text.includes('{') ? fillExpressions(text) : text;
	const plain = filled.includes('<') ? blankTags(filled, mentions) : filled;
	for (const { 0: token, index } of plain.matchAll(word)) {
		// A name or address has a dot, two colons or a scheme; other tokens are ordinary words.
		if (!/\w\.[\p{L}\d]|[>\]}*][.:]|:.*:|:\/\//u.test(token)) continue;
		const isLinkTarget = text[index - 1] === '(' && text[index - 2] === ']';
		for (const mention of mentionsOf(token, index))
			mentions.push(isLinkTarget || isDefinition(plain, index) ? { ...mention, isLinkTarget: true } : mention);
	}
	mentions.push(...portsIn(plain));
	const found = withoutOverlaps(mentions);
	if (filled === text) return found;
	return found.map((one) => (one.text.includes('{') ? { ...one, text: text.slice(one.start, one.end) } : one));
}

// Expressions of Liquid, Jinja, Vue, Hugo, Go templates and shells.
const expression = /\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|\$\{[^{}\n]*\}/g;

/**
 * Replaces the inside of template expressions such as `{{ site.data.name }}`: a variable is not a name, but may be a
 * part of one. Quoted text inside is kept.
 */
function fillExpressions(text: string): string {
	return text.replace(expression, (written) => {
		const from = /^(?:\{\{|\$)/.test(written) ? 2 : 1;
		const to = written.length - (written.endsWith('}}') ? 2 : 1);
		const inner = written
			.slice(from, to)
			.replace(/("[^"]*"|'[^']*')|[^]/g, (one, quoted?: string) => quoted ?? 'x'.repeat(one.length));
		return written.slice(0, from) + inner + written.slice(to);
	});
}

/** Whether an index follows a link definition, `[name]: https://…`, at the beginning of a line. */
function isDefinition(text: string, index: number): boolean {
	const before = text.slice(Math.max(0, index - 80), index);
	return /(?:^|\n) {0,3}\[[^\]\n]+\]:[ \t]*<?$/.test(before);
}

/** Blanks the tags of known HTML elements. The targets of their `href` and `src` still become mentions. */
function blankTags(text: string, mentions: Mention[]): string {
	return text.replace(tag, (written: string, name: string, index: number) => {
		if (!isHtmlElementName(name.toLowerCase())) return written;
		const link = /\b(?:href|src)\s*=\s*["']?([^"'\s>]+)/i.exec(written);
		const target = link?.[1] ?? '';
		if (link && target.includes('://')) {
			const at = index + link.index + link[0].indexOf(target);
			for (const mention of mentionsOf(target, at)) mentions.push({ ...mention, isLinkTarget: true });
		}
		return written.replace(/[^\n]/g, ' ');
	});
}

function mentionsOf(whole: string, index: number): Mention[] {
	// Longer than any name, and than any address that people write.
	const token = whole.slice(0, 2048);
	const marks = withoutMarks(token);
	// Skips the variable of an assignment: `PROXY=http://…`, `server=a.example.com`.
	const from = marks.from + (/^[\p{L}_][\w.-]*=(?=[^=])/u.exec(token.slice(marks.from))?.[0].length ?? 0);
	const { to } = marks;
	const written = token.slice(from, to);
	const start = index + from;
	const text = written.replace(/\\(?=[\p{P}\p{S}])|\*\*|__/gu, '');
	const one = (kind: MentionKind): Mention[] => [{ kind, text, start, end: start + written.length }];
	const scheme = /^[a-z][a-z0-9+.-]*:\/\/(.+)$/i.exec(text);
	if (scheme) {
		const authority = scheme[1]?.split(/[/?#]/)[0]?.replace(/^.*@/, '') ?? '';
		if (/^(?:file|unix|jdbc|about|data|chrome)\b/i.test(text) || !/[\p{L}\p{N}*>}\]]/u.test(authority)) return [];
		return one(/^:\d+$/.test(authority) ? 'port' : 'url');
	}
	if (/\d\.\d/.test(text)) {
		const found = [...written.matchAll(ipv4)].filter(([address]) => isIpv4(address));
		if (found.length > 0)
			return found.map(({ 0: address, 1: length, index: at }) => ({
				kind: length === undefined ? 'ipv4' : 'network',
				text: address,
				start: start + at,
				end: start + at + address.length,
			}));
	}
	const address =
		text.length > 64 ? null : /^\[?([\da-f:.]*:[\da-f:.]*:[\da-f.]*)(\/\d{1,3})?(?:\](?::\d+)?)?$/i.exec(text);
	if (address) {
		const [, bare = '', length] = address;
		return /\d/.test(bare) && ipaddr.IPv6.isValid(bare) ? one(length === undefined ? 'ipv6' : 'network') : [];
	}
	if (text.length > 512 || text.includes('@')) return [];
	// The image of a container: `a.example.com/harbour/mast:latest`.
	if (/\/[^:]*:(?!\d+$)[\w.<{$-]+[>}]?$/.test(text)) return [];
	const authority = text.split('/')[0] ?? '';
	const port = /:\d{1,5}(?:-\d{1,5})?$/.exec(authority);
	const name = port ? authority.slice(0, port.index) : authority;
	if (name.includes('..')) return [];
	if (/^\*?\.(?=[^.])/.test(name) && hostForm.test(name.replace(/^\*?\./, '')))
		return isNameOfHost(name.replace(/^\*?\./, ''), name.startsWith('*') || name.split('.').length > 2)
			? one('wildcard')
			: [];
	// `<address>:7000`: a name that is only a placeholder, with its port.
	if (port && /^(?:<[^<>]+>|\$?\{+[^{}]+\}+)$/.test(name)) return one('template');
	const filled = name.replace(templatePart, 'x');
	if (filled !== name) return hostForm.test(filled) && isNameOfHost(filled, true) ? one('template') : [];
	return hostForm.test(name) && isNameOfHost(name, port !== null) ? one('host') : [];
}

/** The start and end of a word without emphasis, brackets and the punctuation of its sentence. */
function withoutMarks(token: string): { from: number; to: number } {
	let from = 0;
	let to = token.length;
	while (from < to) {
		const rest = token.slice(from, from + 4);
		if (/^(?:\*\*|__|~~)/.test(rest) || /^[_~!>\]}=-]/.test(rest) || /^\\(?![*.])/.test(rest)) from += 1;
		else if (/^\*(?!\.)/.test(rest) && !/^\*[\w-]+\*[.-]/.test(token.slice(from, from + 64))) from += 1;
		else if (/^[[{<]/.test(rest) && !/^[[{<]+[^\][}{<>]*[\]}>]+[.\w:-]/.test(token.slice(from, from + 80))) from += 1;
		else break;
	}
	while (to > from) {
		const last = token[to - 1] ?? '';
		const open = { '>': '<', ']': '[', '}': '{' }[last];
		const isOpened = open !== undefined && token.slice(from, to - 1).includes(open) && token[from] !== open;
		if (/[.:!?*_~\\=]/.test(last) || (open !== undefined && !isOpened)) to -= 1;
		else break;
	}
	return { from, to };
}

/** Whether a text is an IPv4 address or network, and not a network mask. */
function isIpv4(written: string): boolean {
	const [address = '', length = '0'] = written.split('/');
	return ipaddr.IPv4.isValidFourPartDecimal(address) && Number(length) <= 32 && !/^255\.255\./.test(address);
}

const names = [...protocolWords.keys()].join('|');
// `1,024` is one number, `80,443` and `22,443,9000` are several.
const thousands = String.raw`(?<!\d,)(?:[1-9]|[1-5]\d|6[0-5]),\d{3}(?!\d|,\d)`;
const digits = String.raw`(?:${thousands}|\d{1,5})`;
const number = new RegExp(
	String.raw`(?<![\w.$€£#+-]|(?<!ports?)=)${digits}(?:\s?(?:[-–—~]|\.\.|to|through)\s?${digits}|:\d{1,5}(?=\/(?:tcp|udp)\b))?\+?(?![\w%°]|[.:-]\d|\s?(?:[KMGT]i?B|ms|seconds?|minutes?|hours?|days?)\b)`,
	'gi',
);
const namedBefore = new RegExp(
	`(?:\\b|\\b[ds]|\\blocal|\\bremote)ports?(?:-ranges?)?\\b(?:\\s+(?:numbers?|ranges?|is|are|of|between|from|on|default|include|includes|the))*[\\s:(\\[\`*="]*$|\\blisten(?:s|ing)? on\\s+\`?$|\\b(${names})\\b[\\s/:(\`*-]{1,4}(?:ports?[\\s:(\`*]*)?$`,
	'i',
);
const namedAfter = new RegExp(`^[\`*]*\\s?[/(-]?\\s?(${names})\\b`, 'i');
const joined = new RegExp(
	`^[\\s\`*]*(?:,|;|&|/|\\band\\b|\\bor\\b)[\\s\`*]*(?:and\\b|or\\b)?[\\s\`*]*(?:(?:${portTransportNames}|ports?)\\b[\\s/:\`*]*)?$`,
	'i',
);

/**
 * Numbers beside the word "port" or the name of a protocol, and the numbers joined to them: `ports 80, 443 and
 * 8000-8010`.
 */
function portsIn(text: string): Mention[] {
	const mentions: Mention[] = [];
	for (const { 0: written, index } of text.matchAll(number)) {
		const end = index + written.length;
		const previous = mentions.at(-1);
		const isJoined =
			previous !== undefined && index - previous.end < 16 && joined.test(text.slice(previous.end, index));
		if (!isJoined) {
			const before = namedBefore.exec(text.slice(Math.max(0, index - 40), index));
			const after = before ? null : namedAfter.exec(text.slice(end, end + 16));
			const protocol = (before?.[1] ?? after?.[1])?.toLowerCase();
			if (!before && !after) continue;
			if (protocol !== undefined && isVersion(written, protocol)) continue;
		}
		if (Number.parseInt(written, 10) > 65535) continue;
		mentions.push({ kind: 'port', text: written, start: index, end });
	}
	return mentions;
}

/** The numbers in a cell of a port column. */
export function portsOfCell(text: string, { start, end }: { start: number; end: number }): Mention[] {
	return [...text.slice(start, end).matchAll(number)].flatMap(({ 0: written, index }) =>
		Number.parseInt(written, 10) <= 65535
			? [{ kind: 'port' as const, text: written, start: start + index, end: start + index + written.length }]
			: [],
	);
}

/**
 * Whether a number is a version, `HTTP/2`, `SMB 3`, `SQL 2019`: one digit, or a year, after an application protocol.
 */
function isVersion(written: string, protocol: string): boolean {
	return protocolWords.get(protocol)?.kind === 'application' && /^(?:\d(?:\D.*)?|199\d|20[0-3]\d)$/.test(written);
}

/** Sorts mentions by position; a number inside a name is not a mention of its own. */
function withoutOverlaps(mentions: Mention[]): Mention[] {
	mentions.sort((one, other) => one.start - other.start || other.end - one.end);
	let end = 0;
	return mentions.filter((mention) => {
		if (mention.start < end) return false;
		end = mention.end;
		return true;
	});
}
