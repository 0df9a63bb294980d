import type { Item } from './item.ts';
import type { Verdict } from './verdict.ts';

/** What a filter asks for; empty: all. */
export interface Filter {
	section: string;
	machine: string;
	direction: string;
	state: string;
	/** Words that must all be there. */
	text: string;
}

export const noFilter: Filter = { section: '', machine: '', direction: '', state: '', text: '' };

/** The facts that a filter tests. `text` is everything that an item says, in any case. */
export interface Filtered {
	item: Pick<Item, 'from'>;
	section: string;
	direction: string;
	verdict: Verdict;
	text: string;
}

/** Whether an item passes a filter. An item whose mark asks again counts as open too. */
export function matches(filter: Filter, { item, section, direction, verdict, text }: Filtered): boolean {
	const { state } = filter;
	if (filter.section !== '' && filter.section !== section) return false;
	if (filter.machine !== '' && !item.from.includes(filter.machine)) return false;
	if (filter.direction !== '' && filter.direction !== direction) return false;
	if (state !== '' && state !== verdict && !(state === 'open' && verdict === 'ask-again')) return false;
	const words = wordsOf(filter.text);
	if (words.length === 0) return true;
	const inText = text.toLowerCase();
	return words.every((word) => inText.includes(word));
}

/** Whether a filter asks for anything. */
export function isFiltering(filter: Filter): boolean {
	return Object.values(filter).some((value: string) => value.trim() !== '');
}

const names: Readonly<Record<keyof Filter, string>> = {
	section: 'filter-section',
	machine: 'filter-machine',
	direction: 'filter-direction',
	state: 'filter-state',
	text: 'text',
};
const parts = ['section', 'machine', 'direction', 'state', 'text'] as const;

/** Parameters that keep a filter: `filter-state=open&text=ldap`. Other parameters stay. */
export function withFilter(query: readonly (readonly [string, string])[], filter: Filter): [string, string][] {
	const own = new Set(Object.values(names));
	const others = query.filter(([name]) => !own.has(name)).map(([name, value]): [string, string] => [name, value]);
	return [
		...others,
		...parts.flatMap((part): [string, string][] =>
			filter[part].trim() === '' ? [] : [[names[part], filter[part].trim()]],
		),
	];
}

/** The filter in these parameters. */
export function filterOf(query: readonly (readonly [string, string])[]): Filter {
	const given = new Map(query);
	const read = (part: keyof Filter) => given.get(names[part]) ?? '';
	return {
		section: read('section'),
		machine: read('machine'),
		direction: read('direction'),
		state: read('state'),
		text: read('text'),
	};
}

const wordsOf = (text: string) =>
	text
		.toLowerCase()
		.split(/\s+/)
		.filter((word) => word !== '');
