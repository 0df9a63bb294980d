import { type Browser, chromium } from 'playwright';
import { browserArguments, type BrowserNetwork, slowMotion } from './browser-arguments.ts';
import { findBrowser } from './find-browser.ts';

/** Starts Chromium with a network of our own; it reaches nothing but 127.0.0.1. The caller closes it. */
export const launchBrowser = async (network: BrowserNetwork = {}, more: readonly string[] = []): Promise<Browser> =>
	chromium.launch({
		executablePath: await findBrowser(),
		args: [...browserArguments(network), ...more],
		slowMo: slowMotion,
	});
