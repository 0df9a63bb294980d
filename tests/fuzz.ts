// `npm run fuzz`: the properties of `npm test` with new seeds, for an hour in all, or for as many minutes as the first argument says.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { packageCommand, projectFolder } from './support/package-command.ts';

const minutes = Number(process.argv[2] ?? 60);
if (!(minutes > 0)) {
	console.error(`“${process.argv[2]}” is no number of minutes. Try: npm run fuzz -- 10`);
	process.exit(1);
}

const files = globSync('tests/**/*.test.ts', { cwd: projectFolder }).filter((file) =>
	readFileSync(`${projectFolder}/${file}`, 'utf8').includes('/random-runs.ts'),
);
const properties = files.reduce(
	(count, file) => count + (readFileSync(`${projectFolder}/${file}`, 'utf8').match(/randomRuns\(/g)?.length ?? 0),
	0,
);
const milliseconds = Math.ceil((minutes * 60_000) / properties);
console.log(`${properties} properties in ${files.length} files, ${(milliseconds / 1000).toFixed(0)} s each.`);

const { status } = spawnSync(
	process.execPath,
	// A property that is being tried is no test that hangs: vitest's limit is set far above the time of each.
	[
		packageCommand('vitest', 'vitest'),
		'run',
		`--testTimeout=${milliseconds * 4 + 60_000}`,
		'--no-file-parallelism',
		...files,
	],
	{ cwd: projectFolder, env: { ...process.env, PORTOLAN_FUZZ_MILLISECONDS: String(milliseconds) }, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
