import { classifyEnd, isHostName, type ClassifiedEnd } from '../model/classify-end.ts';
import { saysNothing } from '../text/empty-cell.ts';
import type { Party } from '../model/requirement.ts';
import { separatorOf, type Separator } from '../text/separator.ts';
import { SourceText } from '../text/source-text.ts';

/** One side of a connection as a cell states it. */
export interface ReadParty {
	party: Party;
	/** Beside each endpoint of the party: where it stands, and what its URL says. */
	ends: (ClassifiedEnd & { at: SourceText })[];
	separator: Separator;
}

const qualifierLine = /^(?:\(.*\)|[—–-]\s.*)$/;
const joiningWord = /^(?:or|and)$/i;

/** Reads a Source or Destination cell: several ends on lines or parted by `,`, `and`, `or`, `/`; `(…)` qualifies the end before it. */
export function readParty(lines: readonly SourceText[]): ReadParty {
	const ends: ReadParty['ends'] = [];
	const separators = new Set<Separator>();
	for (const [index, line] of lines.entries()) {
		const previous = ends.at(-1);
		if (qualifierLine.test(line.text) && previous) {
			previous.endpoint.qualifier = [previous.endpoint.qualifier, line.text].filter((part) => part).join(' ');
			continue;
		}
		if (isNoEnd(line)) continue;
		if (index > 0 && ends.length > 0) separators.add('line');
		for (const part of splitEnds(line, separators)) {
			const { name, qualifier } = splitQualifier(part);
			if (name.text === '') continue;
			const end = classifyEnd(name.text);
			if (qualifier !== undefined) end.endpoint.qualifier = qualifier;
			ends.push({ ...end, at: name });
		}
	}
	const party = { text: lines.map((line) => line.text).join('\n'), endpoints: ends.map((end) => end.endpoint) };
	return { party, ends, separator: separatorOf(separators) };
}

/** Parts a line into its ends. Brackets hold together; a slash right after a host begins its path. */
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
	return parts.filter((part) => !isNoEnd(part));
}

const isNoEnd = ({ text }: SourceText) => saysNothing(text) || joiningWord.test(text);

function isSeparatingSlash(before: string, after: string): boolean {
	// Only its end counts: a cell may hold many slashes.
	const last = before.slice(-3);
	if (/[a-z]:\/?$/i.test(last) || /^\/|^\s*$/.test(after)) return false;
	if (/^\d{1,3}\b/.test(after) && /[\d:]$/.test(last)) return false;
	if (/\s$/.test(last) && /^\s/.test(after)) return true;
	const authority = before.trim().replace(/^[a-z]+:\/\//i, '');
	const slash = authority.indexOf('/');
	const name = slash < 0 ? authority : authority.slice(0, slash);
	const isHost = isHostName(name.replace(/:\d+$/, '').replace(/^\*\./, '')) || /[.>}\]]/.test(name);
	return !isHost;
}

/** Takes the bracketed remark from the end of a name: `Development Tools (two programs)`. */
function splitQualifier(part: SourceText): { name: SourceText; qualifier?: string } {
	const match = /\s*(\([^()]*(?:\([^()]*\)[^()]*)*\))$/.exec(part.text);
	if (!match || match.index === 0) return { name: part };
	return { name: part.slice(0, match.index).trim(), ...(match[1] === undefined ? {} : { qualifier: match[1] }) };
}
