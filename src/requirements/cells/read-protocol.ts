import leven from 'leven';
import { saysNothing } from '../text/empty-cell.ts';
import { portlessProtocols, protocolWords } from '../model/protocol-words.ts';
import type { Transport } from '../model/requirement.ts';
import type { SourceText } from '../text/source-text.ts';

/** What a Protocol cell states. */
export interface ReadProtocol {
	transports: Transport[];
	/** `https`, `ssh` …; several are joined by a slash, as `http/https`. */
	application: string | null;
	/** Why a browser cannot test all of it: words that are no protocol we know, or "any". */
	doubt?: 'unknown-protocol' | 'any-protocol';
	/** Words that are no protocol we know, with the one that was probably meant. */
	unknown: { at: SourceText; suggestion?: string }[];
}

const silent = /^(?:and|or|any|all|over|via|both|the|protocols?|ports?)$/i;
const anyProtocol = /^(?:any|all)(?: protocols?)?$/i;

/** Reads a Protocol cell as it is stated: `TCP`, `TCP/UDP`, `HTTPS`, `HTTP(S)`, `HTTPS over TCP`. */
export function readProtocol(lines: readonly SourceText[]): ReadProtocol {
	const read: ReadProtocol = { transports: [], application: null, unknown: [] };
	const applications: string[] = [];
	for (const line of lines) {
		if (saysNothing(line.text)) continue;
		const whole = line.text.toLowerCase();
		// Beside it, a number is that of the protocol and no port: only the name alone is read.
		if (portlessProtocols.has(whole)) {
			applications.push(whole);
			continue;
		}
		for (const match of line.text.matchAll(/^\d+$|[a-z][a-z0-9.]*(?:\(s\))?/gi)) {
			const word = match[0].toLowerCase();
			const names = word.endsWith('(s)') ? [word.slice(0, -3), `${word.slice(0, -3)}s`] : [word];
			for (const name of names) {
				const known = protocolWords.get(name);
				if (known?.kind === 'transport') read.transports.push(known.name);
				else if (known) applications.push(known.name);
				else if (!silent.test(name)) {
					const suggestion = nearestProtocol(name);
					const at = line.slice(match.index, match.index + match[0].length);
					read.unknown.push({ at, ...(suggestion === undefined ? {} : { suggestion }) });
				}
			}
		}
	}
	read.transports = [...new Set(read.transports)];
	if (read.unknown.length > 0) read.doubt = 'unknown-protocol';
	else if (lines.some(({ text }) => anyProtocol.test(text))) read.doubt = 'any-protocol';
	if (applications.length > 0) read.application = [...new Set(applications)].join('/');
	return read;
}

/** The transport that has the same letters (`TPC`) or is at most two letters away (`UPS`); only where exactly one is nearest. */
function nearestProtocol(word: string): string | undefined {
	const letters = (name: string) => [...name].sort().join('');
	const distances = ['tcp', 'udp', 'icmp'].map((name) => ({
		name,
		distance: letters(name) === letters(word) ? 1 : leven(name, word),
	}));
	const least = Math.min(...distances.map(({ distance }) => distance));
	const near = distances.filter(({ distance }) => distance === least);
	return least <= 2 && least < word.length && near.length === 1 ? near[0]?.name.toUpperCase() : undefined;
}
