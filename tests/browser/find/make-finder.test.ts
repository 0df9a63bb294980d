// What finds what. The entries are of an invented product; tests/browser/find/find.spec.ts asks the built site.
import { describe, expect, test } from 'vitest';
import type { FindEntry } from '../../../src/checklist/page/find-entry.ts';
import { excerpt, foundPieces } from '../../../src/browser/find/found-text.ts';
import { makeFinder } from '../../../src/browser/find/make-finder.ts';

const entry = (ref: string, part: Partial<FindEntry>): FindEntry => ({
	version: 'One',
	address: `/1/#${ref}`,
	ref,
	title: '',
	names: '',
	ports: '',
	place: '',
	text: '',
	...part,
});
const find = makeFinder([
	entry('R01', {
		title: 'App can connect to Database on TCP 1433 and 1521',
		names: 'App Database',
		ports: '1433 1521',
		text: 'tcp Storage',
	}),
	entry('R02', {
		title: 'App can connect to *.harbour.example',
		names: 'App *.harbour.example harbour.example',
		ports: '443',
		text: 'tcp',
	}),
	entry('R03', {
		title: 'pilot.harbour.example can connect',
		names: 'pilot.harbour.example 203.0.113.77 192.0.2.10',
		ports: '8443',
	}),
	entry('R04', {
		title: 'chart.drift.example',
		names: 'chart.drift.example/api/v2',
		ports: '443',
		text: 'Deploying charts',
	}),
	entry('R05', {
		title: 'Agents',
		names: 'Agents <region>.cloud.example',
		ports: '8000-8010 49152-65535',
		text: 'udp',
	}),
	entry('R06', {
		title: 'Six',
		names: '2001:db8::1 198.51.100.0/24',
		ports: '80',
		text: 'Largura de banda: informação',
	}),
	entry('', { title: 'Latency', text: 'A pilot may redeploy near port 80, never 1521.' }),
]);
const refs = (query: string) => find(query).map(({ ref }) => ref || 'text');

describe('what a query finds', () => {
	test.each([
		['1521', ['R01', 'text']],
		['15', ['R01', 'text']],
		['521', []],
		['443', ['R02', 'R04']],
		['203.0', ['R03']],
		['0.113', ['R03']],
		['113.77', ['R03']],
		['drift', ['R04']],
		['rift', ['R04']],
		['*.harbour', ['R02']],
		['*.harb', ['R02']],
		['*harbour.example', ['R02', 'R03']],
		['*', ['R02']],
		['.harbour.example', ['R02', 'R03']],
		['harbour.*', ['R02', 'R03']],
		['https://chart.drift.example/api', ['R04']],
		['chart.drift.example:443', ['R04']],
		['chart.drift.example:8443', []],
		['deploy', ['R04', 'text']],
		['DEPLOY', ['R04', 'text']],
		['app 443', ['R02']],
		['tcp/1433', ['R01']],
		['8005', ['R05']],
		['8011', []],
		['50000', ['R05']],
		['8000-8010', ['R05']],
		['8000–8010', ['R05']],
		['region', ['R05']],
		['2001:db8', ['R06']],
		['198.51.100.0/24', ['R06']],
		['informação', ['R06']],
		['r03', ['R03']],
		['nowhere', []],
		['', []],
		['  ', []],
		['"', []],
		['()', []],
	])('%j', (query, expected) => expect(refs(query).toSorted()).toEqual(expected.toSorted()));

	test('what is named so comes before text that says so', () => {
		expect(refs('1521')).toEqual(['R01', 'text']);
		expect(refs('80')[0]).toBe('R06');
	});
});

test('a thousand requirements are searched', () => {
	const many = Array.from({ length: 1000 }, (_, place) =>
		entry(`R${place}`, {
			title: `Service ${place} can connect to host-${place}.region-${place % 7}.example.com on TCP ${place + 1}`,
			names: `host-${place}.region-${place % 7}.example.com`,
			ports: String(place + 1),
			text: 'Updates of the product, telemetry, feedback and reports of errors, once a day and at each start',
		}),
	);
	const findMany = makeFinder(many);
	expect(findMany('host-777')[0]?.ref).toBe('R777');
});

describe('how a hit is shown', () => {
	test('the words of the query are marked, whatever their case', () => {
		expect(foundPieces('Drift and a.drift.b', ['drift'])).toEqual([
			{ text: 'Drift', found: true },
			{ text: ' and a.', found: false },
			{ text: 'drift', found: true },
			{ text: '.b', found: false },
		]);
		expect(foundPieces('a*b', ['*'])).toHaveLength(3);
		expect(foundPieces('a', [])).toEqual([{ text: 'a', found: false }]);
	});

	test('an excerpt is cut between words, around the first word that is found', () => {
		const text = `${'before '.repeat(30)}needle ${'after '.repeat(40)}`.trim();
		expect(excerpt(text, ['needle'], 60)).toMatch(/^… (before )+needle( after)+ …$/);
		expect(excerpt('short needle', ['needle'])).toBe('short needle');
		expect(excerpt('text', ['needle'])).toBe('');
	});
});
