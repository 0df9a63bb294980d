// What holds for every page, whatever its writer does.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../../src/requirements/version/assemble.ts';
import { duplicateProblem } from '../../../src/requirements/version/duplicate-problem.ts';
import { readPage } from '../../../src/requirements/page/read-page.ts';
import { randomRuns } from '../../support/random-runs.ts';

const summary = { file: 'x.md', slug: 'x', title: '', summary: '', tags: [], updated: '2026-01-01' };
const read = (source: string) => {
	const reading = readPage(source, 'x.md');
	const version = { id: 'x', label: 'X', status: 'current' as const };
	const { dataset, duplicates } = assemble({
		product: 'X',
		version,
		pages: [{ summary, drafts: reading.drafts, samples: {} }],
		roles: [],
	});
	return { ...reading, requirements: dataset.requirements, duplicates };
};
/** Everything a requirement says, without its number and place. */
const meaning = (source: string) =>
	new Set(read(source).requirements.map(({ ref: _ref, place: _place, ...rest }) => JSON.stringify(rest)));

const markdown = fc.array(
	fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.constantFrom(
			'| ',
			' |',
			'\n',
			'\n\n',
			'|---|---|\n',
			'- ',
			'* ',
			'  ',
			'# ',
			'> ',
			'`',
			'**',
			'<br/>',
			'<ul>',
			'<table>',
			'</table>',
			'{#id}',
			'---\n',
			'port 443',
			'TCP/443',
			'must',
			':',
			'1433 / 1521',
			'*.example.com',
			'(',
			')',
			'[a](b)',
			'<!--',
			'443',
			'\u0000',
			'\u202e',
			'â€™',
		),
	),
	{ maxLength: 60 },
);

const word = fc.stringMatching(/^[A-Z][a-z]{2,8}$/);
const row = fc.record({
	source: word,
	destination: word,
	port: fc.integer({ min: 1, max: 65535 }),
	protocol: fc.constantFrom('TCP', 'UDP', 'TCP/UDP'),
	notes: word,
});
const rows = fc.uniqueArray(row, {
	minLength: 1,
	maxLength: 12,
	selector: ({ source, destination, port, protocol }) => `${source}/${destination}/${protocol}/${port}`.toLowerCase(),
});
type Row = { source: string; destination: string; port: number; protocol: string; notes: string };
const table = (
	list: readonly Row[],
	line = (one: Row) => `| ${one.source} | ${one.destination} | ${one.port} | ${one.protocol} | ${one.notes} |`,
) =>
	`## Ports\n\n| Source | Destination | Port | Protocol | Notes |\n|---|---|---|---|---|\n${list.map(line).join('\n')}\n`;

describe('any text at all', () => {
	test('is read and rendered without an exception, and its problems have places', () => {
		fc.assert(
			fc.property(markdown, (parts) => {
				const source = parts.join('');
				const { problems, requirements } = read(source);
				const lines = source.split(/\r\n|\r|\n/).length;
				for (const { place } of [...problems, ...requirements]) {
					expect(place.line).toBeGreaterThanOrEqual(1);
					expect(place.line).toBeLessThanOrEqual(lines);
				}
			}),
			randomRuns(400),
		);
	});
});

describe('a table', () => {
	test('gives each body row as a requirement or in a problem', () => {
		const cell = fc.oneof(
			word,
			fc.constantFrom('', '-', '443', '99999', '9-1', 'TCP', 'a.example.com', '80, 443', 'one | two', '<br/>'),
		);
		fc.assert(
			fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 8 }), (list) => {
				const source = `| Source | Destination | Port | Protocol | Notes |\n|---|---|---|---|---|\n${list.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
				const { requirements, problems } = read(source);
				list.forEach((cells, index) => {
					// A row of nothing but empty cells says nothing.
					if (cells.every((one) => ['', '<br/>'].includes(one))) return;
					const line = index + 3;
					const covered =
						requirements.some(({ place }) => place.line === line) ||
						problems.some(({ place }) => place.line <= line && line <= place.endLine);
					expect(covered, `line ${line} of ${source}`).toBe(true);
				});
			}),
			randomRuns(100),
		);
	});

	test('gives each row an id of its own; of rows that say the same, a problem at the later one names the first', () => {
		const few = fc.record({
			source: fc.constantFrom('Client', 'Server'),
			destination: fc.constantFrom('Server', 'Database'),
			port: fc.constantFrom(80, 443),
			protocol: fc.constantFrom('TCP', 'UDP'),
			notes: fc.constantFrom('Pages', 'Files'),
		});
		fc.assert(
			fc.property(fc.array(few, { maxLength: 12 }), (list) => {
				const firstLike = list.map((one) => list.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)));
				const { requirements, duplicates } = read(table(list));
				const firstWithId = requirements.map(({ id }) => requirements.findIndex((other) => other.id === id));
				expect(firstWithId).toEqual(firstLike);
				const lines = duplicates
					.map(duplicateProblem)
					.map(({ place, message }) => `${place.line} ${/x\.md:(\d+):/.exec(message)?.[1]}`);
				expect(lines).toEqual(firstLike.flatMap((first, index) => (first < index ? `${index + 5} ${first + 5}` : [])));
			}),
			randomRuns(100),
		);
	});

	test('whose rows change order keeps every requirement', () => {
		fc.assert(
			fc.property(
				rows.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
				([list, shuffled]) => {
					expect(meaning(table(shuffled))).toEqual(meaning(table(list)));
				},
			),
			randomRuns(100),
		);
	});

	test('that gains or loses rows gains or loses exactly those', () => {
		fc.assert(
			fc.property(
				rows.chain((list) => fc.tuple(fc.constant(list), fc.subarray(list))),
				([list, some]) => {
					const [all, left] = [meaning(table(list)), meaning(table(some))];
					expect(left.size).toBe(some.length);
					expect([...left].every((one) => all.has(one))).toBe(true);
				},
			),
			randomRuns(100),
		);
	});

	test('with another layout, column order and notes keeps ids and digests', () => {
		const other = (list: readonly Row[], notes: string) =>
			`## Ports\n\nProtocol|Notes|Port|Destination|Source\n:-:|---|---:|---|---\n${list.map((one) => `**${one.protocol}**|${notes} ${one.notes}|\`${one.port}\`|${one.destination}|  ${one.source}  `).join('\n')}\n`;
		const keys = (source: string) => read(source).requirements.map(({ id, digest }) => `${id} ${digest}`);
		fc.assert(
			fc.property(rows, word, (list, notes) => {
				expect(keys(other(list, notes))).toEqual(keys(table(list)));
			}),
			randomRuns(100),
		);
	});
});
