import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageCommand } from '../support/package-command.ts';
import { terminalEnvironment } from '../support/terminal-environment.ts';

/** What a build took, and what it left. */
export interface BuildCost {
	/** Of all processors together: other work on the machine counts less than in time by the clock. */
	seconds: number;
	/** The most memory that it held at one time. */
	megabytes: number;
	/** Files that it made, by their path below the folder of the site: milliseconds by the clock. */
	files: ReadonlyMap<string, number>;
	/** Bytes of each file of the built folder, by its path below it. */
	bytes: ReadonlyMap<string, number>;
}

const reporter = join(import.meta.dirname, 'report-cost.ts');
const costs = z.object({ seconds: z.number(), megabytes: z.number() });

/** Builds the site of a folder, in a process of its own, into another folder. */
export async function measuredBuild(
	folder: string,
	output: string,
	extra: Record<string, string> = {},
): Promise<BuildCost> {
	rmSync(output, { recursive: true, force: true });
	const report = `${output}-cost.json`;
	const printed = await run(folder, output, { ...extra, BENCH_COST: report });
	const cost = costs.parse(JSON.parse(readFileSync(report, 'utf8')));
	return { ...cost, files: timesOf(printed), bytes: builtBytes(output) };
}

const run = (folder: string, output: string, extra: Record<string, string>): Promise<string> =>
	new Promise((resolve, reject) => {
		const command = ['--import', reporter, packageCommand('astro', 'astro'), 'build', '--outDir', output];
		const child = spawn(process.execPath, command, {
			cwd: folder,
			env: terminalEnvironment(extra),
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let printed = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
		}
		child.on('error', reject);
		child.on('close', (code) =>
			code === 0 ? resolve(printed) : reject(new Error(`The build in ${folder} ended with ${code}:\n${printed}`)),
		);
	});

/** Astro prints each file with the time that it took: "├─ /1/checklist/index.html (+52ms)". */
function timesOf(printed: string): Map<string, number> {
	const lines = printed.matchAll(/[├└]─ \/(\S+) \(\+([\d.]+)(ms|s)\)/g);
	return new Map([...lines].map(([, path = '', time, unit]) => [path, Number(time) * (unit === 's' ? 1000 : 1)]));
}

/** Bytes of each file of a built folder, by its path below it. */
export function builtBytes(folder: string): Map<string, number> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const paths = files.map(({ parentPath, name }) => join(parentPath, name));
	return new Map(paths.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), statSync(path).size]));
}
