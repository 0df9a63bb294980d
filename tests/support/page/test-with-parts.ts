import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from 'playwright/test';
import { serveFolder, type ServedFolder } from '../../../src/commands/serve-folder.ts';
import { buildContent, forgetContent } from '../build-content.ts';
import { unfold } from './unfold.ts';

/** Tests on a product of several pages a version, with releases, regions and stages; it is built once for each worker. */
export const test = base.extend<object, { site: ServedFolder }>({
	site: [
		// The first argument names the fixtures that this one needs: none.
		async ({}, use) => {
			const own = mkdtempSync(join(tmpdir(), 'portolan-parts-'));
			// Each worker has a copy: what one build keeps between builds, another must not forget.
			const content = join(own, 'parts-product');
			const folder = join(own, 'dist');
			cpSync('tests/browser/parts-product', content, { recursive: true });
			await buildContent(content, folder, { BASE_PATH: '/' });
			const site = await serveFolder({ folder, base: '/' });
			await use(site);
			await site.close();
			forgetContent(content);
			rmSync(own, { recursive: true, force: true });
		},
		{ scope: 'worker' },
	],
	baseURL: async ({ site }, use) => use(site.url),
	context: async ({ context }, use) => {
		await unfold(context);
		await use(context);
	},
});
