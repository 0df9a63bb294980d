import { expect, test } from 'vitest';
import { distinctSources, sourceLine, sourceParts, sourceText } from '../../../src/site/data/source-words.ts';

const url = 'https://docs.example/page.md';
const one = { url, revision: '1a2b3c4d' };

test.each([
	['nothing is said', [], ''],
	['it was read', [{ ...one, read: '2026-05-05' }], 'Facts of the vendor’s revision 1a2b3c4d, read on 5 May 2026.'],
	[
		'the day of the revision is known',
		[{ ...one, revised: '2026-05-03', read: '2026-05-05' }],
		'Facts of the vendor’s revision 1a2b3c4d of 3 May 2026, read on 5 May 2026.',
	],
	['nobody compared it', [one], 'Facts of the vendor’s revision 1a2b3c4d; nobody has compared it since.'],
	[
		'nobody knows the revision',
		[{ url, revision: 'unknown' }],
		'Facts of an early revision; nobody has compared it since.',
	],
	[
		'nobody knows two revisions',
		[
			{ url, revision: 'unknown' },
			{ url: `${url}2`, revision: 'unknown' },
		],
		'Facts of early revisions; nobody has compared them since.',
	],
	[
		'what was read has no revision',
		[
			{ url, revision: 'unknown', read: '2026-05-05' },
			{ ...one, read: '2026-05-05' },
		],
		'Facts of the vendor’s revision 1a2b3c4d, and of docs.example without a revision, read on 5 May 2026.',
	],
	[
		'there are several, of two days',
		[
			{ ...one, read: '2026-05-05' },
			{ url, revision: '2b', read: '2026-05-05' },
			{ url, revision: '3c', read: '2026-05-05' },
			{ url, revision: '4d' },
			{ url, revision: '5e' },
		],
		'Facts of the vendor’s revisions 1a2b3c4d, 2b and 3c, read on 5 May 2026. Facts of the vendor’s revisions 4d and 5e; nobody has compared them since.',
	],
])('where %s', (_what, sources, text) => {
	expect(sourceText(sources)).toBe(text);
});

test('each revision leads to what was read', () => {
	const links = sourceParts([one, { url: `${url}?2`, revision: '2b' }]).filter((part) => part.url !== undefined);
	expect(links).toEqual([
		{ text: '1a2b3c4d', url },
		{ text: '2b', url: `${url}?2` },
	]);
});

test('what two pages share is said once', () => {
	expect(
		distinctSources([{ source: [one] }, {}, { source: [{ url: 'https://docs.example/', revision: '9' }, one] }]),
	).toEqual([one, { url: 'https://docs.example/', revision: '9' }]);
});

test('more than three are counted in a line', () => {
	const read = [1, 2, 3, 4].map((number) => ({ url, revision: `${number}a`, read: '2026-05-05' }));
	expect(sourceLine(read.slice(0, 3))).toBe(sourceText(read.slice(0, 3)));
	expect(sourceLine(read)).toBe('Facts of 4 revisions, read on 5 May 2026.');
	expect(sourceLine([...read, { url, revision: '9', read: '2026-06-01' }, { url, revision: '8' }])).toBe(
		'Facts of 6 revisions, read between 5 May 2026 and 1 June 2026; 1 of them nobody has compared since.',
	);
});
