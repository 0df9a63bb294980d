import type { ContentShape } from './bench-content.ts';
import { type BuildCosts, measureBuilds } from './build-sites.ts';
import { table } from './measure.ts';
import type { BuildCost } from './measured-build.ts';

const shapes: Readonly<Record<string, ContentShape>> = {
	'1 page of 20 rows': { versions: 1, pages: 1, rows: 20 },
	'20 versions of 5 pages of 20 rows': { versions: 20, pages: 5, rows: 20 },
	'60 pages of 50 rows': { versions: 1, pages: 60, rows: 50 },
	'60 pages of 100 rows': { versions: 1, pages: 60, rows: 100 },
};

/** Prints what whole builds take beside plain Astro on the same pages, what each pair of versions takes of it, and which files take the time. */
export async function reportBuilds(): Promise<void> {
	console.log('\nA whole build beside plain Astro with its own Markdown on the same pages: medians of three turns\n');
	const measured: [string, ContentShape, BuildCosts][] = [];
	for (const [name, shape] of Object.entries(shapes)) measured.push([name, shape, await measureBuilds(shape)]);
	console.log(
		table(
			['', 'plain Astro, s', 'all, s', 'ratio', 'after an edit, s', 'of all', 'memory, MB', 'dist, MB'],
			measured.map(([name, , { plain, cold, warm }]) => [
				name,
				plain.seconds.toFixed(1),
				cold.seconds.toFixed(1),
				(cold.seconds / plain.seconds).toFixed(2),
				warm.seconds.toFixed(1),
				(warm.seconds / cold.seconds).toFixed(2),
				cold.megabytes.toFixed(0),
				(sum(cold.bytes) / 1e6).toFixed(2),
			]),
		),
	);
	console.log('Seconds are of all processors together.');

	for (const [name, { versions }, { cold }] of measured.filter(([, shape]) => shape.versions > 1)) {
		const pairs = (versions * (versions - 1)) / 2;
		const isOfPair = (path: string) => /^(?:data\/)?compare\/[^/]+\/[^/]+/.test(path);
		console.log(
			`\n${name}: each of ${pairs} pairs of versions takes ${(sum(cold.files, isOfPair) / pairs).toFixed(1)} ms by the clock ` +
				`and ${(sum(cold.bytes, isOfPair) / pairs / 1000).toFixed(1)} kB for its pages and files.`,
		);
	}
	for (const [name, , { cold }] of measured) {
		console.log(`\n${name}: what takes the most time by the clock, of ${cold.seconds.toFixed(1)} s\n`);
		console.log(table(['', 'files', 'ms', 'kB'], kindsOf(cold)));
	}
}

/** The kinds of files that take the most time, and how many there are. */
function kindsOf({ files, bytes }: BuildCost, most = 8): string[][] {
	const kinds = Map.groupBy(files, ([path]) => kindOf(path));
	return [...kinds]
		.map(([kind, members]) => ({
			kind,
			files: members.length,
			time: members.reduce((all, [, time]) => all + time, 0),
			bytes: members.reduce((all, [path]) => all + (bytes.get(path) ?? 0), 0),
		}))
		.toSorted((one, other) => other.time - one.time)
		.slice(0, most)
		.map(({ kind, files: count, time, bytes: size }) => [
			`/${kind}`,
			String(count),
			time.toFixed(0),
			(size / 1000).toFixed(0),
		]);
}

/** The path of a file with `…` for what differs between files of one kind: versions, pages, machines. */
const kindOf = (path: string): string =>
	path
		.replace(/(^|\/)\d+(?=\/|\.)/g, '$1…')
		.replace(/ports-\d+/, '…')
		.replace(/checks\/[^.]+/, 'checks/…')
		.replace(/guide\/[^/]+/, 'guide/…')
		.replace(/index\.html$/, '');

const sum = (numbers: ReadonlyMap<string, number>, isCounted: (path: string) => boolean = () => true): number =>
	[...numbers].reduce((all, [path, number]) => (isCounted(path) ? all + number : all), 0);
