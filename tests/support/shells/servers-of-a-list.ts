import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../package-command.ts';
import { unshare } from './run-in-namespace.ts';

/** Servers that run check scripts, and what they reach. */
export interface ServersOrder {
	/** Host name, the script's file, its options and its environment; its address is 10.9.1.11 for the first one. */
	servers: readonly {
		name: string;
		script: string;
		words: readonly string[];
		environment: Readonly<Record<string, string>>;
	}[];
	/** Names that lead to the services. */
	names: readonly string[];
	/** Ports that take connections, besides 443, which speaks HTTPS with the certificate. */
	ports: readonly number[];
	certificate: { key: string; cert: string };
}

/** The results files in the order of the servers, and by port the addresses that the services saw. */
export interface ServersReport {
	results: readonly string[];
	seen: Readonly<Record<string, readonly string[]>>;
}

/** Runs check scripts on servers in networks of their own. `folder` takes what they write. */
export const runServers = async (order: ServersOrder, folder: string): Promise<ServersReport> => {
	writeFileSync(join(folder, 'order.json'), JSON.stringify(order));
	const inside = join(projectFolder, 'tests/support/shells/servers-inside.ts');
	const child = spawn('unshare', [...unshare, process.execPath, inside, folder], {
		stdio: ['ignore', 'inherit', 'inherit'],
	});
	const [code] = await once(child, 'exit');
	if (code !== 0) throw new Error(`The servers ended with ${code}.`);
	const report: ServersReport = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
	return report;
};
