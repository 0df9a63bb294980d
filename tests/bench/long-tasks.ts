import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { serveFolder } from '../../src/commands/serve-folder.ts';
import { browserArguments } from '../support/browser-arguments.ts';
import { buildContent, forgetContent } from '../support/build-content.ts';
import { findBrowser } from '../support/find-browser.ts';
import { writeContent } from './bench-content.ts';
import { longestTasks } from './traced-tasks.ts';

/** The longest task of each step, milliseconds of processor time. */
export type LongTasks = ReadonlyMap<string, number>;

/**
 * Builds a checklist of so many requirements and uses it on a processor that is so many times slower: the median of some turns. Processor
 * time, because other work on the machine then counts less than in time by the clock.
 */
export async function measureLongTasks(
	requirements: number,
	rates: readonly number[],
	turns = 3,
): Promise<LongTasks[]> {
	const content = mkdtempSync(join(tmpdir(), 'bench-content-'));
	const dist = join(content, 'dist');
	writeContent(content, requirements);
	await buildContent(content, dist);
	const served = await serveFolder({ folder: dist, base: '/' });
	const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments({}) });
	try {
		const results: LongTasks[] = [];
		for (const rate of rates) {
			const all: LongTasks[] = [];
			for (let turn = 0; turn < turns; turn += 1)
				all.push(await measureOnce(browser, `${served.origin}/1/checklist/`, rate));
			results.push(medians(all));
		}
		return results;
	} finally {
		await browser.close();
		await served.close();
		forgetContent(content);
		rmSync(content, { recursive: true, force: true });
	}
}

function medians(all: readonly LongTasks[]): LongTasks {
	const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
	const steps = [...(all[0]?.keys() ?? [])];
	return new Map(steps.map((step) => [step, median(all.map((each) => each.get(step) ?? 0))]));
}

async function measureOnce(browser: Browser, url: string, rate: number): Promise<LongTasks> {
	const context = await browser.newContext();
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate });
	const tasks = await longestTasks(browser, page, async (step) => {
		await page.goto(url, { waitUntil: 'load' });
		await step('after load', async () => {
			await page.locator('network-checklist[data-ready]').waitFor();
		});
		await useList(page, step);
	});
	await context.close();
	return tasks;
}

async function useList(page: Page, step: (name: string, act: () => Promise<void>) => Promise<void>): Promise<void> {
	// Looked for beforehand, so that what the tool does in the page is not counted as the page's.
	const rows = await page.$$('[data-requirement]:nth-child(-n + 9)');
	const click = async (row: number, selector: string) => {
		const target = await rows[row]?.$(selector);
		await target?.evaluate((element) => element instanceof HTMLElement && element.click());
	};
	const press = (key: string) => page.keyboard.press(key);
	await step('first press', () => page.mouse.click(5, 300));
	await step('first mark', () => click(1, '.marks input'));
	await step('mark', () => click(3, '.marks input'));
	await step('first detail', () => click(2, 'summary'));
	await step('detail', () => click(4, 'summary'));
	await (await rows[4]?.$('textarea'))?.focus();
	for (const key of '47') await step('note key', () => press(key));
	await step('filter opened', async () => {
		const button = await page.$("[data-open='filter']");
		await button?.evaluate((element) => element instanceof HTMLElement && element.click());
		await page.locator('#filter-text').waitFor();
	});
	for (const key of 'host1') await step('filter key', () => press(key));
	await step('filter off', () => page.locator('#filter-text').fill(''));
	await step('beforeprint', () => page.evaluate(() => void window.dispatchEvent(new Event('beforeprint'))));
}
