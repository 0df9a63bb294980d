// Where the facts of pages come from, in words. They never claim more than somebody did.
import { unknownRevision, type PageSource } from '../../requirements/model/page-source.ts';
import { formatDate } from './format-date.ts';
import { joinParts } from '../../checklist/words/grammar.ts';

/** A part of a sentence; `url` if it links to the source. */
export interface SourcePart {
	text: string;
	url?: string;
}

/** Sources without repetition, in the order in which they are first named. */
export function distinctSources(pages: readonly { source?: readonly PageSource[] | undefined }[]): PageSource[] {
	const all = pages.flatMap(({ source = [] }) => source);
	return [...new Map(all.map((source) => [JSON.stringify(source), source])).values()];
}

/**
 * "Facts of the vendor's revision 1a2b3c4d of 3 May 2026, read on 5 May 2026.", and another sentence for sources read
 * on another day or never. Empty if no page names its source.
 */
export function sourceParts(sources: readonly PageSource[]): SourcePart[] {
	const byRead = Map.groupBy(sources, ({ read, revision }) => read ?? (revision === unknownRevision ? 'unknown' : ''));
	return [...byRead].flatMap(([read, members], index) => [
		...(index > 0 ? [{ text: ' ' }] : []),
		...(read === 'unknown' ? unknownParts(members) : knownParts(members, read)),
	]);
}

/**
 * The same on one line, without single revisions if there are more than three: "Facts of 8 revisions, read on 5 May
 * 2026."
 */
export function sourceLine(sources: readonly PageSource[]): string {
	if (sources.length <= 3) return sourceText(sources);
	const days = sources.flatMap(({ read }) => read ?? []).sort();
	const [first, last] = [days.at(0), days.at(-1)];
	const unread = sources.length - days.length;
	const when =
		first === undefined || last === undefined
			? ''
			: first === last
				? `, read on ${formatDate(first)}`
				: `, read between ${formatDate(first)} and ${formatDate(last)}`;
	const rest = unread === 0 ? '' : `; ${unread} of them nobody has compared since`;
	return `Facts of ${sources.length} revisions${when}${rest}.`;
}

/** The same as text alone, for paper and for files. */
export function sourceText(sources: readonly PageSource[]): string {
	return sourceParts(sources)
		.map(({ text }) => text)
		.join('');
}

function knownParts(members: readonly PageSource[], read: string): SourcePart[] {
	const known = members.filter(({ revision }) => revision !== unknownRevision);
	const others = members.filter(({ revision }) => revision === unknownRevision);
	const nobody = `; nobody has compared ${members.length === 1 ? 'it' : 'them'} since.`;
	return [
		{ text: 'Facts of ' },
		...(known.length > 0 ? [{ text: `the vendor’s ${known.length === 1 ? 'revision' : 'revisions'} ` }] : []),
		...joined(known.map(({ url, revision, revised }) => ({ text: named(revision, revised), url }))),
		...(known.length > 0 && others.length > 0 ? [{ text: ', and of ' }] : []),
		...joined(others.map(({ url }) => ({ text: `${new URL(url).hostname} without a revision`, url }))),
		{ text: read === '' ? nobody : `, read on ${formatDate(read)}.` },
	];
}

function unknownParts(members: readonly PageSource[]): SourcePart[] {
	const [only] = members;
	if (!only || members.length > 1) return [{ text: 'Facts of early revisions; nobody has compared them since.' }];
	return [
		{ text: 'Facts of ' },
		{ text: 'an early revision', url: only.url },
		{ text: '; nobody has compared it since.' },
	];
}

const named = (revision: string, revised: string | undefined) =>
	revised === undefined ? revision : `${revision} of ${formatDate(revised)}`;

/** "A, B and C" as parts, so that each source keeps its link. */
function joined(parts: readonly SourcePart[]): SourcePart[] {
	return joinParts<SourcePart>(
		parts.map((part) => [part]),
		'and',
		(text) => ({ text }),
	);
}
