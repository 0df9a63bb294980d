// A list as a file: the text that is saved, and the reader of files that somebody opens. Such a file can contain anything.
import { isUniqueName, uniqueName } from '../marks/writer-names.ts';
import { eachDetail } from '../state/details.ts';
import type { MachineRun } from '../state/machine-run.ts';
import { isMoment, isRecord } from '../state/read-marks.ts';
import type { ReadableChoice } from './list-digest.ts';
import { readList, type Migrate } from '../state/read-state.ts';
import {
	schema,
	type ChecklistState,
	type Entered,
	type MarkRecord,
	type SaidMachines,
	type Written,
} from '../state/state.ts';

/** In bytes. Larger files are refused before they are read; every list within `listLimit` fits, whatever its characters are. */
export const fileLimit = 16_000_000;
/** In characters of JSON: the largest list that files may be merged into, which is as much as a browser keeps. */
const listLimit = 5_000_000;
/** In milliseconds: one hour. The clock of another computer may be ahead by as much. */
const clocksDiffer = 3_600_000;
/** In characters. Larger files are written without indentation, because nobody reads them. */
const indentLimit = 1_000_000;

/** What the page knows of its version and requirements. */
export interface FileFacts {
	product: string;
	/** Id and label of the product version. */
	version: { id: string; label: string };
	/** Digest of the dataset. */
	digest: string;
	/** Number of the recorded data: `dataVersion` of requirements.json; empty where the page does not say. */
	dataVersion?: string;
	/** Address of the published schema; empty where the page has none. */
	schemaAddress: string;
}

/** A list in a file. `public/data/checklist.schema.json` describes it; the `schema` of the list is the version of its shape. */
export interface ListFile {
	$schema?: string;
	kind: typeof kind;
	product: string;
	version: { id: string; label: string };
	/** The requirements that the page showed when the list was saved. */
	dataset: { digest: string; dataVersion?: string };
	/** Digest of the list; a printed list shows its first twelve digits. */
	digest?: string;
	/** The answers of the list in words, for people; the page does not read them back. */
	answers?: readonly ReadableChoice[];
	/** ISO 8601 in UTC. */
	savedAt: string;
	list: ChecklistState;
}

const kind = 'portolan-checklist';

/** A list that was read from a file. */
export interface ReadList {
	state: ChecklistState;
	/** When the file was saved; empty where it does not say. */
	savedAt: string;
	/** Number of runs and results that were left out because their time is in the future: a clock was wrong. */
	leftOut: number;
	/** Parts that could not be read and were left out, as in "marks › a/b › time". */
	unread: readonly string[];
}

/** Why a file cannot be opened; `refusedFile` of words-files.ts puts it into words. */
export type FileRefusal =
	| { why: 'too-large' | 'damaged' | 'csv' | 'not-ours' | 'part-unknown' }
	| { why: 'newer'; schema: number }
	| { why: 'other-product'; product: string }
	| { why: 'other-version'; id: string; label: string; list: ReadList };

/** The result of reading a file. */
export type FileReading = { kind: 'ok'; list: ReadList } | { kind: 'refused'; refusal: FileRefusal };

/** The text of a file that holds a list. `savedAt` is ISO 8601 in UTC. */
export function listFileText(
	list: ChecklistState,
	facts: FileFacts,
	savedAt: string,
	also: Pick<ListFile, 'digest' | 'answers'> = {},
): string {
	const { product, version, digest, dataVersion = '', schemaAddress } = facts;
	const dataset = dataVersion === '' ? { digest } : { digest, dataVersion };
	const named = schemaAddress === '' ? {} : { $schema: schemaAddress };
	const file: ListFile = { ...named, kind, product, version, dataset, savedAt, ...also, list };
	const text = JSON.stringify(file);
	return `${text.length > indentLimit ? text : JSON.stringify(file, null, '\t')}\n`;
}

/** Whether a list merged from files is larger than a browser can keep. */
export function isTooLarge(list: ChecklistState): boolean {
	return JSON.stringify(list).length > listLimit;
}

/**
 * Reads the text of a file: a list that this site saved, of any schema, or the text of one that its browser kept. `now` is ISO 8601. Never
 * throws, reads only known fields, and leaves out results from the future.
 */
export function readListFile(
	text: string,
	facts: Pick<FileFacts, 'product' | 'version'>,
	migrate: Migrate,
	now: string,
): FileReading {
	try {
		return read(JSON.parse(text), facts, migrate, now);
	} catch {
		// Not JSON, or nested too deep for this browser.
		return refused({ why: ourCsv.test(text) ? 'csv' : 'damaged' });
	}
}

/** The first columns of list-csv.ts; a spreadsheet may save them with another separator, or quoted. */
const ourCsv = /^\uFEFF?"?Ref"?[,;\t]"?Section"?[,;\t]"?Requirement"?[,;\t]/;

