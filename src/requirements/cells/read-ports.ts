import { hasMixedTransports } from '../model/mixed-transports.ts';
import { portTokens, type PortToken } from '../model/port-tokens.ts';
import { protocolWords } from '../model/protocol-words.ts';
import type { Port } from '../model/requirement.ts';
import type { Transport } from '../model/transports.ts';
import { type SourceText, saysNothing, separatorOf, type Separator } from '../text/source-text.ts';
import type { Span } from '../text/span.ts';

/** What a Port cell states. */
export interface ReadPorts {
	ports: Port[];
	/** The cell's words, where it says more than numbers. */
	portText?: string;
	/** Protocols written beside the numbers: `TCP 443`, `1194/UDP`, `HTTPS:443`. */
	transports: Transport[];
	applications: string[];
	/** How the ports are separated: ports and ends pair up only where both are separated in the same way. */
	separator: Separator;
	/** The cell has an unknown word where a protocol would be, as in `443/DCCP`. */
	hasUnknownProtocol: boolean;
	/** It contains a number: a port, or a type of ICMP. */
	hasNumber: boolean;
	/**
	 * Set where ports have different transports, as in `TCP 443, UDP 3478`; `transports` then lists the transports of all
	 * ports.
	 */
	mixed?: Span;
	faults: { at: SourceText; message: string }[];
}

/**
 * Reads a Port cell: one port, a list (`,` `/` `and` `or`, lines) or a range (`-`, `–`, `to`), with the protocol before
 * or after. Ports are 1 to 65535 (RFC 6335). Any other words are kept as `portText`. `stated` are the transports of the
 * row's Protocol cell.
 */
export function readPorts(lines: readonly SourceText[], stated: readonly Transport[] = []): ReadPorts {
	const said = lines.filter((line) => !saysNothing(line.text));
	const tokens = said.map(portTokens);
	const read: ReadPorts = {
		ports: [],
		transports: [],
		applications: [],
		separator: 'none',
		hasUnknownProtocol: said.some(({ text }) => namesUnknownProtocol(text)),
		hasNumber: false,
		faults: [],
	};
	const separators = new Set<Separator>();
	let hasWords = false;
	/** The last port read: a dash after it makes it the first of a range. */
	let last: Port | undefined;
	/** A range that waits for its second number. */
	let open: Port | undefined;
	for (const line of tokens) {
		if (read.ports.length > 0 && !open) separators.add('line');
		last = undefined;
		let previous: PortToken | undefined;
		for (const token of line) {
			const isAfterProtocol = previous?.kind === 'protocol';
			previous = token;
			if (token.kind === 'number') {
				read.hasNumber = true;
				const message = faultOf(token.number, open);
				if (message !== undefined) read.faults.push({ at: token.at, message });
				else if (open) open.to = token.number;
				else read.ports.push((last = { from: token.number, to: token.number }));
				open = undefined;
				continue;
			}
			// A dash beside a protocol name does not make a range (`80 - HTTP`, `TCP-443`). Anywhere else, a number is
			// missing.
			hasWords ||= open !== undefined && token.kind !== 'protocol';
			open = token.kind === 'range' ? last : undefined;
			if (token.kind === 'protocol') {
				if (token.protocol.kind === 'transport') read.transports.push(token.protocol.name);
				else read.applications.push(token.protocol.name);
			} else if (token.kind === 'joining') {
				if (read.ports.length > 0) separators.add(token.isSlash ? 'slash' : 'list');
				if (!token.isSlash) last = undefined;
			} else if (token.kind === 'words' || (token.kind === 'range' && !open && !isAfterProtocol)) hasWords = true;
		}
	}
	if (hasMixedTransports(tokens.flat())) read.mixed = { start: said[0]?.start ?? 0, end: said.at(-1)?.end ?? 0 };
	read.transports = [...new Set(read.transports)];
	read.applications = [...new Set(read.applications)];
	if (read.ports.length > 1) read.separator = separatorOf(separators);
	// The numbers of ICMP are types and codes (RFC 792), not ports.
	const transports = new Set([...stated, ...read.transports]);
	if (transports.size === 1 && transports.has('icmp') && read.hasNumber) {
		read.ports = [];
		read.faults = [];
		hasWords = true;
	}
	// `*` alone, or a range without its second number, is also kept in words.
	if (hasWords || open || (said.length > 0 && read.ports.length === 0))
		read.portText = lines.map((line) => line.text).join('\n');
	return read;
}

function namesUnknownProtocol(text: string): boolean {
	const besidePort = /\d\s*\/\s*([a-z][\w.-]*)|(?<![\w.-])([a-z][\w.-]*)\s*\/\s*\d/gi;
	return [...text.matchAll(besidePort)].some(([, after, before]) => {
		const word = (after ?? before ?? '').toLowerCase();
		return !protocolWords.has(word) && !/^(?:any|all)$/.test(word);
	});
}

function faultOf(number: number, open: Port | undefined): string | undefined {
	if (number < 1 || number > 65535) return `Unexpected port \`${number}\`, expected a number from 1 to 65535`;
	if (!open || number >= open.from) return undefined;
	return `Unexpected range \`${open.from}-${number}\`, expected the lower port first: \`${number}-${open.from}\``;
}
