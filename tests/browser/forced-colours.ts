import type { Page } from 'playwright/test';

/** Controls without a frame or a line below them that differs from what is behind them, and that are no underlined words either. */
export const framelessControls = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('button, input, select, textarea, .plain, .primary')]
			.filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
			.filter((element) => {
				const { appearance, borderBottomStyle, borderBottomWidth, borderBottomColor, textDecorationLine } =
					getComputedStyle(element);
				const isNative = element.matches('input:is([type=radio], [type=checkbox])') && appearance !== 'none';
				const canvas = getComputedStyle(document.documentElement).backgroundColor;
				const framed =
					borderBottomStyle !== 'none' && Number.parseFloat(borderBottomWidth) > 0 && borderBottomColor !== canvas;
				return !isNative && !framed && textDecorationLine !== 'underline';
			})
			.map((element) => element.outerHTML.slice(0, 120)),
	);

/** Of the first eight stops of the keyboard, those whose outline cannot be seen. */
export const stopsWithoutOutline = async (page: Page): Promise<string[]> => {
	const hidden: string[] = [];
	for (let stop = 1; stop <= 8; stop += 1) {
		await page.keyboard.press('Tab');
		const outline = await page.evaluate(() => {
			const focused = document.activeElement;
			if (!focused || focused === document.body) return null;
			// A label shows the focus of the control in it.
			const shows = [focused, focused.closest('label')].some((each) => {
				const { outlineStyle, outlineWidth } = each ? getComputedStyle(each) : {};
				return outlineStyle !== 'none' && Number.parseFloat(outlineWidth ?? '') >= 2;
			});
			return shows ? '' : focused.outerHTML.slice(0, 120);
		});
		// After its last stop a page has nothing more to show; each has those of the masthead.
		if (outline === null && stop > 4) break;
		if (outline !== '') hidden.push(`stop ${stop}: ${outline ?? 'nothing has the focus'}`);
	}
	return hidden;
};
