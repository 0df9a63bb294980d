import type { Page } from 'playwright/test';
import { certificates } from '../certificates.ts';
import { changedSite } from '../changed-site.ts';
import { launchBrowser } from '../launch-browser.ts';
import { unfold } from './unfold.ts';

/** A page by HTTPS, in a browser for which one.example.test is a host of the local network that refuses each connection. */
export async function openNearLocalHost(
	site: { origin: string },
	path: string,
): Promise<{ page: Page; close: () => Promise<void> }> {
	const { good } = await certificates(['site.example.test', 'one.example.test']);
	const secure = await changedSite(site.origin, (html) => html, good);
	const browser = await launchBrowser({
		hosts: { 'site.example.test': secure.port, 'one.example.test': 'refused' },
		trusted: [good],
	});
	const page = await (await browser.newContext()).newPage();
	await unfold(page);
	await page.goto(`https://site.example.test/${path}`);
	const close = async () => {
		await browser.close();
		await secure.close();
	};
	return { page, close };
}
