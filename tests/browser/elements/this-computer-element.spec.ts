// "This computer is": a tick counts also where it came before the code that keeps it.
import { expect } from 'playwright/test';
import { hostless } from '../../support/page/hosts-page.ts';
import { ready } from '../../support/page/saved-list.ts';
import { test } from '../../support/test-with-site.ts';

test.use({ unfolded: true });

test('there is a requirement with a known machine', () => expect(hostless?.from.length).toBeGreaterThan(0));

if (hostless) {
	const { version, from } = hostless;
	const [machine = ''] = from;

	test('a tick that comes before its code is kept', async ({ page }) => {
		await page.goto(version.path);
		await ready(page);
		let letGo = (): void => undefined;
		const isHeld = new Promise<void>((resolve) => (letGo = resolve));
		await page.route('**/_astro/*.js', async (route) => {
			await isHeld;
			await route.continue();
		});
		const box = page.getByRole('checkbox', { name: machine, exact: true });
		await box.check();
		letGo();
		const kept = () =>
			page.evaluate(() => Object.entries(localStorage).find(([key]) => key.endsWith(':this-computer'))?.[1]);
		await expect.poll(kept).toBe(JSON.stringify([machine]));
		await expect(box).toBeChecked();
		await page.reload();
		await expect(box).toBeChecked();
	});
}
