import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'playwright/test';
import { browserArguments, slowMotion } from './support/browser-arguments.ts';
import { findBrowser } from './support/find-browser.ts';
import { projectFolder } from './support/package-command.ts';

const results = join(projectFolder, '.results');

/** What holds for every page of a site, whatever it is about: it is tried on the site of `content/`. */
const everyPage = /(every-page|budgets|links|ledger-layout|figures|own-sentences)\.spec\.ts$/;
/** They take longest, and start first, so that no worker is left with one of them at the end. */
const long = /(checklist-facts|print-long-lists)\.spec\.ts$/;
/**
 * They leave in a browser what Playwright does not clear between tests of one context: answers that a route changed or held back, a network that is cut,
 * storage that refuses, a service worker.
 */
const leavesTraces = /\.route\(|many-items|setOffline|serviceWorkers|killable-browser|defineProperty\(window/;
const apart = globSync('**/*.spec.ts', { cwd: import.meta.dirname })
	.map((file) => join(import.meta.dirname, file))
	.filter((file) => leavesTraces.test(readFileSync(file, 'utf8')));

// Each worker reads this file too: what was found once is handed on, so that a missing browser is installed once.
process.env['PORTOLAN_BROWSER'] = await findBrowser();

export default defineConfig({
	testDir: '.',
	testMatch: '**/*.spec.ts',
	outputDir: join(results, 'browser'),
	reporter: [
		['list'],
		['json', { outputFile: process.env['PORTOLAN_BROWSER_REPORT'] ?? join(results, 'browser.json') }],
	],
	projects: [
		{ name: 'long', testMatch: long },
		// A context of its own for each test would take as long as half of the test. Playwright clears what tests of a page leave behind
		// (https://playwright.dev/docs/api/class-testoptions#test-options-reuse-context).
		{ name: 'browser', testIgnore: [everyPage, long, ...apart], use: { reuseContext: true } },
		{ name: 'apart', testMatch: apart, testIgnore: [everyPage, long] },
		{ name: 'pages', testMatch: everyPage },
	],
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
		launchOptions: {
			executablePath: process.env['PORTOLAN_BROWSER'],
			args: browserArguments({}),
			slowMo: slowMotion,
		},
		screenshot: 'only-on-failure',
	},
});
