import { evidenceByMachine } from './migrate-evidence.ts';
import { lastMoment } from './moment-after.ts';

/** One step from a saved schema to the next. Released steps are never edited; each works only on saved fields. */
export interface Migration {
	/** The schema after the step. */
	schema: number;
	title: string;
	apply(saved: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

/** All steps, in order, starting from schema 1. Wrong fields are left for the guards to find. */
export const migrations: readonly Migration[] = [
	{
		schema: 2,
		title: 'Two attempts and second opinions; which condition applies',
		apply: (saved) => ({
			...saved,
			evidence: eachOf(saved['evidence'], (found) => ({ ...found, method: 'head', pass: 1 })),
			runs: Array.isArray(saved['runs'])
				? saved['runs'].map((run: unknown) =>
						isRecord(run) ? { ...run, controls: eachOf(run['controls'], controlOfSchema2) } : run,
					)
				: saved['runs'],
			choices: {},
		}),
	},
	{
		schema: 3,
		title: 'Hosts and samples; who had seen what when writing',
		apply: (saved) => ({
			...saved,
			marks: eachOf(saved['marks'], markOfSchema3),
			hosts: {},
			samples: {},
		}),
	},
	{
		schema: 4,
		title:
			'What survives a wrong clock and a release that is rolled back; evidence for each machine; hosts with ports of their own',
		apply: (saved) => evidenceByMachine(orderOfSchema4(saved)),
	},
	{
		schema: 5,
		title: 'Results of check scripts, beside what browsers found',
		apply: (saved) => ({ ...saved, machineRuns: {} }),
	},
];

/** Evidence and runs get their times as their order; each record is known under one id only. */
const orderOfSchema4 = (saved: Readonly<Record<string, unknown>>): Record<string, unknown> => ({
	...saved,
	marks: eachOf(saved['marks'], (record) => ({ ...withinTime(record), otherIds: [] })),
	evidence: eachOf(saved['evidence'], (found) => ({ ...found, changed: found['time'] })),
	runs: eachIn(saved['runs'], (run) => ({ ...run, id: '', changed: run['start'] })),
});

/** A value that followed a stranger's at the end of time got a time beyond it, which does not sort as text. It becomes the last moment. */
const withinTime = (word: Readonly<Record<string, unknown>>): Record<string, unknown> => ({
	...word,
	...(String(word['changed']).startsWith('+') ? { changed: lastMoment } : {}),
	...(isRecord(word['seen'])
		? {
				seen: Object.fromEntries(
					Object.entries(word['seen']).map(([writer, time]) => [
						writer,
						String(time).startsWith('+') ? lastMoment : time,
					]),
				),
			}
		: {}),
	...('others' in word ? { others: eachIn(word['others'], withinTime) } : {}),
	...(isRecord(word['note']) ? { note: withinTime(word['note']) } : {}),
});

const controlOfSchema2 = (control: Readonly<Record<string, unknown>>) => ({
	...control,
	eventSource: 'no-use',
	permissions: { localNetwork: 'unknown', loopbackNetwork: 'unknown' },
});
/** Earlier lists had no writers: the later of two values wins, as it did before. */
const markOfSchema3 = (record: Readonly<Record<string, unknown>>) => {
	const { given, note } = record;
	return {
		...record,
		writer: '',
		changed: record['time'],
		seen: {},
		carriedFrom: '',
		others: [],
		given: isRecord(given) ? { ...given, hosts: '' } : given,
		note: isRecord(note) ? { ...note, writer: '', changed: note['time'], seen: {}, others: [] } : note,
	};
};
const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const eachIn = (value: unknown, change: (each: Readonly<Record<string, unknown>>) => unknown): unknown =>
	Array.isArray(value) ? value.map((each: unknown) => (isRecord(each) ? change(each) : each)) : value;
const eachOf = (value: unknown, change: (each: Readonly<Record<string, unknown>>) => unknown): unknown =>
	isRecord(value)
		? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, isRecord(each) ? change(each) : each]))
		: value;

/** Migrates a saved list to the newest schema of `steps`, step by step. */
export function migrate(
	saved: Readonly<Record<string, unknown>>,
	from: number,
	steps: readonly Migration[] = migrations,
): Readonly<Record<string, unknown>> {
	let reached = from;
	let list = saved;
	for (const step of steps) {
		if (step.schema <= reached) continue;
		if (step.schema !== reached + 1) throw new Error(`No migration from schema ${reached} to ${step.schema}`);
		list = { ...step.apply(list), schema: step.schema };
		reached = step.schema;
	}
	return list;
}
