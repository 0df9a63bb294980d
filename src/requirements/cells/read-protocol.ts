import leven from 'leven';
import { portlessProtocols, protocolWords } from '../model/protocol-words.ts';
import { readPorts } from './read-ports.ts';
import { transportName, transports as allTransports, type Transport } from '../model/transports.ts';
import { type SourceText, saysNothing } from '../text/source-text.ts';

/** What a Protocol cell states. */
export interface ReadProtocol {
	transports: Transport[];
	/** The known application protocols, such as `https` or `ssh`; several are joined by a slash: `http/https`. */
	application: string | null;
	/** It states an IP protocol without ports, such as ESP. */
	isPortless: boolean;
	/** Why a browser cannot test all of it: an unknown protocol, or "any". */
	doubt?: 'unknown-protocol' | 'any-protocol';
	/**
	 * The first unknown name, with the protocol that was probably meant. Words in brackets are a remark, but an acronym
	 * in brackets makes the protocol doubtful.
	 */
	unknown?: { at: SourceText; suggestion?: string };
}

const silent =
	/^(?:and|or|any|all|over|via|both|the|protocols?|ports?|only|default|secure|encrypted|optional|ip|ipv[46]|(?:in|out)(?:bound|coming|going))$/i;
// An acronym in brackets may be a protocol on top of the one before it, `TCP (DCCP)`. An HTTPS answer would not prove
// that one.
const acronym = /^[A-Z][A-Z0-9]{2,}$/;
const anyProtocol = /^(?:any|all)(?: protocols?)?$/i;

/** Reads a Protocol cell: `TCP`, `TCP/UDP`, `HTTPS`, `HTTP(S)`, `HTTPS over TCP`. */
export function readProtocol(lines: readonly SourceText[]): ReadProtocol {
	const transports: Transport[] = [];
	const applications: string[] = [];
	let unknown: ReadProtocol['unknown'];
	let hasAcronym = false;
	for (const line of lines) {
		if (saysNothing(line.text)) continue;
		const names = line.text.toLowerCase().split(/\s*[/,]\s*/);
		// A number beside a portless protocol is not a port but its protocol number, so only the name alone is accepted
		// here.
		if (names.every((name) => portlessProtocols.has(name))) {
			applications.push(...names);
			continue;
		}
		let start: number | undefined;
		let end = 0;
		// Adjacent unknown words form one name.
		const endName = () => {
			if (start === undefined) return;
			const at = line.slice(start, end);
			const suggestion = nearestProtocol(at.text);
			unknown ??= { at, ...(suggestion === undefined ? {} : { suggestion }) };
			start = undefined;
		};
		for (const match of line.text.matchAll(/^\d+$|[a-z][a-z0-9.]*(?:\(s\))?/gi)) {
			const word = match[0].toLowerCase();
			const names = word.endsWith('(s)') ? [word.slice(0, -3), `${word.slice(0, -3)}s`] : [word];
			const found = names.map((name) => protocolWords.get(name));
			if (found.some((name) => name === undefined) && !silent.test(word)) {
				if (/\([^)]*$/.test(line.text.slice(0, match.index))) {
					hasAcronym ||= acronym.test(match[0]);
					continue;
				}
				if (start !== undefined && !/^[\s-]*$/.test(line.text.slice(end, match.index))) endName();
				start ??= match.index;
				end = match.index + match[0].length;
				continue;
			}
			endName();
			for (const protocol of found) {
				if (protocol?.kind === 'transport') transports.push(protocol.name);
				else if (protocol) applications.push(protocol.name);
			}
		}
		endName();
	}
	const isAny = lines.some(({ text }) => anyProtocol.test(text));
	return {
		transports: [...new Set(transports)],
		application: [...new Set(applications)].join('/') || null,
		isPortless: applications.some((name) => portlessProtocols.has(name)),
		...(unknown ? { unknown } : {}),
		...(unknown || hasAcronym ? { doubt: 'unknown-protocol' } : isAny ? { doubt: 'any-protocol' } : {}),
	};
}

/**
 * The transport with the same letters (`TPC`) or at most two edits away (`UPS`); undefined unless exactly one is
 * nearest.
 */
function nearestProtocol(written: string): string | undefined {
	const word = written.toLowerCase();
	const letters = (name: string) => [...name].sort().join('');
	const distances = allTransports.map((name) => ({
		name,
		distance: letters(name) === letters(word) ? 1 : leven(name, word),
	}));
	const least = Math.min(...distances.map(({ distance }) => distance));
	const near = distances.filter(({ distance }) => distance === least);
	return least <= 2 && least < word.length && near.length === 1 && near[0] ? transportName(near[0].name) : undefined;
}

/**
 * Whether the port is in the Protocol cell, as in `HTTPS (8443)` or `TCP/8443`. The Port cell must be empty, and the
 * Protocol cell must name a known protocol with a number.
 */
export function statesPortAsProtocol(port: readonly SourceText[], protocol: readonly SourceText[]): boolean {
	if (port.length > 0) return false;
	const { transports, applications, hasNumber } = readPorts(protocol);
	return hasNumber && transports.length + applications.length > 0 && readProtocol(protocol).unknown === undefined;
}
