// What is saved of one list. Raise `schema` with each change of shape, add a migration, and save a sample for the tests.
import type { ProbeMethod } from '../probes/probe-kinds.ts';
import type { OutcomeReason, ProbeOutcome } from './probe-outcome.ts';
import type { Controls } from './controls.ts';
import { eachDetail, type Detail } from './details.ts';
import type { MachineRuns } from './machine-run.ts';

export const schema = 5;

export const marks = ['met', 'not-met', 'not-applicable'] as const;
/** What a person says of a requirement. */
export type Mark = (typeof marks)[number];

/** A text that a person entered, and when, so that two tabs can tell which is the later one. Times are ISO 8601 in UTC. */
export interface Entered {
	text: string;
	time: string;
}

/** The requirement as it stood when a mark was given for it. */
export interface Given {
	digest: string;
	sentence: string;
	source: string;
	destination: string;
	ports: string;
	condition: string;
	/** Hosts that the reader had named for its roles, and samples under its wildcards, in words; empty where there were none. */
	hosts: string;
}

/**
 * Who wrote a value and when, and which values the writer had seen. Merging the lists of several browsers tells by it a later value from one that
 * differs. A writer has always seen its own earlier values.
 */
export interface Written {
	/**
	 * A random number of the visit to the page that wrote it, so that two browsers are never taken for one, not even where one is a copy of the
	 * other. Empty in lists from before there were writers.
	 */
	writer: string;
	/** When it was written: later than `time` after an undo. Empty where nothing was written yet. */
	changed: string;
	/** Vector clock: when each other writer had last written, as far as this writer had seen. */
	seen: Readonly<Record<string, string>>;
}

/** What one person said of a requirement. A mark that its writer cleared stays, as `mark: null`, with its time. */
export interface GivenMark extends Written {
	mark: Mark | null;
	/** Why it does not apply. */
	reason: string;
	name: string;
	/** Empty as long as there is only a note. */
	time: string;
	given: Given;
	/** The list of another version or environment that it was carried over from; empty where it was given here. */
	carriedFrom: string;
}

/** A note, and who wrote it. */
export interface Note extends Written, Entered {
	name: string;
}

/** A mark and a note for one requirement, and what others said at the same time who did not know of it. */
export interface MarkRecord extends GivenMark {
	/** Other ids under which the list keeps the same: pages of other releases know the requirement under them. */
	otherIds: readonly string[];
	others: readonly GivenMark[];
	note: Note & { others: readonly Note[] };
}

/** What a reader said this computer is, and when. */
export interface SaidMachines {
	/** None for another computer, or one that the reader was not sure of. */
	names: string[];
	time: string;
}

/** What one probe found. It belongs to a browser on a computer, at a time. */
export interface Evidence {
	/** When its first request was sent. */
	time: string;
	/** When it was kept: after all that the list knew of then, also where a clock was ahead. Of two the later one holds. */
	changed: string;
	/** Milliseconds that the deciding attempt took. */
	duration: number;
	outcome: ProbeOutcome;
	reason: OutcomeReason;
	/** The request that it rests on, and in which attempt. */
	method: ProbeMethod;
	pass: number;
	/** What this computer was at that time; null: not said. */
	machines: SaidMachines | null;
	browser: string;
	/** Start of the run that it belongs to. */
	run: string;
	/**
	 * The rule under which an answer counted when it was found. 1, before schema 4: one source was enough, and no source was any. 2:
	 * every source, destination, port and transport must have answered.
	 */
	rule: 1 | 2;
}

/** One run of the checks. */
export interface Run {
	/** Random digits: two computers may begin a run at one moment. Empty in lists from before runs had them. */
	id: string;
	/** As of its evidence. */
	changed: string;
	start: string;
	end: string;
	browser: string;
	machines: SaidMachines | null;
	controls: Controls;
	/** Whether it was judged, or why it was not. */
	validity: 'valid' | 'offline' | 'site-unreachable';
	stopped: boolean;
	/** Addresses that it was to probe, and how many of them were judged. */
	asked: number;
	judged: number;
}

/** One list: a version's requirements, checked for one environment. */
export interface ChecklistState extends Record<Detail, Entered> {
	schema: typeof schema;
	/** Id of the product version. */
	version: string;
	/** By id of the requirement. */
	marks: Readonly<Record<string, MarkRecord>>;
	/** By target URL: what was found from each machine, the earlier first. */
	evidence: Readonly<Record<string, readonly Evidence[]>>;
	runs: readonly Run[];
	/** What check scripts found on machines. */
	machineRuns: MachineRuns;
	/**
	 * By `group:` and the id of a group: digest of its member that applies. By `condition:` and the digest of a requirement: `yes` or `no`.
	 * A reply holds for the digest that it was given for.
	 */
	choices: Readonly<Record<string, Entered>>;
	/** By id of the role: hosts and networks that the reader named for it, one a line. */
	hosts: Readonly<Record<string, Entered>>;
	/** By wildcard as the page writes it: hosts under it that the reader added to be tested, one a line. */
	samples: Readonly<Record<string, Entered>>;
	/**
	 * By a host with a port of its own, as `hostText` writes it: the requirements that it is used for, one a line: an id, a space, and the
	 * port of the page that it takes the place of.
	 */
	ownPorts: Readonly<Record<string, Entered>>;
	/** Requirements, by id and one a line, of which the reader was told that an earlier answer no longer counts. */
	told: Entered;
}

/** All marks of a record, the one in the field first. */
export const marksOf = ({ others, note: _, otherIds: __, ...mark }: MarkRecord): GivenMark[] => [mark, ...others];

/** All notes of a record, the one in the field first. */
export const notesOf = ({ note: { others, ...note } }: MarkRecord): Note[] => [note, ...others];

/** Whether a value is what an "Undo" or a removal left: it says nothing, and only records what must not come back by itself. */
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

/** Whether a list says something of parts, releases or regions, which settles requirements too. */
export const hasAnswers = (choices: ChecklistState['choices']): boolean =>
	Object.keys(choices).some((key) => /^(?:part|release|scope):/.test(key));

/** The record of a key, if there is one; names that every object inherits are none. */
export function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
	return Object.hasOwn(record, key) ? record[key] : undefined;
}
