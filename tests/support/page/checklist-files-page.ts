// What tests of lists in files do on the page.
import { readFileSync } from 'node:fs';
import { expect, type Download, type Page } from 'playwright/test';
import { forget, ready } from './saved-list.ts';
import { item } from './item-on-page.ts';

export const note = (page: Page, ref: string) => item(page, ref).getByRole('textbox', { name: `Note for ${ref}` });
export const field = (page: Page, name: string) => page.getByRole('textbox', { name });
export const dialog = (page: Page) => page.getByRole('dialog');
export const press = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true }).click();
export const openFiles = (page: Page) => page.getByRole('button', { name: 'Save or open' }).click();

export async function save(page: Page, button: string): Promise<Download> {
	await openFiles(page);
	const [download] = await Promise.all([page.waitForEvent('download'), press(page, button)]);
	await expect(dialog(page).getByRole('status')).toHaveText(
		`Saved as ${download.suggestedFilename()}, where this browser keeps downloads.`,
	);
	await press(page, 'Close');
	return download;
}

export async function textOf(download: Download): Promise<string> {
	return readFileSync(await download.path(), 'utf8');
}

export interface TextFile {
	name: string;
	mimeType: string;
	buffer: Buffer;
}
export const textFile = (text: string | Buffer): TextFile => ({
	name: 'list.json',
	mimeType: 'application/json',
	buffer: Buffer.from(text),
});

export async function open(page: Page, file: TextFile | string): Promise<void> {
	await openFiles(page);
	const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, 'Open files')]);
	await chooser.setFiles(file);
}

/** Drops files on the page, after they were held over it. */
export async function drop(page: Page, texts: readonly string[]): Promise<void> {
	await page.evaluate((texts) => {
		const held = new DataTransfer();
		for (const text of texts) held.items.add(new File([text], 'list.json'));
		for (const type of ['dragover', 'drop']) {
			const event = new DragEvent(type, { dataTransfer: held, bubbles: true, cancelable: true });
			document.querySelector('main')?.dispatchEvent(event);
			if (!event.defaultPrevented) throw new Error(`${type} would leave the page`);
		}
	}, texts);
}

/** Holds a file over the page, as a browser tells it: again and again, until it is taken away by what this returns. */
export async function holdOver(page: Page): Promise<() => Promise<void>> {
	const holding = await page.evaluate(() => {
		const held = new DataTransfer();
		held.items.add(new File(['{}'], 'list.json'));
		const tell = () => {
			const event = new DragEvent('dragover', { dataTransfer: held, bubbles: true, cancelable: true });
			document.querySelector('main')?.dispatchEvent(event);
		};
		tell();
		return window.setInterval(tell, 50);
	});
	return () => page.evaluate((each) => clearInterval(each), holding);
}

/** What a person saved in a browser of their own. */
export async function listOf(page: Page, name: string, steps: () => Promise<void>): Promise<string> {
	await forget(page);
	await page.reload();
	await field(page, 'Your name').fill(name);
	await steps();
	const text = await textOf(await save(page, 'Save as JSON'));
	await forget(page);
	await page.reload();
	await ready(page);
	return text;
}
