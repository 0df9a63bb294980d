// Where the facts of pages come from, in words: never more than somebody did.
import { unknownRevision, type PageSource } from '../requirements/page-source.ts';
import { formatDate } from './format-date.ts';

/** A part of a sentence; `url` where it leads to what was read. */
export interface SourcePart {
	text: string;
	url?: string;
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Sources without repetition, in the order in which they are first named. */
export function distinctSources(pages: readonly { source?: readonly PageSource[] | undefined }[]): PageSource[] {
	const all = pages.flatMap(({ source = [] }) => source);
	return [...new Map(all.map((source) => [JSON.stringify(source), source])).values()];
}

/**
 * "Facts of the vendor's revision 1a2b3c4d of 3 May 2026, read on 5 May 2026.", and a sentence more for what was read on another day or never. Nothing
 * where no page says where its facts come from.
 */
export function sourceParts(sources: readonly PageSource[]): SourcePart[] {
	const byRead = Map.groupBy(sources, ({ read, revision }) =>
		revision === unknownRevision ? 'unknown' : (read ?? ''),
	);
	return [...byRead].flatMap(([read, members], index) => [
		...(index > 0 ? [{ text: ' ' }] : []),
		...(read === 'unknown' ? unknownParts(members) : knownParts(members, read)),
	]);
}

/** The same as text alone, for paper and for files. */
export function sourceText(sources: readonly PageSource[]): string {
	return sourceParts(sources)
		.map(({ text }) => text)
		.join('');
}

function knownParts(members: readonly PageSource[], read: string): SourcePart[] {
	const end = read === '' ? '; nobody has compared it since.' : `, read on ${formatDate(read)}.`;
	return [
		{ text: `Facts of the vendor’s ${members.length === 1 ? 'revision' : 'revisions'} ` },
		...joined(members.map(({ url, revision, revised }) => ({ text: named(revision, revised), url }))),
		{ text: members.length === 1 ? end : end.replace('it since', 'them since') },
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

/** "A, B and C", with each of them a part of its own. */
function joined(parts: readonly SourcePart[]): SourcePart[] {
	return list
		.formatToParts(parts.map((_, index) => String(index)))
		.flatMap(({ type, value }) => (type === 'element' ? (parts[Number(value)] ?? []) : { text: value }));
}
