// A page that a slow network brings in pieces: on a phone, what is there stays where it is while the rest arrives.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { devices, expect } from 'playwright/test';
import { builtBase, builtFolder } from '../support/built-site.ts';
import { test } from '../support/test-with-site.ts';
import { layoutShifts, watchLayoutShifts } from '../pages/layout-shifts.ts';

/** Long enough that the browser paints what it has. */
const pause = 600;

test.use({ viewport: devices['iPhone 13'].viewport, isMobile: true });

/** Which page, from where in it, and which text is the last of the first piece. */
const pieces = [
	{ path: 'guide/', after: '<nav aria-label="Main"', last: '</a>' },
	{
		path: '3/checklist/',
		after: '<section aria-labelledby',
		last: '<button type="button" class="text needs-script" data-show="check">',
	},
	{ path: '3/checklist/', after: '<checklist-item', last: '</legend>' },
	{
		path: '3/checklist/',
		after: '<checklist-item',
		last: '<div class="marks" role="radiogroup" aria-label="Mark for R01">',
	},
	{ path: '3/checklist/', after: '<checklist-item', last: 'Met</label>' },
	{ path: '3/checklist/', after: '<checklist-item', last: 'Not met</label>' },
	{ path: '3/checklist/', after: '<checklist-item', last: 'Not applicable</label>' },
];

for (const { path, after, last } of pieces) {
	test(`nothing moves on ${path} when the rest comes after ${last}`, async ({ page, site }) => {
		const html = readFileSync(join(builtFolder, path, 'index.html'), 'utf8').replaceAll(
			/(href|src)="(?=\/)/g,
			`$1="${site.origin}`,
		);
		const start = html.indexOf(last, html.indexOf(after));
		expect(start, 'where the page is cut').toBeGreaterThan(html.indexOf('<body'));
		const cut = start + last.length;
		const server = createServer((_request, response) => {
			response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
			response.write(html.slice(0, cut).replace(/<meta http-equiv="content-security-policy"[^>]*>/i, ''));
			setTimeout(() => response.end(html.slice(cut)), pause);
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const address = server.address();
		try {
			await watchLayoutShifts(page);
			await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}${builtBase}${path}`);
			await expect(page.getByRole('contentinfo')).toBeVisible();
			expect(await layoutShifts(page)).toEqual([]);
		} finally {
			server.close();
		}
	});
}
