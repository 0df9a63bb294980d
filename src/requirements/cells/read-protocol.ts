import leven from 'leven';
import { portlessProtocols, protocolWords } from '../model/protocol-words.ts';
import { readPorts } from './read-ports.ts';
import { transportName, transports as allTransports, type Transport } from '../model/transports.ts';
import { type SourceText, saysNothing } from '../text/source-text.ts';

/** What a Protocol cell states. */
export interface ReadProtocol {
	transports: Transport[];
	/** `https`, `ssh` …, those that we know; several are joined by a slash, as `http/https`. */
	application: string | null;
	/** It states a protocol of IP that has no ports. */
	isPortless: boolean;
	/** Why a browser cannot test all of it: a name that we do not know as a protocol, or "any". */
	doubt?: 'unknown-protocol' | 'any-protocol';
	/** The first name that we do not know, with the protocol that was probably meant. Words in brackets are a remark; an acronym there is a doubt. */
	unknown?: { at: SourceText; suggestion?: string };
}

const silent =
	/^(?:and|or|any|all|over|via|both|the|protocols?|ports?|only|default|secure|encrypted|optional|ip|ipv[46]|(?:in|out)(?:bound|coming|going))$/i;
// In brackets it may be a protocol that runs over the one before them, `TCP (DCCP)`: then an answer of HTTPS would prove something else.
const acronym = /^[A-Z][A-Z0-9]{2,}$/;
const anyProtocol = /^(?:any|all)(?: protocols?)?$/i;

/** Reads a Protocol cell as it is stated: `TCP`, `TCP/UDP`, `HTTPS`, `HTTP(S)`, `HTTPS over TCP`. */
export function readProtocol(lines: readonly SourceText[]): ReadProtocol {
	const transports: Transport[] = [];
	const applications: string[] = [];
	let unknown: ReadProtocol['unknown'];
	let hasAcronym = false;
	for (const line of lines) {
		if (saysNothing(line.text)) continue;
		const names = line.text.toLowerCase().split(/\s*[/,]\s*/);
		// Beside it, a number is that of the protocol and no port: only the name alone is read.
		if (names.every((name) => portlessProtocols.has(name))) {
			applications.push(...names);
			continue;
		}
		let start: number | undefined;
		let end = 0;
		// Words that are unknown and stand side by side are one name.
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

/** The transport that has the same letters (`TPC`) or is at most two letters away (`UPS`); only where exactly one is nearest. */
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

/** Where the Port cell says nothing, a number in the Protocol cell is the port: `HTTPS (8443)`, `TCP/8443`; unless the cell names no protocol that is known. */
export function statesPortAsProtocol(port: readonly SourceText[], protocol: readonly SourceText[]): boolean {
	if (port.length > 0) return false;
	const { transports, applications, hasNumber } = readPorts(protocol);
	return hasNumber && transports.length + applications.length > 0 && readProtocol(protocol).unknown === undefined;
}
