import type { Page } from 'playwright';

/** Text that is cut off where nothing scrolls to it, in a few words each; and how far the page scrolls sideways, in pixels (WCAG 1.4.4, 1.4.10). */
export const lostText = (page: Page): Promise<{ cut: string[]; sideways: number }> =>
	page.evaluate(() => {
		const clips = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
		const texts = document.createRange();
		const cut = [...document.querySelectorAll<HTMLElement>('html, body, body *')].filter((element) => {
			const { overflowX, overflowY, position } = getComputedStyle(element);
			// What a whole page cuts off cannot be scrolled to: it would pass for a page that fits.
			if (element.contains(document.body)) return overflowX !== 'visible';
			if (!clips(overflowX) && !clips(overflowY)) return false;
			// What is there for ears alone is one pixel small.
			if (element.clientWidth <= 1 || (position === 'absolute' && element.clientHeight <= 1)) return false;
			// The texts within, without what is painted beside them.
			texts.selectNodeContents(element);
			const [inner, outer] = [texts.getBoundingClientRect(), element.getBoundingClientRect()];
			const wide = clips(overflowX) && (inner.right > outer.right + 1 || inner.left < outer.left - 1);
			const high = clips(overflowY) && (inner.bottom > outer.bottom + 1 || inner.top < outer.top - 1);
			return element.textContent.trim() !== '' && (wide || high);
		});
		const { scrollWidth, clientWidth } = document.documentElement;
		return { cut: cut.map((element) => element.outerHTML.slice(0, 120)), sideways: scrollWidth - clientWidth };
	});
