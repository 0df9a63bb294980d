import { expect, test } from 'vitest';
import { deadLinks, readPageLinks } from './page-links.ts';

test('links and anchors are read as a browser would', () => {
	const { targets, anchors } = readPageLinks(
		'<!doctype html><html id="root"><head><link rel=icon href=/mark.svg></head><body>' +
			'<!-- <a href="/not">x</a> --><p id="a/b.c"><a href="#x&amp;y" name=old>x</a><img src="p.png"></p></body></html>',
	);
	expect(targets).toEqual(['/mark.svg', '#x&y', 'p.png']);
	expect([...anchors]).toEqual(['root', 'a/b.c', 'old']);
});

const page = (...targets: string[]) => ({ targets, anchors: new Set(['here', 'a/b ü']) });

test.each([
	[['../'], []],
	[['#here', '#', '#top', '#a/b%20%C3%BC', './#a/b ü'], []],
	[['/docs/data.json', '../data.json'], []],
	[['https://example.com/gone', 'mailto:a@b.c', 'data:,x'], []],
	[['#gone'], ['/docs/11/: #gone leads to no place on its page']],
	[['/docs/11'], ['/docs/11/: /docs/11 leads to no file']],
	[['/'], ['/docs/11/: / leads to no file']],
	[['../gone/#x'], ['/docs/11/: ../gone/#x leads to no file']],
	[['../data.json#x'], ['/docs/11/: ../data.json#x leads to no place on its page']],
	[['https://'], ['/docs/11/: https:// is no address']],
])('%j: %j', (targets, dead) => {
	const files = new Map([
		['/docs/', page()],
		['/docs/data.json', null],
		['/docs/11/', page(...targets)],
	]);
	expect(deadLinks(files)).toEqual(dead);
});
