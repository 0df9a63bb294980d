import { expect, test } from 'vitest';
import { cellLines } from '../../support/cell-lines.ts';

test.each([
	['one', ['one']],
	['one<br>two<br/>three<br />four</br>five<BR>six', ['one', 'two', 'three', 'four', 'five', 'six']],
	['before <ul><li>first</li><li>second</li></ul>', ['before', 'first', 'second']],
	['<ul>an item without li</ul>', ['an item without li']],
	['**bold** and *soft* and `code`', ['bold and soft and code']],
	['[a link](https://example.com) here', ['a link here']],
	['\\*.example.com', ['*.example.com']],
	['a&nbsp;b&#8195;c &amp; d', ['a b c & d']],
	['443<sup>1</sup>, 80<sup>2</sup>', ['443, 80']],
	['a.example.com<sup>**2**</sup> x', ['a.example.com x']],
	['443<sup>1 and more', ['4431 and more']],
	['443</sup>1', ['4431']],
	['~~80~~ 443', ['443']],
	['<del>80</del> <s>81</s> <strike>82</strike> 443', ['443']],
	['<region>.example.com', ['<region>.example.com']],
	['*region*.example.com', ['*region*.example.com']],
	['a.example.com\u200b', ['a.example.com']],
	['\u202ea.\u200eexample\u00ad.com\u202c \ufeff443', ['a.example.com 443']],
	['\u200b', []],
	['می\u200cخواهم', ['می\u200cخواهم']],
	['４４３／ＴＣＰ　ａ．ｅｘａｍｐｌｅ', ['443/TCP a.example']],
	['🚀 \u{e0001}x', ['🚀 x']],
	['<!-- a comment --> text', ['text']],
	['  spaced \t out  ', ['spaced out']],
	['', []],
])('%j is read as the lines %j', (markdown, lines) => {
	expect(cellLines(markdown).map(({ text }) => text)).toEqual(lines);
});

test.each([
	['x \\*.example.com', '*', 3],
	['a &amp; wrong', 'wrong', 8],
	['**bold** wrong', 'wrong', 9],
	['one<br/>wrong', 'wrong', 8],
	['`code` &nbsp; wrong', 'wrong', 14],
	['🚀\u200b４ wrong', 'wrong', 5],
	['🚀\u200b４ x', '4', 3],
])('in %j the word %j stands at offset %i', (markdown, word, offset) => {
	const line = cellLines(markdown).find(({ text }) => text.includes(word));
	expect(line?.offsetAt(line.text.indexOf(word))).toBe(offset);
});
