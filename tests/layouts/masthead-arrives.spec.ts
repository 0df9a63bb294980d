// A page that comes in pieces: on a phone, the links of the masthead that are there stay where they are while the others arrive.
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

test('nothing moves', async ({ page, site }) => {
	const html = readFileSync(join(builtFolder, 'guide', 'index.html'), 'utf8').replaceAll(
		/(href|src)="(?=\/)/g,
		`$1="${site.origin}`,
	);
	const cut = html.indexOf('</a>', html.indexOf('<nav aria-label="Main"')) + '</a>'.length;
	const server = createServer((_request, response) => {
		response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
		response.write(html.slice(0, cut).replace(/<meta http-equiv="content-security-policy"[^>]*>/i, ''));
		setTimeout(() => response.end(html.slice(cut)), pause);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	try {
		await watchLayoutShifts(page);
		await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}${builtBase}guide/`);
		await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link')).not.toHaveCount(1);
		expect(await layoutShifts(page)).toEqual([]);
	} finally {
		server.close();
	}
});
