import { hostOf, hundredMegabytes, rows, urlOf, withTargets } from '../browser/run/endpoint-rows.ts';
import { changedSite } from '../support/changed-site.ts';
import { startDroppingServer } from '../support/dropping-server.ts';
import { httpsServers, type TestServer } from '../support/https-servers.ts';
import { addresses, siteHost, webHost } from './engine-addresses.ts';
import type { Engine, EngineResult, EngineSetting } from './engine.ts';
import { runOnPage } from './run-on-page.ts';

/** Runs the checks of the built checklist over every row in one engine, and holds what it says against the servers' logs. */
export async function runTable(
	engine: Engine,
	{ made, authorityFile, site: built, path, key }: EngineSetting,
): Promise<EngineResult> {
	const servers = httpsServers(made);
	const place = (host: string) => ({ host: addresses[host] ?? '', port: 443 });
	const logs = new Map<string, TestServer>();
	const dropping = await startDroppingServer(place(hostOf('dropped')));
	for (const [name, { lead }] of Object.entries(rows)) {
		if (lead === 'not-found' || lead === 'refused' || lead === 'dropped') continue;
		logs.set(name, await servers.start(lead, place(hostOf(name))));
	}
	const web = await servers.start('plain-text', { ...place(webHost), port: 80 });
	const site = await changedSite(built.origin, withTargets(Object.keys(rows).map(urlOf)), made.good, place(siteHost));
	const page = await engine.open(`https://${siteHost}/${path}`, authorityFile);
	try {
		const found = await runOnPage(page.evaluate, key);
		const result: EngineResult = { version: page.version, lines: [], wrong: [] };
		for (const [name, row] of Object.entries(rows)) {
			const judged = found[urlOf(name)] ?? 'not judged';
			const log = logs.get(name);
			const expected = engine.judges(name, row.judged);
			const faults = [
				...(judged === expected ? [] : [`expected ${expected}`]),
				...(judged.startsWith('answered') && !log?.requests.length ? ['answered, and its server saw no request'] : []),
				...((log?.bytesSent ?? 0) > hundredMegabytes / 10 ? [`${log?.bytesSent} bytes were sent`] : []),
				...(log?.requests ?? []).flatMap(({ headers }) =>
					['cookie', 'referer', 'authorization'].filter((kept) => kept in headers).map((kept) => `${kept} was sent`),
				),
			];
			const line = `${name.padEnd(18)} ${judged}${log ? ` (${log.requests.length} requests)` : ''}`;
			result.lines.push(faults.length > 0 ? `WRONG ${line}: ${faults.join('; ')}` : `right ${line}`);
			if (faults.length > 0) result.wrong.push(name);
		}
		if (web.connections.length > 0) result.wrong.push('a redirect to http:// was followed');
		return result;
	} finally {
		await page.close();
		dropping.close();
		await Promise.all([site.close(), servers.close()]);
	}
}
