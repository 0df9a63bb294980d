// Trusted Types (https://www.w3.org/TR/trusted-types/): where the browser has them, no text of ours or anyone's becomes HTML or script.
import { expect } from 'playwright/test';
import { builtPages } from '../support/built-site.ts';
import { test } from '../support/test-with-site.ts';

for (const path of builtPages()) {
	test(`/${path} refuses text where it would run`, async ({ page, site }) => {
		await page.goto(site.url + path);
		const policy = await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content');
		expect(policy).toContain("require-trusted-types-for 'script'");
		const refused = await page.evaluate(() => {
			const sinks: Record<string, () => unknown> = {
				innerHTML: () => (document.createElement('div').innerHTML = '<img>'),
				insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<img>'),
				'script.src': () => (document.createElement('script').src = 'x.js'),
				'a policy of another name': () => window.trustedTypes?.createPolicy('other', { createScriptURL: () => '' }),
			};
			return Object.keys(sinks).filter((name) => {
				try {
					sinks[name]?.();
					return false;
				} catch (error) {
					return error instanceof TypeError;
				}
			});
		});
		expect(refused).toEqual(['innerHTML', 'insertAdjacentHTML', 'script.src', 'a policy of another name']);
	});
}
