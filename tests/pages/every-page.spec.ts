// What holds for every page of the site, on a desktop and on a phone. These tests change nothing, so that all of a worker share two tabs: a new one for
// each page would take longer than the page.
import { type Browser, devices, expect, type Page } from 'playwright/test';
import { builtPages, pagesToOpen } from '../support/built-site.ts';
import { type Barrier, barriers, wcagTags } from '../support/page/barriers.ts';
import { test as base } from '../support/test-with-site.ts';
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

/** Barriers of both themes. The dark one changes nothing but colours, so that only their rules have to be tried again for it. */
const barriersOfThemes = async (page: Page) => {
	const found: (Barrier & { colorScheme: string })[] = [];
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		// A bar that stays in sight covers a part of what lies under it, wherever the page is scrolled to.
		await page.evaluate(() => scrollTo(0, 0));
		const rules = colorScheme === 'light' ? { tags: wcagTags } : { rules: ['color-contrast', 'link-in-text-block'] };
		found.push(...(await barriers(page, rules)).map((barrier) => ({ colorScheme, ...barrier })));
	}
	await page.emulateMedia({ colorScheme: null, reducedMotion: null });
	return found;
};

const desktop = { width: 1280, height: 800 };
const { viewport: phone } = devices['iPhone 13'];

/** A tab that asks the server for all of each page, as at a first visit, and writes down what moves. */
const freshTab = async (browser: Browser, options: Parameters<Browser['newContext']>[0]): Promise<Page> => {
	const page = await (await browser.newContext({ serviceWorkers: 'block', ...options })).newPage();
	const tools = await page.context().newCDPSession(page);
	await tools.send('Network.enable');
	await tools.send('Network.setCacheDisabled', { cacheDisabled: true });
	await watchLayoutShifts(page);
	return page;
};

const test = base.extend<object, { onDesktop: Page; onPhone: Page }>({
	onDesktop: [async ({ browser }, use) => use(await freshTab(browser, { viewport: desktop })), { scope: 'worker' }],
	onPhone: [
		async ({ browser }, use) =>
			use(await freshTab(browser, { viewport: phone, hasTouch: true, isMobile: true, reducedMotion: 'reduce' })),
		{ scope: 'worker' },
	],
});

test('there are pages', () => expect(builtPages()).toContain(''));

for (const path of pagesToOpen()) {
	test(`/${path} keeps to itself, holds still, loses nothing and has no barrier, and fits a phone`, async ({
		onDesktop: page,
		onPhone,
		site,
	}) => {
		const strangers: string[] = [];
		const errors: string[] = [];
		page.removeAllListeners();
		page.on('request', (request) => {
			if (new URL(request.url()).origin !== site.origin && !/^(data|blob):/.test(request.url())) {
				strangers.push(request.url());
			}
		});
		page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
		page.on('pageerror', (error) => errors.push(error.message));
		await page.setViewportSize(desktop);
		// Side by side, since most of it is waiting.
		const [moved, movedOnPhone] = await Promise.all(
			[page, onPhone].map(async (each) => {
				await each.goto(site.url + path, { waitUntil: 'load' });
				return layoutShifts(each);
			}),
		);

		expect.soft(moved, 'what moved').toEqual([]);
		expect.soft(await smallTargets(page), 'too small to hit').toEqual([]);
		expect.soft(strangers, 'requests to other origins').toEqual([]);
		expect.soft(errors, 'errors on the console').toEqual([]);
		expect.soft(await barriersOfThemes(page), 'barriers').toEqual([]);
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

		expect.soft(movedOnPhone, 'what moved on a phone').toEqual([]);
		expect.soft(await movingParts(onPhone), 'what moves for those who ask it not to').toEqual([]);
		expect.soft(await smallTargets(onPhone), 'too small to hit on a phone').toEqual([]);
		expect.soft(await lostText(onPhone), 'lost on a phone').toEqual(nothingLost);
	});
}

test('a barrier would be found, and in both themes', async ({ page, site }) => {
	await page.goto(site.url);
	expect(await barriersOfThemes(page)).toEqual([]);
	await page.evaluate(() => {
		const text = Object.assign(document.createElement('p'), { textContent: 'Grey on grey' });
		text.style.cssText = 'color: #888; background: #999';
		document.querySelector('main')?.prepend(text, document.createElement('img'));
	});
	const found = (await barriersOfThemes(page)).map(({ colorScheme, id, at }) => [colorScheme, id, at.length]);
	expect(found.sort()).toEqual([
		['dark', 'color-contrast', 1],
		['light', 'color-contrast', 1],
		['light', 'image-alt', 1],
	]);
});

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
