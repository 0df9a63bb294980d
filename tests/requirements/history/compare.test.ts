import { describe, expect, test } from 'vitest';
import { compareRequirements, comparisonCounts } from '../../../src/requirements/history/compare-requirements.ts';
import { readRequirements, readRows } from '../../support/read-rows.ts';

const rows = [
	'Client | a.example.com | 443 | TCP | Updates',
	'Client | b.example.com | 443 | TCP | Templates',
	'Client | Server | 8080 | TCP | Pages',
	'Server | Database | 5432 | TCP | Storage',
];
const counts = (from: readonly string[], to: readonly string[]) =>
	comparisonCounts(compareRequirements(readRows(from), readRows(to)));
const changes = (from: readonly string[], to: readonly string[]) =>
	compareRequirements(readRows(from), readRows(to)).changed.map(({ fields }) => fields);
const replaced = (index: number, row: string) => rows.map((old, at) => (at === index ? row : old));

test('a list is the same as itself', () => {
	expect(counts(rows, rows)).toEqual({ added: 0, removed: 0, changed: 0, moved: 0, same: 4 });
});

test('reordering is nothing', () => {
	expect(counts(rows, rows.toReversed())).toEqual({ added: 0, removed: 0, changed: 0, moved: 0, same: 4 });
});

test('a new order of the ends, addresses, ports or protocols of one row is nothing', () => {
	const [from, to] = [
		['A, B | C and D | 80, 443 | TCP, UDP | x', 'A | e.example.com | 22 | TCP | 192.0.2.1<br/>192.0.2.2'],
		['B, A | D and C | 443, 80 | UDP, TCP | x', 'A | e.example.com | 22 | TCP | 192.0.2.2<br/>192.0.2.1'],
	];
	expect(counts(from, to).same).toBe(2);
	expect(changes(from, to)).toEqual([]);
});

test('one letter in a host is a change of that field', () => {
	expect(changes(rows, replaced(0, 'Client | a.exemple.com | 443 | TCP | Updates'))).toEqual([
		[{ field: 'destination', from: 'a.example.com', to: 'a.exemple.com' }],
	]);
});

describe('a row that still shares two of source, destination, and ports with transport is changed', () => {
	test.each([
		['source', 'Portal | Server | 8080 | TCP | Pages', 'Client', 'Portal'],
		['source', 'Client (any) | Server | 8080 | TCP | Pages', 'Client', 'Client (any)'],
		['destination', 'Client | Web server | 8080 | TCP | Pages', 'Server', 'Web server'],
		['ports', 'Client | Server | 8081 | TCP | Pages', '8080', '8081'],
		['transports', 'Client | Server | 8080 | UDP | Pages', 'TCP', 'UDP'],
		['application', 'Client | Server | 8080 | TCP, HTTPS | Pages', '', 'HTTPS'],
	])('%s', (field, row, from, to) => {
		expect(changes(rows, replaced(2, row))).toEqual([[{ field, from, to }]]);
	});

	test('condition and necessity, beside the notes that hold them', () => {
		const [fields = []] = changes(rows, replaced(2, 'Client | Server | 8080 | TCP | Pages. Applies when asked.'));
		expect(fields.map(({ field }) => field)).toEqual(['necessity', 'condition', 'notes']);
	});

	test('addresses', () => {
		const before = ['Client | e.example.com | 22 | TCP | 192.0.2.1<br/>192.0.2.2'];
		const after = ['Client | e.example.com | 22 | TCP | 192.0.2.1<br/>192.0.2.3'];
		expect(changes(before, after)[0]?.[0]).toEqual({
			field: 'destinationAddresses',
			from: '192.0.2.1, 192.0.2.2',
			to: '192.0.2.1, 192.0.2.3',
		});
	});
});

test('a row that shares one of them was removed, and another added', () => {
	expect(counts(rows, replaced(3, 'Server | Queue | 5672 | TCP | Messages'))).toMatchObject({
		added: 1,
		removed: 1,
		changed: 0,
		same: 3,
	});
});

test('where a row has two candidates, nothing is guessed', () => {
	const twoOthers = ['Client | x.example.org | 443 | TCP | ', 'Client | y.example.org | 443 | TCP | '];
	expect(counts(rows.slice(0, 2), twoOthers)).toEqual({ added: 2, removed: 2, changed: 0, moved: 0, same: 0 });
});

