import { expect, test } from 'vitest';
import { keptFiles, releaseDigest } from '../../../src/site/build/kept-files.ts';

const file = (path: string, bytes = 10) => ({ path, bytes, read: () => Buffer.alloc(bytes, 'x') });

test('what pages load comes first, then the start page and checklists; of data files only what pages are filled in from is kept', () => {
	const files = ['index.html', '404.html', '11/index.html', '11/checklist/index.html', '11/checklist-offline.html'];
	const others = [
		'find/index.html',
		'find/index.json',
		'data/11/requirements.json',
		'data/11/hosts.txt',
		'_astro/a.js',
		'favicon.svg',
		'_headers',
	];
	expect(keptFiles([...files, ...others].map((path) => file(path)))).toEqual([
		...['_astro/a.js', 'favicon.svg', '11/checklist/', ''],
		...['11/', 'find/', 'find/index.json', 'data/11/requirements.json'],
	]);
});

test('a large site keeps the first of it, never more than 5 MB', () => {
	const pages = [
		file('index.html'),
		file('a/index.html', 4_999_000),
		file('b/index.html', 1_000),
		file('c/index.html', 10),
	];
	expect(keptFiles(pages)).toEqual(['', 'a/']);
});

test('a release is told by every byte of every file, in whatever order they are read', () => {
	const [a, b] = [file('a', 1), file('b', 2)];
	expect(releaseDigest([a, b])).toMatch(/^[0-9a-f]{12}$/);
	expect(releaseDigest([b, a])).toBe(releaseDigest([a, b]));
	expect(releaseDigest([a, { ...b, read: () => Buffer.from('xy') }])).not.toBe(releaseDigest([a, b]));
	expect(releaseDigest([a, { ...b, path: 'c' }])).not.toBe(releaseDigest([a, b]));
});
