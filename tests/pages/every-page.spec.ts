// What holds for every page of the site. A page is opened once for each kind of screen, since opening pages is what takes the time.
import { AxeBuilder } from '@axe-core/playwright';
import { devices, expect, type Page } from 'playwright/test';
import { builtPages, pagesToOpen } from '../support/built-site.ts';
import { test } from '../support/test-with-site.ts';
import { framelessControls, stopsWithoutOutline } from './forced-colours.ts';
import { layoutShifts, watchLayoutShifts } from './layout-shifts.ts';
import { lostText } from './lost-text.ts';
import { smallTargets } from './small-targets.ts';

const nothingLost = { cut: [], sideways: 0 };

/** Sinks for text that would run or become HTML, of those that the page refuses: https://www.w3.org/TR/trusted-types/ */
const refusedSinks = (page: Page) =>
	page.evaluate(() => {
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

/** What is animated, fades or scrolls smoothly. */
const movingParts = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll('*')]
			.filter((element) => {
				const { animationName, animationTimingFunction, transitionDuration, scrollBehavior } =
					getComputedStyle(element);
				// An animation of one step shows something later; nothing moves.
				const isAnimated = animationName !== 'none' && !animationTimingFunction.startsWith('steps(1');
				return isAnimated || /[1-9]/.test(transitionDuration) || scrollBehavior === 'smooth';
			})
			.map((element) => element.outerHTML.slice(0, 120)),
	);

/** WCAG 2.2, levels A and AA: https://www.deque.com/axe/core-documentation/api-documentation/#axecore-tags */
const wcagTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Barriers that axe finds. The dark theme changes nothing but colours, so that only their rules have to be tried again for it. */
const barriers = async (page: Page) => {
	const found: object[] = [];
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		// A bar that stays in sight covers a part of what lies under it, wherever the page is scrolled to.
		await page.evaluate(() => scrollTo(0, 0));
		const axe = new AxeBuilder({ page });
		const { violations } = await (
			colorScheme === 'light' ? axe.withTags(wcagTags) : axe.withRules(['color-contrast', 'link-in-text-block'])
		).analyze();
		found.push(
			...violations.map(({ id, help, nodes }) => ({ colorScheme, id, help, at: nodes.map(({ html }) => html) })),
		);
	}
	await page.emulateMedia({ colorScheme: null, reducedMotion: null });
	return found;
};

test('there are pages', () => expect(builtPages()).toContain(''));

for (const path of pagesToOpen()) {
	test.describe('on a desktop', () => {
		test.use({ viewport: { width: 1280, height: 800 } });

		test(`/${path} keeps to itself, holds still, loses nothing and has no barrier`, async ({ page, site }) => {
			const strangers: string[] = [];
			const errors: string[] = [];
			page.on('request', (request) => {
				if (new URL(request.url()).origin !== site.origin && !/^(data|blob):/.test(request.url())) {
					strangers.push(request.url());
				}
			});
			page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
			page.on('pageerror', (error) => errors.push(error.message));
			await watchLayoutShifts(page);
			await page.goto(site.url + path, { waitUntil: 'load' });

			expect.soft(await layoutShifts(page), 'what moved').toEqual([]);
			expect.soft(await smallTargets(page), 'too small to hit').toEqual([]);
			expect.soft(strangers, 'requests to other origins').toEqual([]);
			expect.soft(errors, 'errors on the console').toEqual([]);
			expect.soft(await barriers(page), 'barriers').toEqual([]);
			// Where the system forces its colours (https://www.w3.org/TR/css-color-adjust-1/#forced), what colour alone said must still be seen.
			await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
			expect.soft(await framelessControls(page), 'controls that cannot be seen in forced colours').toEqual([]);
			expect.soft(await stopsWithoutOutline(page), 'stops of the keyboard that cannot be seen').toEqual([]);
			await page.emulateMedia({ forcedColors: null, colorScheme: null });
			// A window of 1280 by 1024 at 200 %, and one that is four times as wide as this at 400 %.
			for (const size of [
				{ width: 640, height: 512 },
				{ width: 320, height: 256 },
			]) {
				await page.setViewportSize(size);
				expect.soft(await lostText(page), `lost at ${size.width} px`).toEqual(nothingLost);
			}
			// Last, since each refusal is an error on the console.
			const policy = await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content');
			expect.soft(policy).toContain("default-src 'none'");
			expect.soft(policy).toContain("require-trusted-types-for 'script'");
			expect.soft(policy).not.toMatch(/unsafe-(inline|eval|hashes)/);
			expect
				.soft(await refusedSinks(page))
				.toEqual(['innerHTML', 'insertAdjacentHTML', 'script.src', 'a policy of another name']);
			// Without it, an EventSource would tell a probed host the address of the page.
			await expect.soft(page.locator('meta[name="referrer"]')).toHaveAttribute('content', 'no-referrer');
		});
	});

	test.describe('on a phone', () => {
		const { viewport } = devices['iPhone 13'];
		test.use({ viewport, hasTouch: true, isMobile: true, reducedMotion: 'reduce' } as const);

		test(`/${path} holds still, also on its own, and fits`, async ({ page, site }) => {
			await watchLayoutShifts(page);
			await page.goto(site.url + path, { waitUntil: 'load' });
			expect.soft(await layoutShifts(page), 'what moved').toEqual([]);
			expect.soft(await movingParts(page), 'what moves for those who ask it not to').toEqual([]);
			expect.soft(await smallTargets(page), 'too small to hit').toEqual([]);
			expect.soft(await lostText(page), 'lost').toEqual(nothingLost);
		});
	});
}

test('what is too small, too near or cut off would be found', async ({ page, site }) => {
	await page.goto(site.url);
	await page.evaluate(() => {
		const place = document.createElement('div');
		for (const name of ['one', 'two']) {
			const button = document.createElement('button');
			button.textContent = name;
			button.style.cssText = 'width: 10px; height: 10px; padding: 0; border: 0; overflow: hidden';
			place.append(button);
		}
		document.body.prepend(place);
	});
	expect(await smallTargets(page)).toHaveLength(2);
	expect((await lostText(page)).cut).toHaveLength(2);
});

test('what moves would be found', async ({ page, site }) => {
	await watchLayoutShifts(page);
	await page.goto(site.url);
	await page.evaluate(() => {
		setTimeout(() => document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'Late' })), 100);
	});
	expect((await layoutShifts(page)).length).toBeGreaterThan(0);
});
