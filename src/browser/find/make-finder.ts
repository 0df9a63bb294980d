import MiniSearch from 'minisearch';
import type { FindEntry } from '../../checklist/page/find-entry.ts';
import { piecesOf, queryWords, rangesWith, wordsOf } from './find-words.ts';

/** Entries that contain all words of a query; the best match comes first. */
export type Finder = (query: string) => FindEntry[];

/** An index of entries, in memory. It also finds parts of words. Matches in names and numbers rank above matches in text. */
export function makeFinder(entries: readonly FindEntry[]): Finder {
	const index = new MiniSearch<FindEntry & { id: number }>({
		fields: ['names', 'ports', 'ref', 'title', 'place', 'text'],
		tokenize: wordsOf,
		processTerm: piecesOf,
		searchOptions: {
			tokenize: (query) => [query],
			processTerm: (word) => word,
			boost: { names: 4, ports: 4, ref: 4, title: 2 },
			prefix: true,
		},
	});
	index.addAll(entries.map((entry, id) => ({ ...entry, id })));
	const ranges = [...new Set(entries.flatMap(({ ports }) => ports.split(' ')))].filter((port) => port.includes('-'));
	return (query) => {
		const words = queryWords(query);
		if (words.length === 0) return [];
		const queries = words.map((word) => ({ combineWith: 'OR' as const, queries: [word, ...rangesWith(word, ranges)] }));
		return index.search({ combineWith: 'AND', queries }).flatMap(({ id }) => entries[Number(id)] ?? []);
	};
}
