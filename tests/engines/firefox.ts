import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import type { Engine } from './engine.ts';
import { findProgram } from './find-program.ts';

/** A profile that trusts one authority: Firefox keeps those in a store of its own. */
function makeProfile(authorityFile: string): string {
	const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
	const store = `sql:${profile}`;
	execFileSync('certutil', ['-N', '-d', store, '--empty-password']);
	execFileSync('certutil', ['-A', '-d', store, '-n', 'Test authority', '-t', 'CT,,', '-i', authorityFile]);
	return profile;
}

/** Firefox by WebDriver BiDi. Its EventSource tells nothing, so a failure stays unclear. */
export const firefox: Engine = {
	name: 'Firefox ESR',
	needs: { 'firefox-esr': 'firefox-esr', certutil: 'libnss3-tools' },
	judges: (row, inChromium) => {
		// Only Chromium takes a 407 for the proxy's.
		if (row === 'proxy-sign-in') return 'answered replied head 1';
		return /event-source/.test(inChromium) ? 'inconclusive failed-or-withheld get 2' : inChromium;
	},
	open: async (url, authorityFile) => {
		const profile = makeProfile(authorityFile);
		const browser = await launch({
			browser: 'firefox',
			executablePath: findProgram('firefox-esr') ?? 'firefox-esr',
			userDataDir: profile,
			headless: true,
			extraPrefsFirefox: {
				'network.manage-offline-status': false,
				'network.trr.mode': 5,
				// Firefox looks for updates and sign-in pages by itself; here they would find nothing.
				'network.captive-portal-service.enabled': false,
				'network.connectivity-service.enabled': false,
			},
		});
		const page = await browser.newPage();
		await page.goto(url);
		return {
			version: await browser.version(),
			evaluate: (expression) => page.evaluate(expression),
			close: async () => {
				await browser.close();
				rmSync(profile, { recursive: true, force: true });
			},
		};
	},
};
