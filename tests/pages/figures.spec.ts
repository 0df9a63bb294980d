// How many requirements a browser tests, and how many a person: home, the page of the version and its checklist say the same.
import { expect, type Page } from 'playwright/test';
import { builtVersions } from '../support/built-site.ts';
import { ready } from '../support/page/saved-list.ts';
import { test } from '../support/test-with-site.ts';

/** The figure that a pattern finds in a text; 0 where the text leaves it out. */
const figure = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0);

/** Of a page to read: "16 requirements to check: 2 by browser, in part; 2 more once you name hosts; 12 by hand". */
const figuresToRead = (text: string) => ({
	all: figure(text, /^(\d+) requirements?/),
	now: figure(text, /(\d+) by browser(?! once)/),
	later: figure(text, /(\d+) (?:more|by browser) once you name hosts/),
	byHand: figure(text, /(\d+) by hand/),
});

/** Of the checklist, once its script has counted: "Run checks tests 2 of 16 in part. Name your … to test 2 more. Check the other 12 by hand." */
async function figuresOfList(page: Page) {
	const text = await page.locator("[data-show='testable']").innerText();
	const all = await page.locator('[data-requirement]').count();
	const whole = (pattern: RegExp) => (pattern.test(text) ? all : 0);
	return {
		all,
		now: figure(text, /tests (\d+) of/) || whole(/tests all/),
		later: figure(text, /to test (\d+)/),
		byHand: figure(text, /other (\d+) by hand/) || whole(/Check all/),
	};
}

test('there are checklists', () => expect(builtVersions().length).toBeGreaterThan(0));

for (const version of builtVersions()) {
	test(`${version} has the same figures everywhere`, async ({ page, site }) => {
		await page.goto(`${site.url}${version}/checklist/`);
		await ready(page);
		const expected = await figuresOfList(page);
		expect(expected.now + expected.later + expected.byHand).toBe(expected.all);
		await page.goto(`${site.url}${version}/`);
		expect(figuresToRead(await page.locator('main .count p').innerText())).toEqual(expected);
		await page.goto(site.url);
		const card = page.locator('article', { has: page.locator(`a[href$='/${version}/']`) }).locator('.count p');
		// A version that another one follows has no figures on the home page.
		for (const text of await card.allInnerTexts()) expect(figuresToRead(text)).toEqual(expected);
	});
}