test('a candidate that shares all three goes before one that shares two', () => {
	const before = ['A | B | 443 | TCP | Only when it rains', 'A | B | 80 | TCP | Pages'];
	const after = ['A | B | 443 | TCP | Only when it snows', 'A | B | 8080 | TCP | Pages'];
	const fields = changes(before, after).map((change) => change.map(({ field }) => field));
	expect(fields).toEqual([['condition', 'notes'], ['ports']]);
});

test('other notes are the same requirement, and are told', () => {
	const { same } = compareRequirements(readRows(rows), readRows(replaced(2, 'Client | Server | 8080 | TCP | Files')));
	expect(same.flatMap(({ fields }) => fields)).toEqual([{ field: 'notes', from: 'Pages', to: 'Files' }]);
});

test('the same in another section is moved; a change there is a change that moved', () => {
	const moved = compareRequirements(readRows(rows), readRows(rows, 'Firewall'));
	expect(comparisonCounts(moved)).toEqual({ added: 0, removed: 0, changed: 0, moved: 4, same: 0 });
	const both = compareRequirements(readRows(rows.slice(2, 3)), readRows(['Client | Server | 81 | TCP | '], 'Firewall'));
	expect(both.changed).toMatchObject([{ moved: true }]);
});

test('of several rows that ask for the same, those of the same section belong together', () => {
	const page = (one: string, two: string) =>
		[one, two].map((heading) => `## ${heading}\n\n| From | To | Port |\n|---|---|---|\n| A | B | 443 |\n`).join('\n');
	const twice = compareRequirements(
		readRequirements(page('Linux', 'Windows')),
		readRequirements(page('Windows', 'Linux')),
	);
	expect(comparisonCounts(twice)).toMatchObject({ same: 2, moved: 0 });
	const one = compareRequirements(
		readRequirements(page('Linux', 'Windows')),
		readRequirements(page('Unix', 'Windows')),
	);
	expect(comparisonCounts(one)).toMatchObject({ same: 1, moved: 1 });
});

test('a table without sources: one letter in a host is a change, another host is another requirement', () => {
	const hosts = (...names: string[]) =>
		readRequirements(`| Host |\n|---|\n${names.map((name) => `| ${name} |`).join('\n')}\n`);
	const letter = compareRequirements(
		hosts('a.example.com', 'files.example.net'),
		hosts('a.example.com', 'flies.example.net'),
	);
	expect(letter.changed.map(({ fields }) => fields)).toEqual([
		[{ field: 'destination', from: 'files.example.net', to: 'flies.example.net' }],
	]);
	const other = compareRequirements(
		hosts('a.example.com', 'files.example.net'),
		hosts('a.example.com', 'chat.invalid.org'),
	);
	expect(comparisonCounts(other)).toMatchObject({ added: 1, removed: 1, same: 1 });
});

test('a statement with other words is changed, another statement is another requirement', () => {
	const statement = (...ends: string[]) =>
		readRequirements(`On each server, \`localhost\`:\n\n${ends.map((end) => `* must ${end}\n`).join('')}`);
	const before = statement('resolve to 127.0.0.1', 'be accessible by HTTP');
	const [change] = compareRequirements(before, statement('resolve to 127.0.0.2', 'be accessible by HTTP')).changed;
	expect(change?.fields.map(({ field }) => field)).toEqual(['statement']);
	const other = statement('take its time from the clock at 192.0.2.1', 'be accessible by HTTP');
	expect(comparisonCounts(compareRequirements(before, other))).toMatchObject({ added: 1, removed: 1, same: 1 });
});

test('a listener on another port is changed', () => {
	const listener = (port: number) => readRequirements(`These ports are used:\n\n* ${port} - Deployment service\n`);
	expect(compareRequirements(listener(12000), listener(12010)).changed.map(({ fields }) => fields)).toEqual([
		[{ field: 'ports', from: '12000', to: '12010' }],
	]);
});

test('ten thousand rows whose source got another name are recognised', () => {
	const [before] = readRows(['Client | a.example.com | 443 | TCP | ']);
	const [after] = readRows(['Desktop | a.example.com | 443 | TCP | ']);
	const many = (one: typeof before) =>
		Array.from({ length: 10_000 }, (_, index) => ({
			...structuredClone(one as NonNullable<typeof one>),
			id: `${one?.id}-${index}`,
			digest: `${one?.digest}-${index}`,
			ports: [{ from: index + 1, to: index + 1 }],
		}));
	expect(comparisonCounts(compareRequirements(many(before), many(after)))).toMatchObject({
		changed: 10_000,
		added: 0,
	});
});
