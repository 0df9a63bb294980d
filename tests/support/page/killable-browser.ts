import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { type Browser, type BrowserContext, chromium } from 'playwright';
import { browserArguments } from '../browser-arguments.ts';
import { findBrowser } from '../find-browser.ts';

/** A Chromium with a profile in a folder, that can be ended as a crash or a power cut would end it. */
export interface KillableBrowser {
	context: BrowserContext;
	/** Ends all its processes at once: none of them gets to write anything more. */
	kill: () => Promise<void>;
}

const listening = /DevTools listening on (ws:\S+)/;

/** Starts Chromium with the profile in `folder`; it reaches nothing but 127.0.0.1. The caller kills it. */
export async function killableBrowser(folder: string): Promise<KillableBrowser> {
	const browser = spawn(
		await findBrowser(),
		[
			...['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${folder}`, '--no-first-run'],
			// As Playwright starts it: no sandbox, which containers do not allow, and nothing that asks the network by itself.
			...[
				'--no-sandbox',
				'--disable-background-networking',
				'--disable-sync',
				'--disable-gpu',
				'--password-store=basic',
			],
			...browserArguments({}),
			'about:blank',
		],
		// In a group of its own, so that all of it can be ended.
		{ detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
	);
	const connected: Browser = await chromium.connectOverCDP(await addressOf(browser));
	const [context] = connected.contexts();
	if (!context) throw new Error('The browser has no profile');
	const kill = async () => {
		const ended = once(browser, 'exit');
		if (browser.pid !== undefined) process.kill(-browser.pid, 'SIGKILL');
		await ended;
		await connected.close().catch(() => undefined);
	};
	return { context, kill };
}

function addressOf(browser: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let output = '';
		browser.stderr?.on('data', (part) => {
			output += part;
			const [, address] = listening.exec(output) ?? [];
			if (address !== undefined) resolve(address);
		});
		browser.once('error', reject);
		browser.once('exit', () => reject(new Error(`The browser did not start: ${output}`)));
	});
}
