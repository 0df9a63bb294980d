import type { Page } from 'playwright/test';
import type { HostTable } from '../browser-arguments.ts';
import { certificates } from '../certificates.ts';
import { httpsServers, type Behaviour, type TestServers } from '../https-servers.ts';
import { launchBrowser } from '../launch-browser.ts';
import { unfold } from './unfold.ts';
import { test as base } from '../test-with-site.ts';

/** What answers for a host. */
export type Lead = Behaviour | 'not-found' | 'refused';

/** A browser for which the hosts of a checklist lead to servers of our own. */
export async function openNetwork(leads: Record<string, Lead>, everyName?: Behaviour) {
	const names = Object.keys(leads).map((host) => host.replace(/:\d+$/, ''));
	// One certificate for all names, also for those that no one knows: what an inspecting proxy shows.
	const made = await certificates([...names, '*.invalid']);
	const servers = httpsServers(made);
	const hosts: HostTable = {};
	for (const [host, lead] of Object.entries(leads)) {
		hosts[host] = lead === 'not-found' || lead === 'refused' ? lead : (await servers.start(lead)).port;
	}
	if (everyName) hosts['*'] = (await servers.start(everyName)).port;
	const browser = await launchBrowser({ hosts, trusted: [made.good] });
	return { browser, servers };
}

/** A network of a test's own. */
interface Network {
	/** Opens a page of the site, by its path below the base, in a browser for which these hosts lead to servers of our own. */
	open: (path: string, leads: Record<string, Lead>) => Promise<Page>;
	/** What reached the servers. */
	requests: TestServers['requests'];
}

/** Playwright's test with the built site and a network, which is gone after the test. */
export const test = base.extend<{ network: Network }>({
	network: async ({ site, unfolded }, use) => {
		let opened: Awaited<ReturnType<typeof openNetwork>> | undefined;
		await use({
			open: async (path, leads) => {
				opened = await openNetwork(leads);
				const page = await (await opened.browser.newContext()).newPage();
				if (unfolded) await unfold(page);
				await page.goto(site.url + path);
				return page;
			},
			requests: () => opened?.servers.requests() ?? [],
		});
		await opened?.browser.close();
		await opened?.servers.close();
	},
});
