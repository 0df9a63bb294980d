import type { Port, Transport } from './requirement.ts';
import type { SourceText } from './source-text.ts';
import { protocolWords } from './protocol-words.ts';

/** What a Port cell states. */
export interface ReadPorts {
	ports: Port[];
	/** The cell's words, where it says more than numbers. */
	portText?: string;
	/** Protocols written beside the numbers: `TCP 443`, `1194/UDP`, `HTTPS:443`. */
	transports: Transport[];
	applications: string[];
	/** How the ports are parted: pairs are read only where ends are parted alike. */
	separator: 'slash' | 'line' | 'list' | 'none';
	faults: { at: SourceText; message: string }[];
}

const token = /\([^()]*\)|\d+|[a-z][a-z0-9.()]*(?:[-_][a-z0-9]+)*|[-–—−]|[^\s]/gi;
const joining = new Set(['and', 'or', '&', ',', ';', '/', ':', '|', 'port', 'ports']);
const rangeSigns = new Set(['-', '–', '—', '−', 'to', 'through']);
const emptyCell = /^[-–—/\s]*$/;

/**
 * Reads a Port cell: one port, a list (`,` `/` `and` `or`, lines) or a range (`-`, `–`, `to`), with the protocol on either
 * side; ports are 1 to 65535 (RFC 6335). Words stay words: they are kept as `portText`. `stated` are the transports of the row's
 * Protocol cell.
 */
export function readPorts(lines: readonly SourceText[], stated: readonly Transport[] = []): ReadPorts {
	const read: ReadPorts = { ports: [], transports: [], applications: [], separator: 'none', faults: [] };
	const separators = new Set<ReadPorts['separator']>();
	let hasWords = false;
	let openRange: number | undefined;
	for (const line of lines) {
		if (emptyCell.test(line.text)) continue;
		if (read.ports.length > 0 && openRange === undefined) separators.add('line');
		for (const match of line.text.matchAll(token)) {
			const word = match[0].toLowerCase();
			const at = line.slice(match.index, match.index + match[0].length);
			const protocol = protocolWords.get(word.replace(/^\((.*)\)$/, '$1'));
			if (/^\d+$/.test(word)) {
				const number = Number(word);
				if (number < 1 || number > 65535) {
					read.faults.push({ at, message: `Unexpected port \`${word}\`, expected a number from 1 to 65535` });
				} else if (openRange !== undefined) {
					const range = { from: openRange, to: number };
					if (number < openRange) {
						read.faults.push({
							at,
							message: `Unexpected range \`${openRange}-${number}\`, expected the lower port first: \`${number}-${openRange}\``,
						});
					} else read.ports[read.ports.length - 1] = range;
				} else read.ports.push({ from: number, to: number });
				openRange = undefined;
			} else if ((rangeSigns.has(word) || isColonOfRange(line.text, match.index)) && read.ports.length > 0) {
				openRange = read.ports.at(-1)?.from;
			} else if (protocol) {
				if (protocol.kind === 'transport') read.transports.push(protocol.name);
				else read.applications.push(protocol.name);
			} else if (joining.has(word)) {
				if (read.ports.length > 0) separators.add(word === '/' ? 'slash' : 'list');
			} else if (!/^[*†‡§¹²³\d()]$/.test(word)) hasWords = true;
		}
	}
	read.transports = [...new Set(read.transports)];
	read.applications = [...new Set(read.applications)];
	if (read.ports.length > 1) {
		const [only = 'none'] = separators;
		read.separator = separators.size > 1 ? 'list' : only;
	}
	// The numbers of ICMP are types and codes (RFC 792), not ports.
	const transports = new Set([...stated, ...read.transports]);
	if (transports.size === 1 && transports.has('icmp') && read.ports.length > 0) {
		read.ports = [];
		hasWords = true;
	}
	// `*` alone, or an open range whose end is missing, is said in words too.
	const said = lines.some((line) => !emptyCell.test(line.text));
	if (hasWords || openRange !== undefined || (said && read.ports.length === 0))
		read.portText = lines.map((line) => line.text).join('\n');
	return read;
}

/** `30000:32767` is a range, as packet filters write it; `TCP:443` is not. */
function isColonOfRange(text: string, index: number): boolean {
	return text[index] === ':' && /\d$/.test(text.slice(0, index)) && /^:\d/.test(text.slice(index));
}
