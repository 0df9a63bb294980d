import { join } from 'node:path';
import { defineConfig } from 'playwright/test';
import { browserArguments } from './support/browser-arguments.ts';
import { findBrowser } from './support/find-browser.ts';
import { projectFolder } from './support/package-command.ts';

const results = join(projectFolder, '.results');

// Each worker reads this file too: what was found once is handed on, so that a missing browser is installed once.
process.env['PORTOLAN_BROWSER'] = await findBrowser();

export default defineConfig({
	testDir: './browser',
	testMatch: '**/*.spec.ts',
	outputDir: join(results, 'browser'),
	reporter: [['list'], ['json', { outputFile: join(results, 'browser.json') }]],
	workers: 2,
	fullyParallel: true,
	retries: 0,
	forbidOnly: Boolean(process.env['CI']),
	// They end what hangs, and no test that a slow machine could still pass: 3 minutes for what a page does within one. tests/run.ts ends the whole run.
	timeout: 20 * 60_000,
	expect: { timeout: 3 * 60_000 },
	use: {
		// What keeps the site for later would ask the test's server for all of it, in the middle of what is measured: offline*.spec.ts allow it.
		serviceWorkers: 'block',
		launchOptions: { executablePath: process.env['PORTOLAN_BROWSER'], args: browserArguments({}) },
		screenshot: 'only-on-failure',
	},
});
