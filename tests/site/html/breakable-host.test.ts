import { expect, test } from 'vitest';
import { breakableHtml, breakableTextHtml } from '../../../src/site/html/breakable-host.ts';

test.each([
	['', ''],
	['localhost', 'localhost'],
	['a.example.com', 'a.<wbr>example.<wbr>com'],
	['a.example/x/y', 'a.<wbr>example/<wbr>x/<wbr>y'],
	['<b>.a&b."c"', '&lt;b&gt;.<wbr>a&amp;b.<wbr>&quot;c&quot;'],
])('the name %j may break where its parts meet', (name, html) => {
	expect(breakableHtml(name)).toBe(html);
});

test.each([
	['', ''],
	['a.b is short', 'a.b is short'],
	['to updates.vendor.example.com\nalone', 'to updates.<wbr>vendor.<wbr>example.<wbr>com\nalone'],
	["<i>it's</i>", '&lt;i&gt;it&#39;s&lt;/i&gt;'],
])('of the text %j long words may break', (text, html) => {
	expect(breakableTextHtml(text)).toBe(html);
});
