// The saved state of one list. With each change of its shape, raise `schema`, add a migration, and save a sample for the tests.
import type { ProbeMethod } from '../probes/probe-kinds.ts';
import type { OutcomeReason, ProbeOutcome } from './probe-outcome.ts';
import type { Controls } from './controls.ts';
import { eachDetail, type Detail } from './details.ts';
import type { MachineRuns } from './machine-run.ts';

export const schema = 5;

export const marks = ['met', 'not-met', 'not-applicable'] as const;
/** What a person can say of a requirement. */
export type Mark = (typeof marks)[number];

/** A text that a person entered, and when, so that two tabs know which one is later. Times are ISO 8601 in UTC. */
export interface Entered {
	text: string;
	time: string;
}

/** The requirement as it was when a mark was given for it. */
export interface Given {
	digest: string;
	sentence: string;
	source: string;
	destination: string;
	ports: string;
	condition: string;
	/** The reader's hosts for its roles, and samples under its wildcards, in words; empty where there were none. */
	hosts: string;
}

/**
 * Who wrote a value and when, and which values the writer had seen. Merging lists of several browsers uses this to tell a later value from
 * one that conflicts. A writer has always seen its own earlier values.
 */
export interface Written {
	/**
	 * A random number for each visit to the page, so that two browsers never have the same writer, even if one is a copy of the other. Empty
	 * in lists from before there were writers.
	 */
	writer: string;
	/** When it was written; later than `time` after an undo. Empty if nothing was written yet. */
	changed: string;
	/** Vector clock: when each other writer had last written, as far as this writer had seen. */
	seen: Readonly<Record<string, string>>;
}

/** The mark of one person for a requirement. A mark that its writer cleared stays, as `mark: null`, with its time. */
export interface GivenMark extends Written {
	mark: Mark | null;
	/** Why it does not apply. */
	reason: string;
	name: string;
	/** Empty while there is only a note. */
	time: string;
	given: Given;
	/** The list of another version or environment that it was carried over from; empty if it was given here. */
	carriedFrom: string;
}

/** A note, and who wrote it. */
export interface Note extends Written, Entered {
	name: string;
}

/** A mark and a note for one requirement, with those of other people who had not seen them. */
export interface MarkRecord extends GivenMark {
	/** Other ids under which the list keeps the same record: pages of other releases know the requirement under them. */
	otherIds: readonly string[];
	others: readonly GivenMark[];
	note: Note & { others: readonly Note[] };
}

/** The reader's answer to "This computer is", and when it was given. */
export interface SaidMachines {
	/** Empty for another computer, and where the reader was not sure. */
	names: string[];
	time: string;
}

/** The result of one probe, in one browser on one computer at one time. */
export interface Evidence {
	/** When its first request was sent. */
	time: string;
	/** When it was saved: after everything that the list held then, even if a clock was ahead. The later of two results wins. */
	changed: string;
	/** Milliseconds that the deciding attempt took. */
	duration: number;
	outcome: ProbeOutcome;
	reason: OutcomeReason;
	/** The request that decided it, and in which attempt. */
	method: ProbeMethod;
	pass: number;
	/** What this computer was at that time; null: unknown. */
	machines: SaidMachines | null;
	browser: string;
	/** Start of the run that it belongs to. */
	run: string;
	/**
	 * The rule by which answers counted when it was found. 1, before schema 4: one source was enough, and an unknown source did not matter. 2:
	 * every source, destination, port and transport must have answered.
	 */
	rule: 1 | 2;
}

/** One run of the checks. */
export interface Run {
	/** Random digits, because two computers may start a run at the same time. Empty in lists from before runs had them. */
	id: string;
	/** As for its evidence. */
	changed: string;
	start: string;
	end: string;
	browser: string;
	machines: SaidMachines | null;
	controls: Controls;
	/** Whether the run was judged, or why not. */
	validity: 'valid' | 'offline' | 'site-unreachable';
	stopped: boolean;
	/** Number of addresses to test, and how many of them were judged. */
	asked: number;
	judged: number;
}

/** One list: a version's requirements, checked for one environment. */
export interface ChecklistState extends Record<Detail, Entered> {
	schema: typeof schema;
	/** Id of the product version. */
	version: string;
	/** By requirement id. */
	marks: Readonly<Record<string, MarkRecord>>;
	/** By target URL: the results from each machine, earlier ones first. */
	evidence: Readonly<Record<string, readonly Evidence[]>>;
	runs: readonly Run[];
	/** The results of check scripts. */
	machineRuns: MachineRuns;
	/**
	 * By `group:` and the id of a group: the digest of the member that applies. By `condition:` and the digest of a requirement: `yes` or
	 * `no`. A reply counts only for that digest.
	 */
	choices: Readonly<Record<string, Entered>>;
	/** By role id: the reader's hosts and networks for it, one a line. */
	hosts: Readonly<Record<string, Entered>>;
	/** By wildcard as the page writes it: hosts under it that the reader added for testing, one a line. */
	samples: Readonly<Record<string, Entered>>;
	/**
	 * By a host with its own port, as `hostText` writes it: the requirements that use this port, one a line: an id, a space, and the port of
	 * the page that it replaces.
	 */
	ownPorts: Readonly<Record<string, Entered>>;
	/** Ids of requirements, one a line, for which the reader was told that an earlier answer no longer counts. */
	told: Entered;
}

/** All marks of a record, the one in the field first. */
export const marksOf = ({ others, note: _, otherIds: __, ...mark }: MarkRecord): GivenMark[] => [mark, ...others];

/** All notes of a record, the one in the field first. */
export const notesOf = ({ note: { others, ...note } }: MarkRecord): Note[] => [note, ...others];

/** Whether a value was left by an "Undo" or a removal: it is empty, and only records what must not come back through merging. */
export const isReverted = ({ changed, time }: Written & Pick<Entered, 'time'>): boolean =>
	changed !== '' && time === '';

/** A list in which nothing has been entered. */
export function emptyState(version: string): ChecklistState {
	const entered = { text: '', time: '' };
	return {
		schema,
		version,
		...eachDetail(() => entered),
		marks: {},
		evidence: {},
		runs: [],
		machineRuns: {},
		choices: {},
		hosts: {},
		samples: {},
		ownPorts: {},
		told: entered,
	};
}

/** A record in which nothing has been entered yet. */
export function emptyRecord(given: Given): MarkRecord {
	const unwritten: Written = { writer: '', changed: '', seen: {} };
	return {
		mark: null,
		reason: '',
		name: '',
		time: '',
		given,
		carriedFrom: '',
		...unwritten,
		otherIds: [],
		others: [],
		note: { text: '', name: '', time: '', ...unwritten, others: [] },
	};
}

/** Whether a list has answers on parts, releases or regions, which settle requirements too. */
export const hasAnswers = (choices: ChecklistState['choices']): boolean =>
	Object.keys(choices).some((key) => /^(?:part|release|scope):/.test(key));

/** The value of a key, if the record itself has one; inherited properties do not count. */
export function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
	return Object.hasOwn(record, key) ? record[key] : undefined;
}
