import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { serveFolder } from '../../src/commands/serve-folder.ts';
import { browserArguments } from '../support/browser-arguments.ts';
import { buildContent, forgetContent } from '../support/build-content.ts';
import { changedSite } from '../support/changed-site.ts';
import { findBrowser } from '../support/find-browser.ts';
import { writeContent } from './bench-content.ts';

declare global {
	interface Window {
		/** Tasks over 50 ms, milliseconds: https://w3c.github.io/longtasks/ */
		longTasks: { start: number; duration: number }[];
	}
}

/** The longest task of the page in each step, milliseconds; 0 where none took more than 50 ms. */
export type LongTasks = Record<'load' | 'afterLoad' | 'mark' | 'note' | 'filter', number>;

/** Builds a checklist of so many requirements and measures it with our script and without, the least of some turns. */
export async function measureLongTasks(requirements: number, turns = 3): Promise<{ own: LongTasks; bare: LongTasks }> {
	const content = mkdtempSync(join(tmpdir(), 'bench-content-'));
	const dist = join(content, 'dist');
	writeContent(content, requirements);
	await buildContent(content, dist);
	const served = await serveFolder({ folder: dist, base: '/' });
	const withoutScript = await changedSite(served.origin, (html) => html.replaceAll(/<script[\s\S]*?<\/script>/g, ''));
	const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments({}) });
	try {
		const own = await least(browser, `${served.origin}/1/checklist/`, turns);
		const bare = await least(browser, `http://127.0.0.1:${withoutScript.port}/1/checklist/`, turns);
		return { own, bare };
	} finally {
		await browser.close();
		await Promise.all([served.close(), withoutScript.close()]);
		forgetContent(content);
		rmSync(content, { recursive: true, force: true });
	}
}

async function least(browser: Browser, url: string, turns: number): Promise<LongTasks> {
	const all: LongTasks[] = [];
	for (let turn = 0; turn < turns; turn += 1) all.push(await measureOnce(browser, url));
	const of = (step: keyof LongTasks) => Math.min(...all.map((each) => each[step]));
	return {
		load: of('load'),
		afterLoad: of('afterLoad'),
		mark: of('mark'),
		note: of('note'),
		filter: of('filter'),
	};
}

async function measureOnce(browser: Browser, url: string): Promise<LongTasks> {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.addInitScript(() => {
		window.longTasks = [];
		new PerformanceObserver((list) => {
			for (const { startTime, duration } of list.getEntries()) window.longTasks.push({ start: startTime, duration });
		}).observe({ type: 'longtask', buffered: true });
	});
	await page.goto(url, { waitUntil: 'load' });
	const { load, afterLoad } = await whileLoading(page);
	// Looked for beforehand, so that what the tool does in the page is not counted as the page's.
	const item = page.locator('[data-requirement]').nth(5);
	const radio = await item.locator('input[type=radio]').nth(1).elementHandle();
	const field = await item.locator('textarea').elementHandle();
	await longest(page);
	await radio?.evaluate((element) => element instanceof HTMLElement && element.click());
	const mark = await longest(page);
	await field?.focus();
	await longest(page);
	await page.keyboard.type('By rule 4711');
	const note = await longest(page);
	const filter = await filtered(page);
	await context.close();
	return { load, afterLoad, mark, note, filter };
}

/** The longest task before the load event, in which the browser reads the HTML, and after it. */
async function whileLoading(page: Page): Promise<Pick<LongTasks, 'load' | 'afterLoad'>> {
	await page.waitForTimeout(2000);
	return page.evaluate(() => {
		const [navigation] = performance.getEntriesByType('navigation');
		const end = navigation && 'loadEventEnd' in navigation ? Number(navigation.loadEventEnd) : 0;
		const tasks = window.longTasks.splice(0);
		const longestOf = (some: typeof tasks) => Math.max(0, ...some.map(({ duration }) => duration));
		return {
			load: longestOf(tasks.filter(({ start }) => start < end)),
			afterLoad: longestOf(tasks.filter(({ start }) => start >= end)),
		};
	});
}

/** The longest task while the filter is opened, and one that leaves nothing is typed and cleared; the page without script has none. */
async function filtered(page: Page): Promise<number> {
	const button = await page.$("[data-open='filter']");
	await longest(page);
	await button?.evaluate((element) => element instanceof HTMLElement && element.click());
	await page.waitForTimeout(500);
	const field = await page.$('#filter-text');
	if (!field) return 0;
	const opened = await longest(page);
	for (const text of ['no such words', '', 'tcp 4', '']) {
		await field.evaluate((element, wanted) => {
			if (element instanceof HTMLInputElement) element.value = wanted;
			element.dispatchEvent(new Event('input', { bubbles: true }));
		}, text);
		await page.waitForTimeout(500);
	}
	return Math.max(opened, await longest(page));
}

/** The longest task since the last look, once the page has been still for a while. */
async function longest(page: Page): Promise<number> {
	await page.waitForTimeout(1000);
	return page.evaluate(() => Math.max(0, ...window.longTasks.splice(0).map(({ duration }) => duration)));
}
