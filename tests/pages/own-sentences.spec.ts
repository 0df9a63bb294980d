// Every sentence of ours on every page is short enough to be understood at once. What a page of requirements says is its writer's.
import { expect, type Page } from 'playwright/test';
import { builtPages } from '../support/built-site.ts';
import { test as base } from '../support/test-with-site.ts';

/** A tab in which the pages of a worker are read, without being opened. */
const test = base.extend<object, { reader: Page }>({
	reader: [async ({ browser }, use) => use(await browser.newPage()), { scope: 'worker' }],
});

const mostWords = 28;

/** What comes from the content: the text of a page, and what is made of its rows. */
const fromContent = [
	'.prose > :not(.data)',
	"[data-show='sentence']",
	'.condition',
	'.about',
	'.one-of > p',
	'.prohibition',
	'.for',
	'.lead',
	'td',
	'#names',
	'pre',
];

/** The sentences of a page, hidden ones included, and its punctuation that stands apart from what it ends. */
const readPage = (source: { html: string; foreign: readonly string[] }) => {
	const page = new DOMParser().parseFromString(source.html, 'text/html');
	page.querySelectorAll('script, style').forEach((element) => element.remove());
	for (const selector of source.foreign) page.querySelectorAll(selector).forEach((element) => element.remove());
	const blocks =
		'p, li, dt, dd, td, th, h1, h2, h3, h4, summary, legend, label, button, figcaption, caption, div, span.out-of-sight';
	const texts = [...page.querySelectorAll(blocks)].map((block) => {
		const copy = block.cloneNode(true) as Element;
		copy.querySelectorAll(blocks).forEach((inner) => inner.remove());
		return copy.textContent.replace(/\s+/g, ' ').trim();
	});
	return {
		sentences: texts.flatMap((text) => text.split(/(?<=[.!?])\s+/)),
		apart: texts.filter((text) => /[\p{L}\p{N}] [,.](?:\s|$)/u.test(text)),
	};
};

/** One sentence that names every revision that was read is a list, as long as there are revisions. */
const isListOfSources = (sentence: string) => sentence.startsWith('Facts of the vendor’s revisions ');
const wordCount = (sentence: string) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

test('there are pages', () => expect(builtPages()).toContain(''));

for (const path of builtPages()) {
	test(`/${path} says what it has to say in short sentences`, async ({ reader, site }) => {
		const html = await (await fetch(`${site.url}${path}`)).text();
		const { sentences, apart } = await reader.evaluate(readPage, {
			html,
			foreign: path.startsWith('guide/') ? ['pre'] : fromContent,
		});
		expect(sentences.length).toBeGreaterThan(1);
		expect
			.soft(sentences.filter((sentence) => wordCount(sentence) > mostWords && !isListOfSources(sentence)))
			.toEqual([]);
		expect.soft(apart).toEqual([]);
	});
}
