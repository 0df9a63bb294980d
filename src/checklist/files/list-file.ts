// A list as a file: what is saved, and what a file that somebody opens turns out to be. Anything at all can be in such a file.
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

/** Larger files are refused before they are read. In bytes: room for each list within `listLimit`, whatever its letters are. */
export const fileLimit = 16_000_000;
/** What is put together from files may be as large as this. In characters of JSON: as many as a browser keeps. */
const listLimit = 5_000_000;
/** How far the clock of another computer may be ahead: one hour, in milliseconds. */
const clocksDiffer = 3_600_000;
/** A larger file is written without indentation, which nobody reads. In characters. */
const indentLimit = 1_000_000;

/** What the page knows of the requirements that its lists are about. */
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

/** A list in a file. `public/data/checklist.schema.json` describes it; the number that tells its shape is the `schema` of the list. */
export interface ListFile {
	$schema?: string;
	kind: typeof kind;
	product: string;
	version: { id: string; label: string };
	/** The requirements that the page showed when the list was saved. */
	dataset: { digest: string; dataVersion?: string };
	/** Of the list: a paper of it says the first twelve digits. */
	digest?: string;
	/** The answers of the list, for people: nothing reads them back. */
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
	/** Runs and what they found that were left out, as their time is still to come: a clock was wrong. */
	leftOut: number;
	/** Parts that could not be read and were left out, as in "marks › a/b › time". */
	unread: readonly string[];
}

/** Why a file cannot be opened: `refusedFile` of words-files.ts says it. */
export type FileRefusal =
	| { why: 'too-large' | 'damaged' | 'csv' | 'not-ours' | 'part-unknown' }
	| { why: 'newer'; schema: number }
	| { why: 'other-product'; product: string }
	| { why: 'other-version'; id: string; label: string; list: ReadList };

/** What a file turned out to be. */
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

/** Whether a list that was put together from files is larger than a browser would keep. */
export function isTooLarge(list: ChecklistState): boolean {
	return JSON.stringify(list).length > listLimit;
}

/**
 * Reads the text of a file: a list that this site saved, of any schema, or what its browser held of one. `now` is ISO 8601. It never
 * throws, reads only fields that it knows, and leaves out what no test can have found yet.
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
		// No JSON, or nested deeper than this browser can follow.
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
 * Of two words the later one holds. One whose time is still to come would hold against every later one, so what was entered
 * counts as entered now, and what a run says it found is left out. Marks and notes are told apart by who knew of which, and stay; nobody
 * can have known what is still to come, and what claims to be written then gets a name of its own, or it would answer all that its writer
 * writes until then.
 */
function withoutFuture(state: ChecklistState, now: string): Pick<ReadList, 'state' | 'leftOut'> {
	const limit = new Date(Date.parse(now) + clocksDiffer).toISOString();
	const entered = ({ text, time }: Entered): Entered => ({ text, time: time > now ? now : time });
	const each = (part: Readonly<Record<string, Entered>>) =>
		Object.fromEntries(Object.entries(part).map(([key, value]) => [key, entered(value)]));
	const known = <Value extends Written>(writing: Value): Value => {
		const seen = Object.entries(writing.seen).filter(([who, time]) => time <= limit || isUniqueName(who, time));
		const writer = writing.changed > limit ? uniqueName(writing) : writing.writer;
		return { ...writing, writer, seen: Object.fromEntries(seen) };
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
	// The machine's clock may be ahead; when a list took its results may not.
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

/** The place for a list in the checklist that is one file; src/site/build/offline-file.ts makes it. */
const place = /(id="saved-list">)[^<]*(<\/)/;

/** The checklist that is one file, with a list inside; nothing where it is another one. `<` is written so that nothing in the list can end the element. */
export function withListInside(html: string, list: string): string | undefined {
	const safe = list.trim().replaceAll('<', '\\u003c');
	return place.test(html) ? html.replace(place, (_, start: string, end: string) => start + safe + end) : undefined;
}
