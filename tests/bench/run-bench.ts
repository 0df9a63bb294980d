// npm run bench: figures as ratios within one run, so that the machine does not matter. Nothing here can fail a test. `npm run bench -- builds tasks` runs
// only the parts of these names.
import { measureLongRuns } from './long-runs.ts';
import { compare, table } from './measure.ts';
import { measureLongTasks } from './long-tasks.ts';
import { openList } from './open-lists.ts';
import { reportBuilds } from './report-builds.ts';
import { timeScripts } from './time-scripts.ts';
import { bestFirstPass, bestLength, runLength } from './time-runs.ts';
import { examplePage, parseBare, readWhole } from './read-pages.ts';

const parts: Readonly<Record<string, () => void | Promise<void>>> = {
	reading() {
		console.log(
			'Reading (requirements, dataset and safe HTML from one parse) against remark-parse with remark-gfm alone\n',
		);
		const rows = [1, 100, 500].map((count) => {
			const pages = Array.from({ length: count }, (_, index) => examplePage(100, index));
			const times = count === 1 ? 41 : count === 100 ? 5 : 2;
			const [bare, whole] = compare(
				() => parseBare(pages),
				() => readWhole(pages),
				times,
			);
			return [
				`${count} ${count === 1 ? 'page' : 'pages'} of 100 rows`,
				(bare / count).toFixed(1),
				(whole / count).toFixed(1),
				(whole / bare).toFixed(2),
			];
		});
		console.log(table(['', 'parser, ms a page', 'all, ms a page', 'ratio'], rows));
	},
	rows() {
		console.log('\nHow time grows with the rows of one table: time a row, against the same at 100 rows\n');
		const growth = [100, 500, 1000, 2000, 4000].map((count) => {
			const pages = [examplePage(count)];
			const [bare, whole] = compare(
				() => parseBare(pages),
				() => readWhole(pages),
				count <= 1000 ? 7 : 3,
			);
			return { count, bare: bare / count, own: (whole - bare) / count };
		});
		const first = growth[0] ?? { bare: 1, own: 1 };
		console.log(
			table(
				['rows', 'parser', 'the rest'],
				growth.map(({ count, bare, own }) => [
					String(count),
					(bare / first.bare).toFixed(2),
					(own / first.own).toFixed(2),
				]),
			),
		);
	},
	signs() {
		console.log('\nLong runs of one sign: a page with 16 kB of it against one with 8 kB; 2 is linear. The worst ten\n');
		console.log(
			table(
				['', 'all', 'parser alone'],
				measureLongRuns(8192, 10).map(({ place, sign, reader, parser }) => [
					`${JSON.stringify(sign)} in a ${place}`,
					reader.toFixed(2),
					parser.toFixed(2),
				]),
			),
		);
	},
	builds: reportBuilds,
	lists() {
		console.log(
			'\nOpening a list of marks that all have to find their requirement again: read, carried over, previewed and added\n',
		);
		const opened = [1000, 2000, 4000, 11_500].map((marks) => {
			const { parse, open, megabytes } = openList(marks);
			const [bare, whole] = compare(parse, open, 5);
			return { marks, megabytes, bare, whole };
		});
		const least = opened[0] ?? { marks: 1, whole: 1 };
		console.log(
			table(
				['marks', 'MB', 'JSON alone, ms', 'all, ms', 'a mark, against the first'],
				opened.map(({ marks, megabytes, bare, whole }) => [
					String(marks),
					megabytes.toFixed(1),
					bare.toFixed(0),
					whole.toFixed(0),
					(whole / marks / (least.whole / least.marks)).toFixed(2),
				]),
			),
		);
	},
	async runs() {
		console.log('\nA run of the checks, by its own clock, against the least that four requests at a time allow\n');
		const runs = [
			{ good: 4, dropping: 0 },
			{ good: 150, dropping: 50 },
			{ good: 900, dropping: 100 },
		];
		const lengths = [];
		for (const { good: answering, dropping } of runs) {
			const took = await runLength(answering, dropping);
			const name = `${answering + dropping} targets, ${dropping} drop`;
			for (const [part, seconds, best] of [
				['first pass', took.firstPass, bestFirstPass(answering, dropping)],
				['whole run', took.whole, bestLength(answering, dropping)],
			] as const) {
				lengths.push([`${name}: ${part}`, seconds.toFixed(1), best.toFixed(1), (seconds / best).toFixed(2)]);
			}
		}
		console.log(table(['', 'took, s', 'least, s', 'ratio'], lengths));
	},
	async tasks() {
		console.log(
			'\nThe longest task of a checklist page with 1,000 requirements in each step, ms of processor time, and on a processor four times slower\n',
		);
		const [usual, slow] = await measureLongTasks(1000, [1, 4]);
		console.log(
			table(
				['', 'usual', 'slow'],
				[...(usual ?? [])].map(([step, longest]) => [step, longest.toFixed(0), (slow?.get(step) ?? 0).toFixed(0)]),
			),
		);
	},
	async scripts() {
		console.log('\nCheck scripts: 200 targets of which 50 are silent, eight at a time, 5 s for each\n');
		console.log(table(['', 'seconds', 'best possible', 'ratio'], await timeScripts()));
	},
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => parts[name] === undefined);
if (unknown.length > 0) {
	throw new Error(`There is no part ${unknown.join(', ')} of the bench. Parts: ${Object.keys(parts).join(', ')}.`);
}
for (const [name, run] of Object.entries(parts)) if (named.length === 0 || named.includes(name)) await run();
