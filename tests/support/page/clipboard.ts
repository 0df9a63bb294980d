import type { Page } from 'playwright';

/** What a program would paste: read from the clipboard by a paste of the keyboard, on a page of its own. */
export async function pasted(page: Page): Promise<{ text: string; html: string }> {
	const other = await page.context().newPage();
	await other.setContent('<textarea></textarea>');
	const paste = other.evaluate(
		() =>
			new Promise<{ text: string; html: string }>((resolve) => {
				document.addEventListener('paste', ({ clipboardData }) =>
					resolve({
						text: clipboardData?.getData('text/plain') ?? '',
						html: clipboardData?.getData('text/html') ?? '',
					}),
				);
			}),
	);
	await other.locator('textarea').focus();
	await other.keyboard.press('ControlOrMeta+V');
	const result = await paste;
	await other.close();
	return result;
}

/** As on a page that came by plain http: there is no clipboard API. */
export const withoutClipboardApi = (page: Page): Promise<unknown> =>
	page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
