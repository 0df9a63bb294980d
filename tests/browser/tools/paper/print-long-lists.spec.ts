// Long lists on paper: nothing is cut, nothing is parted, and each page says what it belongs to.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { serveFolder } from '../../../../src/commands/serve-folder.ts';
import { writeContent } from '../../../bench/bench-content.ts';
import { buildContent, forgetContent } from '../../../support/build-content.ts';
import { pdfPaintFaults } from '../../../support/pdf-pixels.ts';
import { pdfText } from '../../../support/pdf-text.ts';
import { fillList } from './filled-list.ts';
import { expectWhole } from './whole-print.ts';

const lists = [
	{ count: 100, formats: ['A4', 'Letter'], isLong: () => true },
	{ count: 1000, formats: ['Letter'], isLong: (index: number) => index % 20 === 0 },
];

for (const { count, formats, isLong } of lists) {
	test(`${count} requirements with notes of 2,000 characters on ${formats.join(' and ')}`, async ({ page }) => {
		const content = mkdtempSync(join(tmpdir(), 'print-content-'));
		const dist = join(content, 'dist');
		writeContent(content, count);
		await buildContent(content, dist);
		const site = await serveFolder({ folder: dist, base: '/' });
		try {
			await page.emulateMedia({ colorScheme: 'dark' });
			await page.goto(`${site.origin}/1/checklist/`);
			const items = await fillList(page, {
				version: '1',
				key: 'portolan:/:1',
				noteOf: (ref, index) => {
					const last = `last-word-of-${ref}`;
					return isLong(index)
						? `${'Seen in the log of the firewall. '.repeat(80).slice(0, 1999 - last.length)} ${last}`
						: last;
				},
			});
			expect(items).toHaveLength(count);
			const digest = ((await page.locator('network-checklist').getAttribute('data-digest')) ?? '').slice(0, 12);
			for (const format of formats) {
				const pdf = await page.pdf({ format, printBackground: false });
				const pages = await pdfText(pdf);
				expectWhole(pages, items, ['Bench 1', digest, 'Production "A" \\ 1']);
				expect(await pdfPaintFaults(pdf, [1, pages.length])).toEqual([]);
			}
		} finally {
			await site.close();
			forgetContent(content);
			rmSync(content, { recursive: true, force: true });
		}
	});
}
