import { chromium } from 'playwright';
import { withTargets } from '../browser/run/endpoint-rows.ts';
import { browserArguments } from '../support/browser-arguments.ts';
import { changedSite } from '../support/changed-site.ts';
import { findBrowser } from '../support/find-browser.ts';
import { httpsServers } from '../support/https-servers.ts';
import type { EngineTest } from './engine.ts';
import { runOnPage } from './run-on-page.ts';
import { openScreen } from './screen.ts';

/** Name, address space and behaviour of each server, and what the checklist makes of it while nobody answers the browser's question. */
const rows = [
	{ host: 'public.example.test', space: 'public', does: '200', judged: 'answered replied' },
	{ host: 'silent.example.test', space: 'public', does: 'silent', judged: 'no-answer time-limit' },
	{ host: 'server.internal', space: 'local', does: '200', judged: 'inconclusive local-network' },
	{ host: 'looks-public.example.test', space: 'local', does: '200', judged: 'inconclusive local-network' },
] as const;

/** Chromium in a window, from a page on a public address, with its question about the local network left unanswered. */
export const chromiumWindow: EngineTest = {
	name: 'Chromium in a window, question about the local network unanswered',
	needs: { Xvfb: 'xvfb' },
	run: async ({ made, site: built, path, key }) => {
		const servers = httpsServers(made);
		const started = await Promise.all(rows.map(async (row) => ({ ...row, log: await servers.start(row.does) })));
		const targets = rows.map(({ host }) => `https://${host}/`);
		const site = await changedSite(built.origin, withTargets(targets), made.good);
		const screen = await openScreen();
		const spaces = started.map(({ log, space }) => `127.0.0.1:${log.port}=${space}`);
		const hosts = Object.fromEntries(started.map(({ host, log }) => [host, log.port]));
		const browser = await chromium.launch({
			executablePath: await findBrowser(),
			headless: false,
			env: { ...process.env, DISPLAY: screen.display },
			args: [
				...browserArguments({ hosts: { 'site.example.test': site.port, ...hosts }, trusted: [made.good] }),
				`--ip-address-space-overrides=${[`127.0.0.1:${site.port}=public`, ...spaces].join(',')}`,
			],
		});
		try {
			const page = await browser.newPage();
			await page.goto(`https://site.example.test/${path}`);
			const found = await runOnPage((expression) => page.evaluate(expression), key);
			const wrong: string[] = [];
			const lines = started.map(({ host, judged: expected, log }) => {
				const judged = found[`https://${host}/`] ?? 'not judged';
				const right = judged.startsWith(expected) && (log.requests.length > 0 || !judged.startsWith('answered'));
				if (!right) wrong.push(host);
				return `${right ? 'right' : 'WRONG'} ${host.padEnd(26)} ${judged} (${log.requests.length} requests)${right ? '' : `: expected ${expected}`}`;
			});
			return { version: browser.version(), lines, wrong };
		} finally {
			await browser.close();
			screen.close();
			await Promise.all([site.close(), servers.close()]);
		}
	},
};
