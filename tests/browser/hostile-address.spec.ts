// A link to the site that somebody made to do harm: nothing in an address runs, is taken for HTML, starts a check or breaks a page.
import { expect } from 'playwright/test';
import { builtPages } from '../support/built-site.ts';
import { test } from '../support/test-with-site.ts';

const pages = builtPages().filter(
	(path) => path === '' || /(checklist|find|how-the-check-works|compare)\/$/.test(path),
);
const markup = '<img src=x onerror=document.title=1><script>document.title=1</script>';
const additions = [
	`?q=${encodeURIComponent(markup)}`,
	`?verdict=${encodeURIComponent(markup)}&text=${encodeURIComponent(markup)}&__proto__=1`,
	`#${encodeURIComponent(markup)}`,
	`#q=${encodeURIComponent(markup)}&text=${encodeURIComponent(markup)}`,
	'?filter-state=open&q=%#%',
	'#filter-state=open&text=%&q=%',
	'#%E0%A4%A',
	'#__proto__',
	'#"]:is(*',
];

for (const path of pages) {
	test(`/${path} takes nothing from its address but text`, async ({ page, site }) => {
		const errors: string[] = [];
		const strangers: string[] = [];
		page.on('pageerror', (error) => errors.push(error.message));
		page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
		page.on('request', (request) => {
			if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== site.origin)
				strangers.push(request.url());
		});
		await page.goto(site.url + path);
		const title = await page.title();
		for (const addition of additions) {
			// From another page, so that the address is loaded and not only followed.
			await page.goto('about:blank');
			await page.goto(site.url + path + addition);
			await page.waitForTimeout(150);
			expect(await page.locator('img[src="x"]').count(), addition).toBe(0);
			expect(await page.title(), addition).toBe(title);
		}
		expect(errors).toEqual([]);
		expect(strangers).toEqual([]);
	});
}
