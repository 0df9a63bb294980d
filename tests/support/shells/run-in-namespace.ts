import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import type { IncomingHttpHeaders } from 'node:http';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Certificate, Certificates } from '../certificates.ts';
import { projectFolder } from '../package-command.ts';
import type { ProxyBehaviour } from './proxies.ts';

/** One command to run inside. */
export interface NamespaceRun {
	words: readonly string[];
	environment: Readonly<Record<string, string>>;
	/** The lines of /etc/hosts. */
	hosts: string;
	/** Presses Ctrl+C once this has been printed. */
	interruptAfter?: string;
}

/** What a run came to, and what the servers saw of it. */
export interface RunReport {
	code: number | null;
	output: string;
	errors: string;
	/** For `npm run bench`. */
	milliseconds: number;
	/** How many connections each port took. */
	connections: Record<string, number>;
	/** How many were open at a time on port 7008, at most. */
	most: number;
	requests: { port: number; method: string; path: string; headers: IncomingHttpHeaders }[];
}

/** What runs inside, with the certificates of the servers there. */
export interface NamespaceOrder {
	runs: readonly NamespaceRun[];
	proxies: readonly (readonly [port: number, behaviour: ProxyBehaviour])[];
	certificates: { own: Certificates; proxy: Certificate };
}

/** Root needs no namespace for users, and others need one. */
export const unshare = ['--net', '--mount', ...(process.getuid?.() === 0 ? [] : ['--map-root-user'])];

/** Whether this machine lets these tests make a network of their own, with rules. */
export const hasNamespaces =
	process.platform === 'linux' &&
	spawnSync('unshare', [
		...unshare,
		'sh',
		'-c',
		'ip link set lo up && nft list ruleset && mount --bind /etc/hosts /etc/hosts',
	]).status === 0;

/** Runs commands one after the other in a network of their own, with the servers of inside.ts. The folder is theirs too. */
export const runInNamespace = async (order: NamespaceOrder): Promise<RunReport[]> => {
	const folder = mkdtempSync(join(tmpdir(), 'portolan-namespace-'));
	try {
		writeFileSync(join(folder, 'order.json'), JSON.stringify(order));
		const inside = join(projectFolder, 'tests/support/shells/inside.ts');
		const child = spawn('unshare', [...unshare, process.execPath, inside, folder], {
			stdio: ['ignore', 'inherit', 'inherit'],
		});
		const [code] = await once(child, 'exit');
		if (code !== 0) throw new Error(`The namespace ended with ${code}.`);
		const reports: RunReport[] = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
		return reports;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
};
