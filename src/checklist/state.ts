// What is saved of one list. Raise `schema` with each change of shape, add a migration, and save a sample for the tests.
import type { OutcomeReason, ProbeMethod, ProbeOutcome } from './judge-probe.ts';
import type { Controls } from './judge-run.ts';

export const schema = 2;

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
}

/** A person's mark and note for one requirement. A mark that was taken back stays, as `mark: null`, with its time. */
export interface MarkRecord {
	mark: Mark | null;
	/** Why it does not apply. */
	reason: string;
	name: string;
	/** Empty as long as there is only a note. */
	time: string;
	given: Given;
	note: Entered & { name: string };
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
}

/** One run of the checks. */
export interface Run {
	start: string;
	end: string;
	browser: string;
	machines: SaidMachines | null;
	controls: Controls;
	/** Why nothing of it was judged, or that it was. */
	validity: 'valid' | 'offline' | 'site-unreachable';
	stopped: boolean;
	/** Addresses that it was to probe, and how many of them were judged. */
	asked: number;
	judged: number;
}

/** One list: a version's requirements, checked for one environment. */
export interface ChecklistState {
	schema: typeof schema;
	/** Id of the product version. */
	version: string;
	environment: Entered;
	person: Entered;
	change: Entered;
	/** By id of the requirement. */
	marks: Readonly<Record<string, MarkRecord>>;
	/** By target URL. */
	evidence: Readonly<Record<string, Evidence>>;
	runs: readonly Run[];
	/**
	 * By `group:` and the id of a group: digest of its member that applies. By `condition:` and the digest of a requirement: `yes` or `no`.
	 * A reply holds for the digest that it was given for.
	 */
	choices: Readonly<Record<string, Entered>>;
}

/** A list in which nothing has been entered. */
export function emptyState(version: string): ChecklistState {
	const entered = { text: '', time: '' };
	return {
		schema,
		version,
		environment: entered,
		person: entered,
		change: entered,
		marks: {},
		evidence: {},
		runs: [],
		choices: {},
	};
}

/** The record of a key, if there is one; names that every object inherits are none. */
export function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
	return Object.hasOwn(record, key) ? record[key] : undefined;
}
