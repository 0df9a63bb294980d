import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { readPage } from '../../../src/requirements/page/read-page.ts';
import { randomRuns } from '../../support/random-runs.ts';

const rest = '\n\n## Buoys\n\n| From | To | Port |\n|---|---|---|\n| Mast | Buoy | 443 |\n\n- TCP 90: Horn\n';
const hidden = (page: string) =>
	readPage(page, 'x.md')
		.problems.filter(({ rule }) => rule === 'hidden-text')
		.map(
			({ message, place }) =>
				`${place.line}:${place.column} ${/Unexpected (.*?), expected (\S+)/.exec(message)?.slice(1).join(' ')}`,
		);

test.each([
	['<script>', '3:1 `<script>` without its end `</script>`:'],
	['<SCRIPT src="x">', '3:1 `<SCRIPT>` without its end `</script>`:'],
	['<style>', '3:1 `<style>` without its end `</style>`:'],
	['<textarea rows="2">', '3:1 `<textarea>` without its end `</textarea>`:'],
	['<pre>', '3:1 `<pre>` without its end `</pre>`:'],
	['<!-- a note', '3:1 `<!--` without its end `-->`:'],
	['<?php x', '3:1 `<?` without its end `?>`:'],
	['<![CDATA[ x', '3:1 `<![CDATA[` without its end `]]>`:'],
	['> a <template> b', '3:5 `<template>` without its end `</template>`:'],
	['<div><select>', '3:6 `<select>` without its end `</select>`:'],
	['- A <script> B', '3:5 `<script>` without its end `</script>`:'],
	['a <textarea> b', '3:3 `<textarea>` without its end `</textarea>`:'],
	['<iframe src="x">', '3:1 `<iframe>` without its end `</iframe>`:'],
	['<plaintext>', '3:1 `<plaintext>` without its end `</plaintext>`:'],
])('%j hides what stands below it: %s', (html, problem) => {
	expect(hidden(`Sea.\n\n${html}${rest}`)[0]).toBe(problem);
});

test.each([
	'<script>1</script>',
	'<script>\n\n1\n\n</script>',
	'<!-- one\n\ntwo -->',
	'<pre>\n\nx\n\n</pre>',
	'<template>x</template>',
	'`<template>` and `<script>`',
	'```html\n<select>\n```',
	'a <!-- b',
	'<div>',
	'<details>',
])('%j hides nothing below it', (html) => {
	const page = `Sea.\n\n${html}${rest}`;
	expect(hidden(page)).toEqual([]);
	expect(toHtml(readPage(page, 'x.md').body)).toContain('Horn');
});

test('rows that closed HTML hides are reported with their lines', () => {
	expect(hidden(`<template>${rest}\n</template>\n`)).toEqual([
		'7:1 requirement that the page does not show it',
		'9:3 requirement that the page does not show it',
	]);
});

test('any page at all: each requirement is shown, or said to be hidden', () => {
	const tags =
		'script style textarea title xmp iframe noembed noframes plaintext noscript template select svg math object'.split(
			' ',
		);
	const piece = fc.oneof(
		fc.constantFrom(
			'\n',
			'\n\n',
			' ',
			'text',
			'- TCP 80: Horn\n',
			rest,
			'<!--',
			'-->',
			'<?',
			'?>',
			'<![CDATA[',
			'| <b>',
		),
		fc.constantFrom(...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag}`])),
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
			const { body, drafts, problems } = readPage(pieces.join(''), 'x.md');
			const marks = new Set([...toHtml(body).matchAll(/ data-requirement="(\d+)"/g)].map(([, index]) => Number(index)));
			for (const [index, { place }] of drafts.entries()) {
				const isSaid = problems.some((one) => one.rule === 'hidden-text' && one.place.line <= place.line);
				expect(marks.has(index) || isSaid, pieces.join('')).toBe(true);
			}
		}),
		randomRuns(200),
	);
});
