import { expect, test } from 'vitest';
import {
	filterOf,
	isFiltering,
	matches,
	noFilter,
	withFilter,
	type Filter,
	type Filtered,
} from '../../../src/checklist/item/filter.ts';

const item: Filtered = {
	item: { from: ['front-end server', 'workstation'] },
	section: 'Open ports',
	direction: 'outbound',
	verdict: 'open',
	text: 'R09 Front-End can connect to B on TCP 443 Ticket 1',
};

test.each<[Partial<Filter>, Partial<Filtered>, boolean]>([
	[{}, {}, true],
	[{ section: 'Open ports' }, {}, true],
	[{ section: 'Others' }, {}, false],
	[{ machine: 'workstation' }, {}, true],
	[{ machine: 'database server' }, {}, false],
	[{ direction: 'outbound' }, {}, true],
	[{ direction: 'inbound' }, {}, false],
	[{ state: 'open' }, {}, true],
	[{ state: 'open' }, { verdict: 'ask-again' }, true],
	[{ state: 'open' }, { verdict: 'not-met' }, false],
	[{ state: 'ask-again' }, {}, false],
	[{ text: '  ticket FRONT-end ' }, {}, true],
	[{ text: 'r09' }, {}, true],
	[{ text: 'ticket 2' }, {}, false],
	[{ state: 'open', text: '443' }, { verdict: 'met' }, false],
])('%j of %j: %s', (filter, part, matching) => {
	expect(matches({ ...noFilter, ...filter }, { ...item, ...part })).toBe(matching);
});

test('the address keeps a filter, beside what else it says', () => {
	const filter: Filter = { section: 'A & B', machine: 'server', direction: 'inbound', state: 'open', text: 'ldap 443' };
	const query = withFilter(
		[
			['lang', 'en'],
			['text', 'old'],
		],
		filter,
	);
	expect(new URLSearchParams(query).toString()).toBe(
		'lang=en&filter-section=A+%26+B&filter-machine=server&filter-direction=inbound&filter-state=open&text=ldap+443',
	);
	expect(filterOf(query)).toEqual(filter);
	expect(withFilter(query, noFilter)).toEqual([['lang', 'en']]);
	expect(filterOf([])).toEqual(noFilter);
});

test('spaces alone are no filter', () => {
	expect([noFilter, { ...noFilter, text: ' ' }, { ...noFilter, text: 'a' }].map(isFiltering)).toEqual([
		false,
		false,
		true,
	]);
});
