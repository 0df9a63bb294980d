import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { browserPlaces, type Machine } from './browser-places.ts';
import { aptGet, type Command, endsWell, minute } from './shells/machine-command.ts';
import { packageCommand } from './package-command.ts';

/** The machine as findBrowser sees it; tests give their own. */
export interface BrowserMachine extends Machine {
	isAdministrator: boolean;
	/** Where Playwright's own browser would be. */
	ownBrowser: () => string;
	exists: (path: string) => boolean;
	/** Whether the file is a browser that starts here. */
	starts: (path: string) => Promise<boolean>;
	/** Runs a command; true when it ended well and in time. */
	run: (command: Command) => Promise<boolean>;
	say: (line: string) => void;
}

const playwrightInstall = ({ platform, isAdministrator }: BrowserMachine): Command => {
	// Without an administrator's rights `--with-deps` would ask for a password in the middle of a test run.
	const withLibraries = platform !== 'linux' || isAdministrator;
	const words = ['install', ...(withLibraries ? ['--with-deps'] : []), 'chromium'];
	return {
		shown: `npx playwright ${words.join(' ')}`,
		program: process.execPath,
		words: [packageCommand('playwright', 'playwright'), ...words],
		// Playwright tries five times; with this limit (milliseconds) a server that says nothing costs about a minute.
		environment: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000', DEBIAN_FRONTEND: 'noninteractive' },
		limit: 5 * minute,
	};
};

const firstThatStarts = async (machine: BrowserMachine, paths: string[]): Promise<string | undefined> => {
	for (const path of paths) if (machine.exists(path) && (await machine.starts(path))) return path;
	return undefined;
};

const advice = `No browser for the tests was found, and none could be installed. Install Chrome, Edge or Chromium, or set PORTOLAN_BROWSER to the file of one.`;

/**
 * Finds a browser on the given machine, or installs one: PORTOLAN_BROWSER, Playwright's own, an installed Chrome, Edge or
 * Chromium, `playwright install`, `apt-get install` as root. Says in one line what it installs. Throws a sentence when all fail.
 */
export const findBrowserOn = async (machine: BrowserMachine): Promise<string> => {
	const named = machine.environment['PORTOLAN_BROWSER'];
	if (named !== undefined && named !== '') {
		if (machine.exists(named)) return named;
		throw new Error(`PORTOLAN_BROWSER is "${named}"; there is no such file.`);
	}
	const installed = () => firstThatStarts(machine, [machine.ownBrowser(), ...browserPlaces(machine)]);
	const found = await installed();
	if (found !== undefined) return found;

	const download = playwrightInstall(machine);
	machine.say(`No browser found. Installing one for the tests: ${download.shown} (a few minutes)`);
	if (await machine.run(download)) {
		const own = await installed();
		if (own !== undefined) return own;
		machine.say('The browser was installed, but it does not start: "npx playwright install-deps chromium" may help.');
	}
	if (machine.platform === 'linux' && machine.isAdministrator) {
		machine.say('That gave no browser. Installing one for the tests: apt-get install chromium (a few minutes)');
		// An update that fails in part may still know Chromium.
		await machine.run(aptGet('update'));
		// Without a font the pages would be blank, and Debian's Chromium only recommends them.
		if (await machine.run(aptGet('install', '--yes', '--no-install-recommends', 'chromium', 'fonts-liberation'))) {
			const packaged = await installed();
			if (packaged !== undefined) return packaged;
		}
	}
	throw new Error(advice);
};

const thisMachine: BrowserMachine = {
	platform: process.platform,
	environment: process.env,
	isAdministrator: process.getuid?.() === 0,
	ownBrowser: () => chromium.executablePath(),
	exists: existsSync,
	// On Windows and macOS an installed browser starts, and asking Chrome for its version there opens a window.
	starts: async (path) =>
		process.platform !== 'linux' ||
		endsWell({ shown: path, program: path, words: ['--version'], environment: {}, limit: minute / 4 }, false),
	run: (command) => endsWell(command, true),
	say: (line) => console.log(line),
};

/** The file of a browser for the tests of this machine; see findBrowserOn. */
export const findBrowser = (): Promise<string> => findBrowserOn(thisMachine);
