import type { HostTable } from '../browser-arguments.ts';
import { certificates } from '../certificates.ts';
import { httpsServers, type Behaviour } from '../https-servers.ts';
import { launchBrowser } from '../launch-browser.ts';

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
