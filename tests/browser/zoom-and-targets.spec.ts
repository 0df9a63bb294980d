// For those who see, point or move with difficulty, on every page: 200 % zoom and 320 px (WCAG 1.4.4, 1.4.10), sizes of what a finger must hit (2.5.8),
// colours that the system forces, and less motion.
import { expect, type Page } from 'playwright/test';
import { builtPages } from '../support/built-site.ts';
import { test } from '../support/test-with-site.ts';

/** Text that is cut off where nothing scrolls to it, in a few words each; and how far the page scrolls sideways. */
const lost = (page: Page) =>
	page.evaluate(() => {
		const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
			const { overflowX, overflowY, position } = getComputedStyle(element);
			// What is there for ears alone is one pixel small.
			if (element.clientWidth <= 1 || (position === 'absolute' && element.clientHeight <= 1)) return false;
			const clips = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
			// The texts within, without what is painted beside them.
			const texts = document.createRange();
			texts.selectNodeContents(element);
			const [inner, outer] = [texts.getBoundingClientRect(), element.getBoundingClientRect()];
			const wide = clips(overflowX) && (inner.right > outer.right + 1 || inner.left < outer.left - 1);
			const high = clips(overflowY) && (inner.bottom > outer.bottom + 1 || inner.top < outer.top - 1);
			return element.textContent.trim() !== '' && (wide || high);
		});
		const { scrollWidth, clientWidth } = document.documentElement;
		return { cut: cut.map((element) => element.outerHTML.slice(0, 120)), sideways: scrollWidth - clientWidth };
	});

/** What a pointer can press and is less than 24 by 24 px, if another thing to press is too near: https://www.w3.org/TR/WCAG22/#target-size-minimum */
const small = (page: Page) =>
	page.evaluate(() => {
		const least = 24;
		const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
		// A link in a sentence is as high as its line.
		const inSentence = (element: Element) => {
			if (element.tagName !== 'A' || getComputedStyle(element).display !== 'inline') return false;
			const block = element.closest('p, li, td, th, dd, h1, h2, h3, h4, small, span, caption, div, label');
			return block !== null && block.textContent.trim() !== element.textContent.trim();
		};
		const targets = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
			.filter((element) => shown(element) && !inSentence(element))
			.map((element) => {
				// A label is pressed in place of its control.
				const area = element instanceof HTMLInputElement ? (element.labels?.[0] ?? element) : element;
				const [one, other] = [element, area].map((each) => each.getBoundingClientRect());
				const box = one && other && one.width * one.height > other.width * other.height ? one : (other ?? one);
				return { element, box };
			})
			.flatMap(({ element, box }) => (box && box.width > 1 && box.bottom + scrollY > 0 ? [{ element, box }] : []));
		const middle = (box: DOMRect) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
		const isSmall = (box: DOMRect) => box.width < least - 0.5 || box.height < least - 0.5;
		return targets
			.filter(({ element, box }) => {
				if (!isSmall(box)) return false;
				const { x, y } = middle(box);
				return targets.some(({ element: near, box: nearBox }) => {
					if (near === element || near.contains(element) || element.contains(near)) return false;
					const other = middle(nearBox);
					if (isSmall(nearBox)) return Math.hypot(x - other.x, y - other.y) < least - 0.5;
					const dx = Math.max(nearBox.left - x, 0, x - nearBox.right);
					const dy = Math.max(nearBox.top - y, 0, y - nearBox.bottom);
					return Math.hypot(dx, dy) < least / 2 - 0.5;
				});
			})
			.map(({ element, box }) => {
				return `${Math.round(box.width)} by ${Math.round(box.height)}: ${element.outerHTML.slice(0, 140)}`;
			});
	});

for (const path of builtPages()) {
	test.describe('at 200 % zoom', () => {
		// A window of 1280 by 1024 at 200 %: half as many pixels of CSS, each twice as large.
		test.use({ viewport: { width: 640, height: 512 }, deviceScaleFactor: 2 });
		test(`/${path} loses nothing`, async ({ page, site }) => {
			await page.goto(site.url + path);
			expect(await lost(page)).toEqual({ cut: [], sideways: 0 });
			await page.setViewportSize({ width: 320, height: 256 });
			expect(await lost(page), 'at 320 px').toEqual({ cut: [], sideways: 0 });
		});
	});

	test(`/${path} has nothing too small to hit`, async ({ page, site }) => {
		for (const width of [1280, 390]) {
			await page.setViewportSize({ width, height: 800 });
			await page.goto(site.url + path);
			expect.soft(await small(page), `at ${width} px`).toEqual([]);
		}
	});

	test(`/${path} does not move for those who ask it not to`, async ({ page, site }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.goto(site.url + path);
		const moving = await page.evaluate(() =>
			[...document.querySelectorAll('*')]
				.filter((element) => {
					const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
					return animationName !== 'none' || /[1-9]/.test(transitionDuration) || scrollBehavior === 'smooth';
				})
				.map((element) => element.outerHTML.slice(0, 120)),
		);
		expect(moving).toEqual([]);
	});
}

test('what is too small and too near would be found', async ({ page, site }) => {
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
	expect(await small(page)).toHaveLength(2);
	expect((await lost(page)).cut).toHaveLength(2);
});
