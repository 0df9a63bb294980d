import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/requirements/page/parse-markdown.ts';
import { readPage } from '../../../src/requirements/page/read-page.ts';
import { safeHast } from '../../../src/requirements/html/safe-hast.ts';

const html = (markdown: string) => toHtml(safeHast(parseMarkdown(markdown))).trim();

test.each([
	['<script>alert(1)</script>text', 'text'],
	['<img src=x onerror=alert(1)>', '<img src="x">'],
	['[link](javascript:alert(1))', '<p><a>link</a></p>'],
	['<a href="javascript:alert(1)">link</a>', '<p><a>link</a></p>'],
	['<a href="https://example.com" onclick="x()" id="body">link</a>', '<p><a href="https://example.com">link</a></p>'],
	['<iframe src="https://example.com"></iframe>', ''],
	['<style>*{display:none}</style>', ''],
	['<div style="position:fixed">x</div>', '<div>x</div>'],
	['<p id="main" name="x">x</p>', '<p>x</p>'],
	['<form action="https://example.com"><button>x</button></form>', 'x'],
	['<svg onload=alert(1)>', ''],
])('%j becomes harmless', (markdown, expected) => {
	expect(html(markdown)).toBe(expected);
});

test.each([
	['a `<region>` and <region>.example.com', '<p>a <code>&#x3C;region></code> and &#x3C;region>.example.com</p>'],
	['<ul>loose</ul>', '<ul><li>loose</li></ul>'],
	['one<br/>two', '<p>one<br>two</p>'],
	[
		'<div class="info" markdown="1">\n\nA **box**\n\n</div>',
		'<aside class="info">\n<p>A <strong>box</strong></p>\n</aside>',
	],
	['<div class="wide">x</div>', '<div>x</div>'],
	['<div class="wide note">x</div>', '<aside class="note">x</aside>'],
])('%j is shown as its author meant it', (markdown, expected) => {
	expect(html(markdown)).toBe(expected);
});

test('links to footnotes and back lead to what is there, and so does what describes them', () => {
	const shown = html('A port[^1] and a host[^1][^two].\n\n[^1]: The one.\n[^two]: The other.');
	const targets = [...shown.matchAll(/(?:href="#|aria-describedby=")([^"]+)"/g)].map(([, id]) => id);
	const ids = [...shown.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
	expect(targets).toHaveLength(9);
	expect(ids).toEqual([...new Set(ids)]);
	expect(ids).toEqual(expect.arrayContaining(targets));
});

test('no hook of ours is taken from the HTML of a writer, and those of the reading stay beside it', () => {
	const hooks = [
		'requirement',
		'anchor',
		'applies-to',
		'column',
		'notes',
		'table',
		'verdict',
		'show',
		'open',
		'ref',
		'hosts',
	];
	const written = hooks.map((hook) => `data-${hook}="0" DATA-${hook.toUpperCase()}=1 Mark:data-${hook}="0"`).join(' ');
	const forged = `${written} Mark:dataRequirement="0" Mark:table="0" mark:table="0"`;
	const pages = [
		`<p ${forged}>x</p>`,
		`text <b ${forged}>x</b>`,
		`<table ${forged}><tr ${forged}><td ${forged}>x</td></tr></table>`,
		`<div ${forged} class="info">x</div>\n\n## Heading <i ${forged}>x</i>`,
		`| a | b |\n|---|---|\n| <b ${forged}>x</b> | <li ${forged}>x |`,
	];
	for (const page of pages) expect(html(page)).not.toMatch(/data-|mark:/i);
	const { body } = readPage(
		`## Part\n\n<div ${forged}>\n\nx\n\n</div>\n\n| From | To | Port |\n|---|---|---|\n| <b ${forged}>A</b> | B | 443 |\n`,
		'x.md',
	);
	expect([...toHtml(body).matchAll(/ data-([a-z]+)="(.*?)"/g)].map(([, name, value]) => `${name} ${value}`)).toEqual([
		...['anchor part', 'column source', 'column destination', 'column port', 'requirement 0'],
		...['column source', 'column destination', 'column port'],
	]);
});
