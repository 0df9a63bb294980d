import { test as base } from 'playwright/test';
import type { ServedFolder } from '../../src/commands/serve-folder.ts';
import { serveBuiltSite } from './built-site.ts';
import { unfold } from './page/unfold.ts';

/**
 * Playwright's test with `site`, the built site on a port of its own for each worker. `page.goto('11/')` is a path below its base. With
 * `test.use({ unfolded: true })` the checklist lies open.
 */
export const test = base.extend<{ unfolded: boolean }, { site: ServedFolder }>({
	unfolded: [false, { option: true }],
	site: [
		// The first argument names the fixtures that this one needs: none.
		async ({}, use) => {
			const site = await serveBuiltSite();
			await use(site);
			await site.close();
		},
		{ scope: 'worker' },
	],
	baseURL: async ({ site }, use) => use(site.url),
	context: async ({ context, unfolded }, use) => {
		if (unfolded) await unfold(context);
		await use(context);
	},
});