function read(
	saved: unknown,
	facts: Pick<FileFacts, 'product' | 'version'>,
	migrate: Migrate,
	now: string,
): FileReading {
	if (!isRecord(saved)) return refused({ why: 'not-ours' });
	const inFile = saved['kind'] === kind;
	const list = inFile ? saved['list'] : saved;
	if (!isRecord(list) || !Number.isSafeInteger(list['schema']))
		return refused({ why: inFile ? 'damaged' : 'not-ours' });
	if (!inFile && !isRecord(list['marks']) && Number(list['schema']) <= schema) return refused({ why: 'not-ours' });

	const product = inFile ? textOf(saved['product']) : '';
	if (product !== '' && product !== facts.product) return refused({ why: 'other-product', product });
	const id = textOf(list['version']);
	const reading = readList(list, id, migrate);
	if (reading.kind === 'newer') return refused({ why: 'newer', schema: reading.schema });
	if (reading.kind !== 'ok' || id === '') return refused({ why: 'part-unknown' });
	const saidSavedAt = inFile ? textOf(saved['savedAt']) : '';
	const savedAt = isMoment(saidSavedAt) ? saidSavedAt : '';
	const unread = savedAt === saidSavedAt ? reading.unread : [...reading.unread, 'savedAt'];

	const checked: ReadList = { ...withoutFuture(reading.state, now), savedAt, unread };
	if (id === facts.version.id) return { kind: 'ok', list: checked };
	const version = saved['version'];
	const label = inFile && isRecord(version) ? textOf(version['label']) : '';
	return refused({ why: 'other-version', id, label: label || id, list: checked });
}

const refused = (refusal: FileRefusal): FileReading => ({ kind: 'refused', refusal });
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Removes times in the future, because the later of two values wins and such a value would always win. Entries count as entered now;
 * results of runs are left out. Marks and notes stay, since their vector clocks decide. Future times are removed from these clocks, and a
 * value from the future gets a writer name of its own. Otherwise it would replace all that its writer enters until then.
 */
function withoutFuture(state: ChecklistState, now: string): Pick<ReadList, 'state' | 'leftOut'> {
	const limit = new Date(Date.parse(now) + clocksDiffer).toISOString();
	const entered = ({ text, time }: Entered): Entered => ({ text, time: time > now ? now : time });
	const each = (part: Readonly<Record<string, Entered>>) =>
		Object.fromEntries(Object.entries(part).map(([key, value]) => [key, entered(value)]));
	const known = <Value extends Written>(entry: Value): Value => {
		const seen = Object.entries(entry.seen).filter(([who, time]) => time <= limit || isUniqueName(who, time));
		const writer = entry.changed > limit ? uniqueName(entry) : entry.writer;
		return { ...entry, writer, seen: Object.fromEntries(seen) };
	};
	const found = <Value extends { changed: string; machines: SaidMachines | null }>(
		value: Value,
		time: string,
	): Value => ({
		...value,
		changed: value.changed > limit ? time : value.changed,
		machines: value.machines && { ...value.machines, time: value.machines.time > now ? now : value.machines.time },
	});
	const marks = Object.entries(state.marks).map(([id, record]): [string, MarkRecord] => {
		const note = { ...known(record.note), others: record.note.others.map(known) };
		return [id, { ...known(record), others: record.others.map(known), note }];
	});
	const evidence = Object.entries(state.evidence).flatMap(([target, all]) => {
		const past = all.filter(({ time, run }) => time <= limit && run <= limit).map((each) => found(each, each.time));
		return past.length > 0 ? [[target, past] as const] : [];
	});
	// The machine's clock may be ahead, but not the time when a list took its results.
	const taken = (run: MachineRun): MachineRun => ({
		...run,
		added: run.added > now ? now : run.added,
		changed: run.changed > limit ? now : run.changed,
	});
	const probes = (all: readonly (readonly [string, readonly unknown[]])[]) =>
		all.reduce((sum, [, each]) => sum + each.length, 0);
	const runs = state.runs.filter(({ start, end }) => start <= limit && end <= limit).map((run) => found(run, run.end));
	return {
		state: {
			...state,
			...eachDetail((detail) => entered(state[detail])),
			choices: each(state.choices),
			hosts: each(state.hosts),
			samples: each(state.samples),
			ownPorts: each(state.ownPorts),
			told: entered(state.told),
			marks: Object.fromEntries(marks),
			evidence: Object.fromEntries(evidence),
			runs,
			machineRuns: Object.fromEntries(Object.entries(state.machineRuns).map(([key, run]) => [key, taken(run)])),
		},
		leftOut: probes(Object.entries(state.evidence)) - probes(evidence) + state.runs.length - runs.length,
	};
}

/** The place for a list in the single-file checklist, which src/site/build/offline-file.ts builds. */
const place = /(id="saved-list">)[^<]*(<\/)/;

/**
 * The single-file checklist with a list inside; undefined for any other file. `<` is escaped, so that nothing in the list can end the
 * element.
 */
export function withListInside(html: string, list: string): string | undefined {
	const safe = list.trim().replaceAll('<', '\\u003c');
	return place.test(html) ? html.replace(place, (_, start: string, end: string) => start + safe + end) : undefined;
}
