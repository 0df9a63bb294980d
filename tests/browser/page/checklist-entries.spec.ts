// Entries are possible once they are kept, and not before: until then the page says what is missing.
import { expect, type Page } from 'playwright/test';
import { test } from '../../support/test-with-site.ts';
import { checklistVersions } from '../../support/page/checklist-versions.ts';
import { item } from '../../support/page/item-on-page.ts';

test.use({ unfolded: true });

test('there are checklists', () => expect(checklistVersions.length).toBeGreaterThan(0));

const [version] = checklistVersions;
if (version) {
	const [first = ''] = version.refs;
	const note = (page: Page) => item(page, first).getByRole('textbox', { name: `Note for ${first}` });
	const met = (page: Page) => item(page, first).getByRole('radio', { name: 'Met', exact: true });
	const waiting = (page: Page) => page.getByText('You cannot enter anything yet', { exact: false });
	const takesNothing = async (page: Page) => {
		// The page may still be arriving.
		await expect(page.locator('[data-requirement]')).toHaveCount(version.refs.length);
		await expect(page.locator('network-checklist :is(input, textarea):visible').first()).toBeVisible();
		await expect(page.locator('network-checklist :is(input, textarea):enabled:visible')).toHaveCount(0);
	};

	for (const [name, answer] of [
		['blocked', 'abort'],
		['not there', 'not-found'],
		['never answered', 'silence'],
	] as const) {
		test(`script that is ${name}: the page says so and takes nothing`, async ({ page }) => {
			await page.route('**/_astro/checklist.*.js', (route) =>
				answer === 'abort' ? route.abort() : answer === 'not-found' ? route.fulfill({ status: 404 }) : undefined,
			);
			await page.goto(version.path, { waitUntil: 'commit' });
			await expect(waiting(page)).toBeVisible();
			await takesNothing(page);
			await page.unrouteAll();
			await page.reload();
			await note(page).fill('Ticket 1');
			await expect(waiting(page)).toBeHidden();
		});
	}

	test('script that fails as it starts: the page says so and takes nothing', async ({ page }) => {
		await page.addInitScript(() => {
			customElements.define = () => {
				throw new TypeError('An old browser');
			};
		});
		await page.goto(version.path);
		await expect(waiting(page)).toBeVisible();
		await takesNothing(page);
	});

	test.describe('folded, as it is read', () => {
		test.use({ unfolded: false });
		test('a page that is ready in time says nothing of it, and looks the same before and after', async ({ page }) => {
			let send = () => undefined as void;
			const held = new Promise<void>((resolve) => (send = resolve));
			await page.route('**/_astro/checklist.*.js', async (route) => {
				await held;
				await route.continue();
			});
			await page.goto(version.path, { waitUntil: 'commit' });
			const look = () =>
				item(page, first).evaluate((element) =>
					[...element.querySelectorAll('*')]
						.filter((part) => part.checkVisibility())
						.map((part) => {
							const { color, backgroundColor, borderColor, opacity, width, height } = getComputedStyle(part);
							return [part.localName, color, backgroundColor, borderColor, opacity, width, height].join(' ');
						}),
				);
			await expect(met(page)).toBeDisabled();
			await page.evaluate(() => document.fonts.ready);
			const before = await look();
			send();
			await expect(met(page)).toBeEnabled();
			expect(await look()).toEqual(before);
			await expect(waiting(page)).toBeHidden();
		});
	});
}
