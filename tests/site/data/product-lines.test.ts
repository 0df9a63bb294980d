import { expect, test } from 'vitest';
import { versionLines } from '../../../src/site/data/product-lines.ts';

test('versions of a line stand together, those that a later one follows apart', () => {
	const versions = [
		{ id: '1', line: 'Harbour', followedBy: '2' },
		{ id: 'a', line: 'Sea' },
		{ id: '2', line: 'Harbour' },
		{ id: 'x' },
	];
	expect(
		versionLines(versions).map(({ name, versions: own, followed }) => [
			name,
			own.map(({ id }) => id),
			followed.map(({ id }) => id),
		]),
	).toEqual([
		['Harbour', ['2'], ['1']],
		['Sea', ['a'], []],
		['', ['x'], []],
	]);
});
