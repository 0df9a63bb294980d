import { parse } from 'tldts';

// RFC 6761, RFC 6762, RFC 8375, RFC 9476, and names that networks use without any standard.
const reserved = new Set(
	'example test local localhost internal corp lan home arpa intranet private localdomain invalid onion alt svc'.split(
		' ',
	),
);
// Country codes that are also endings of file names or words in programs. Two labels with such an ending are a file or
// a field.
const files = new Set(
	'md sh py rs pl so zip mov ps cc do app name id host style page properties map link data download run java pub lua vi ml mm la cat tel tm ws web trust'.split(
		' ',
	),
);
const settings = new Set('host properties map style data ping trust'.split(' '));
const reversed = new Set('com org net io java javax dev'.split(' '));
const known = new Map<string, boolean>();

/**
 * Whether a text of dotted labels is the name of a host: it ends in a public suffix or a reserved name. Names of files
 * and programs (`network.md`, `System.IO`, `com.example.app`) are not hosts. `hasSign` tells that a scheme, a port, a
 * star or a placeholder marks the text as a name.
 */
export function isNameOfHost(name: string, hasSign: boolean): boolean {
	const labels = name.replace(/\.$/, '').split('.');
	const last = labels.at(-1) ?? '';
	const first = labels[0] ?? '';
	const suffix = last.toLowerCase();
	if (!isSuffix(suffix)) return false;
	if (hasSign) return true;
	// RFC 952 and RFC 1123 know no underscores; first labels have them all the same.
	if (labels.slice(1).some((label) => /[^_]_/.test(label))) return false;
	// `ASP.NET`, `System.IO` and `Socket.io` are not hosts; `WWW.EXAMPLE.COM` and `GitHub.com` are.
	if (last !== suffix && (labels.length < 3 || name !== name.toUpperCase())) return false;
	if (labels.length === 2 && (files.has(suffix) || (/^[A-Z]/.test(first) && suffix === 'io'))) return false;
	return !(labels.length > 2 && reversed.has(first) && !reversed.has(suffix));
}

/** Whether a name ends as names of settings do, `http.mast.host`: only a demand tells that it is a host. */
export function endsAsSetting(name: string): boolean {
	return settings.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
}

/**
 * Whether a text that has the form of a host is the name of a setting instead: `mast.<name>.tides_of`,
 * `tcp_options.delay`. It has an underscore or a part to fill in, and its ending is none that names of hosts have.
 */
export function isNameOfSetting(text: string): boolean {
	const [name = ''] = text.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').split(/[/:]/);
	const plain = name.replace(/<[^<>]*>|\{[^{}]*\}|\[[^[\]]*\]|\*[\w -]+\*|[*#]/g, '<>');
	const last = plain.replace(/\.$/, '').split('.').at(-1) ?? '';
	if (!plain.includes('.') || /^\d+$/.test(last) || last.includes('<>') || text.includes('://')) return false;
	return (plain.includes('<>') || plain.includes('_')) && !isSuffix(last.toLowerCase());
}

function isSuffix(label: string): boolean {
	let answer = known.get(label);
	if (answer === undefined) {
		answer = reserved.has(label) || parse(`x.${label}`, { extractHostname: false }).isIcann === true;
		// Limits the memory of a long-running server, even for a page full of invented endings.
		if (known.size > 10_000) known.clear();
		known.set(label, answer);
	}
	return answer;
}

/** Whether a text begins with an address of the networks that everybody may use (RFC 1918). */
export function isPrivate(text: string): boolean {
	return /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d/.test(text);
}
