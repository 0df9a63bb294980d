import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { offlineFile, type OfflineFileOptions } from '../../../src/site/build/offline-file.ts';

const files: Record<string, string> = {
	'_astro/a.css': ".hero { mask: url(/docs/_astro/lines.svg) } a { background: url('data:x') }",
	'_astro/print.css': 'p { color: black }',
	'_astro/lines.svg': '<svg></svg>',
	'favicon.svg': '<svg/>',
};
const page = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>List</title>
<meta http-equiv="content-security-policy" content="script-src 'self'"><meta name="referrer" content="no-referrer">
<link rel="canonical" href="https://docs.example.com/docs/11/checklist/"><link rel="icon" href="/docs/favicon.svg">
<link rel="stylesheet" href="/docs/_astro/print.css" media="print"><style media="print">@page { margin: 1cm }</style>
<link rel="stylesheet" href="/docs/_astro/a.css"></head><body><header><a class="mark" href="/docs/"><b>Site</b></a>
<nav><a href="/docs/11/">Requirements</a></nav></header><main><network-checklist data-key="portolan:/docs/:11" data-list="false">
<p>See <a href="/docs/11/page/#r1">the page</a>, <a href="#r1">this row</a> or <a href="https://vendor.test/">theirs</a>.</p><textarea></textarea>
<div><button class="plain">Undo</button><a class="plain" href="/docs/11/firewall-request/">Firewall request</a></div>
</network-checklist></main><footer><ul><li><a href="/docs/data/11/requirements.json">JSON</a></li><li><a href="https://vendor.test/">Vendor</a></li></ul></footer>
<script type="module" src="/docs/_astro/main.js"></script></body></html>`;

const make = (more: Partial<OfflineFileOptions> = {}): string =>
	offlineFile({
		html: page,
		base: '/docs/',
		address: undefined,
		product: 'Example "Server"',
		bundle: { script: 'document.title = "</script>";', styles: ['b { color: teal }'] },
		read: (path) => Buffer.from(files[path] ?? ''),
		...more,
	});
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policyOf = (html: string) =>
	(/content-security-policy" content="([^"]+)"/.exec(html)?.[1] ?? '').replaceAll('&#x27;', "'");

describe('a checklist in one file', () => {
	test('loads nothing, and says so in its policy', () => {
		const html = make();
		expect(html).toMatch(/^<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv=/);
		expect(html).not.toMatch(/<link rel="stylesheet"|<script[^>]* src=|rel="canonical"/);
		expect([...html.matchAll(/\b(?:href|src)="(?!#|https:\/\/vendor\.test|data:)[^"]*"/g)]).toEqual([]);
		expect([...html.matchAll(/url\((?!["']?data:)/g)]).toEqual([]);
		const policy = policyOf(html);
		expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^ ;]+'; style-src ('sha256-[^ ;]+' ?){4};/);
		expect(policy).toContain(
			"connect-src https:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
		);
		expect(policy).not.toMatch(/unsafe|'self'/);
	});

	test('a picture that the site does not have leaves what it is called', () => {
		const pictures = ['x', '/docs/none.bmp', 'https://vendor.test/a.png', '/docs/missing.png'];
		const html = make({
			html: page.replace('<textarea>', pictures.map((src) => `<img src="${src}" alt="Plan of ${src}">`).join('')),
			read: (path) => {
				if (path === 'missing.png') throw new Error('ENOENT');
				return Buffer.from(files[path] ?? '');
			},
		});
		expect(html).not.toContain('<img');
		for (const src of pictures) expect(html).toContain(`Plan of ${src}`);
	});

	test('its policy names each style and script as it stands in the file', () => {
		const html = make();
		const styles = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, text = '']) => text);
		const scripts = [...html.matchAll(/<script type="module">(.*?)<\/script>/gs)].map(([, text = '']) => text);
		expect(scripts).toEqual(['document.title = "<\\/script>";']);
		expect(styles).toHaveLength(4);
		for (const text of [...styles, ...scripts]) expect(policyOf(html)).toContain(hash(text));
		expect(html.match(/<style media="print">/g)).toHaveLength(2);
	});

	test('without an address, links to the site become text; lists of them, and those that look like buttons, go', () => {
		const html = make();
		expect(html).toContain(
			'See <span>the page</span>, <a href="#r1">this row</a> or <a href="https://vendor.test/">theirs</a>.',
		);
		expect(html).toContain('<span class="mark"><b>Site</b></span>');
		expect(html).not.toMatch(/<nav|JSON|Firewall request/);
		expect(html).toContain('<div><button class="plain">Undo</button></div>');
		expect(html).toContain('<li><a href="https://vendor.test/">Vendor</a></li>');
	});

	test('with an address, they lead there', () => {
		const html = make({ address: new URL('https://docs.example.com/docs/11/checklist/') });
		expect(html).toContain('<a href="https://docs.example.com/docs/11/page/#r1">the page</a>');
		expect(html).toContain('<nav><a href="https://docs.example.com/docs/11/">Requirements</a></nav>');
		expect(html).toContain('<a class="plain" href="https://docs.example.com/docs/11/firewall-request/">');
	});

	test('has a place for a list, and keys that name the product', () => {
		const html = make();
		expect(html).toContain('<script type="application/json" id="saved-list">null</script>');
		expect(html).toContain('data-key="portolan:file:Example &#x22;Server&#x22;:11"');
		expect(html).toContain('data-list="false"');
	});

	test.each([
		[
			{ html: page.replace('/docs/favicon.svg', 'https://other.test/favicon.svg') },
			'https://other.test/favicon.svg is no file',
		],
		[{ html: page.replace('favicon.svg', 'favicon.exe') }, '/docs/favicon.exe is of no kind'],
		[{ bundle: { script: 'a = "<!--"', styles: [] } }, 'cannot stand inside a page'],
	])('what cannot be taken along stops the build', (more, message) => {
		expect(() => make(more)).toThrow(message);
	});
});
