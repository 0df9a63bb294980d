import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificates } from '../support/certificates.ts';
import { commandItem, itemEnd } from '../support/command-items.ts';
import { hasNamespaces, runInNamespace } from '../support/shells/run-in-namespace.ts';
import { scriptHosts } from '../support/shells/script-cases.ts';
import { oneOfEach, writeScripts } from '../support/shells/script-shells.ts';
import { powerShellEnvironment } from '../support/shells/shell-programs.ts';

/** Every fourth of 200 targets is silent, each for so many seconds. */
const [all, silent, seconds] = [200, 50, 5];

/** How long each kind of check script takes for 200 targets of which 50 are silent, beside the best that eight at a time can do. */
export const timeScripts = async (): Promise<string[][]> => {
	if (!hasNamespaces) return [];
	const folder = mkdtempSync(join(tmpdir(), 'portolan-bench-'));
	const items = Array.from({ length: all }, (_, index) => {
		const isSilent = index % (all / silent) === 0;
		const end = itemEnd('host', isSilent ? '10.9.0.2' : '10.9.0.1', `${isSilent ? 8000 + index : 7001}`);
		return { ...commandItem([end]), ref: `R${index + 1}`, id: `r${index + 1}` };
	});
	const script = writeScripts(folder, items);
	const own = await certificates(['alive.test']);
	const best = Math.ceil(silent / 8) * seconds;
	const rows: string[][] = [];
	for (const { name, words } of oneOfEach.filter(({ is }) => is)) {
		const run = { words: words(script, seconds, join(folder, `${name}.json`)), environment: powerShellEnvironment };
		const [report] = await runInNamespace({
			runs: [{ ...run, hosts: scriptHosts }],
			proxies: [],
			certificates: { own, proxy: own.good },
		});
		const took = (report?.milliseconds ?? 0) / 1000;
		rows.push([name, took.toFixed(1), `${best}`, (took / best).toFixed(2)]);
	}
	rmSync(folder, { recursive: true });
	return rows;
};
