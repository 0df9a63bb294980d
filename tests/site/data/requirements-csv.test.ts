import { describe, expect, test } from 'vitest';
import type { Requirement } from '../../../src/requirements/model/requirement.ts';
import { requirementsCsv } from '../../../src/site/data/requirements-csv.ts';
import { sampleRequirement } from '../../support/published-requirement.ts';

/** The cells of the first requirement by the header of their column; no cell of these tests needs quotes. */
function firstRow(csv: string): Record<string, string> {
	const [head = '', row = ''] = csv.slice(1).split('\r\n');
	const cells = row.split(',');
	return Object.fromEntries(head.split(',').map((header, index) => [header, cells[index] ?? '']));
}

describe('the file', () => {
	test('starts with a byte order mark and the columns of the page, and ends each row with CR LF', () => {
		const csv = requirementsCsv({ requirements: [sampleRequirement(), sampleRequirement({ ref: 'R02' })] });
		expect(csv).toMatch(/^\uFEFFSource,Destination,Port,Protocol,Notes,Ref,/);
		expect(csv.split('\r\n')).toHaveLength(4);
		expect(csv.endsWith('\r\n')).toBe(true);
		expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
	});

	test('has as many cells in each row as columns', () => {
		const [head, ...rows] = requirementsCsv({ requirements: [sampleRequirement()] })
			.trimEnd()
			.split('\r\n');
		for (const row of rows) expect(row.split(',')).toHaveLength(head?.split(',').length ?? 0);
	});

	test('says of each port whose it is, where ports belong to ends', () => {
		const ports = [
			{ from: 1, to: 1, for: 'A' },
			{ from: 2, to: 9, for: 'B' },
		];
		expect(requirementsCsv({ requirements: [sampleRequirement({ ports })] })).toContain('"1 (A), 2-9 (B)"');
	});

	const kept: [what: string, part: Partial<Requirement>, cells: Record<string, string>][] = [
		['a port in words', { ports: [], portText: 'any' }, { Port: 'any' }],
		[
			'words beside a port',
			{ ports: [{ from: 1024, to: 1024 }], portText: '1024 and higher' },
			{ Port: '1024 and higher' },
		],
		['no port', { ports: [] }, { Port: '' }],
		['a stated application', { transports: [], application: 'https' }, { Protocol: 'HTTPS' }],
		['what may change', { volatile: true }, { 'May change': 'yes' }],
		['a statement', { kind: 'assertion', statement: 'It is so' }, { Kind: 'assertion', Statement: 'It is so' }],
		[
			'a condition',
			{ necessity: 'conditional', condition: 'only if' },
			{ Necessity: 'conditional', Condition: 'only if' },
		],
		[
			'a release',
			{ release: { product: 'Agent', operator: 'or-later', version: '2.1', usedSince: 'unknown' } },
			{ 'Release of': 'Agent', Release: 'or-later 2.1', 'Used since': 'unknown' },
		],
		['where it holds', { scope: [{ name: 'Stage', values: ['Test'] }] }, { 'Holds for': 'Stage: Test' }],
		['a one-of group', { group: { id: 'g', rule: 'one-of' } }, { 'One of': 'g' }],
		[
			'addresses of the source',
			{
				source: {
					text: 'a.example',
					endpoints: [],
					addresses: [{ kind: 'address', text: '192.0.2.1', network: '192.0.2.1/32' }],
					addressRelation: 'alternative',
				},
			},
			{ Addresses: '192.0.2.1', 'Addresses are': 'alternative' },
		],
	];
	test.each(kept)('keeps %s', (_, part, cells) => {
		expect(firstRow(requirementsCsv({ requirements: [sampleRequirement(part)] }))).toMatchObject(cells);
	});
});
