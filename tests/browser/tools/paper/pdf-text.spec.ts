import { expect, test } from 'playwright/test';
import { pdfText } from '../../../support/pdf-text.ts';

test('the text of a printed page is read by page and line', async ({ page }) => {
	await page.setContent(`<!doctype html><html lang="en"><title>Print</title>
		<style>@page { margin: 20mm; @bottom-right { content: counter(page) ' of ' counter(pages) } } li { break-inside: avoid }</style>
		<h1>First page – “café”</h1><p>architecture.<wbr>outsystems.<wbr>com</p><ul><li>One</li><li>Two</li></ul>
		<h2 style="break-before: page">Second page</h2><p>${'word '.repeat(200)}last-word</p></html>`);
	const [first = '', second = '', ...more] = await pdfText(await page.pdf());
	expect(first.split('\n')).toEqual(['1 of 2', 'First page – “café”', 'architecture.outsystems.com', 'One', 'Two']);
	expect(second).toMatch(/^2 of 2\nSecond page\nword [^]*last-word$/);
	expect(more).toEqual([]);
});
