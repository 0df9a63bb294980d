// The results of check scripts as a list keeps them: one record for each run of a script on one computer.

export const machineCheckKinds = ['tcp', 'https', 'dns', 'ping', 'listener', 'localhost'] as const;
/** What a check script tries: a TCP connection, HTTPS, a name, a ping, a port that something listens on, or what localhost resolves to. */
export type MachineCheckKind = (typeof machineCheckKinds)[number];

export const machineResults = ['answered', 'no-answer', 'not-run'] as const;
/** How a check ended. `not-run` proves nothing about the network: a host or a tool was missing. */
export type MachineResult = (typeof machineResults)[number];

/** One check of a run. */
export interface MachineCheck {
	/** The ids of the requirements that it serves, each with the digest of the text that it was made for. */
	serves: Readonly<Record<string, string>>;
	kind: MachineCheckKind;
	/** `host:port` for tcp and https, a host for dns and ping, a port for listener, `localhost` for localhost; in lower case. */
	target: string;
	result: MachineResult;
	/** What the script saw, or why it did not run the check. */
	seen: string;
	/** What stays unproven even if it answered: `path`, `wildcard`, `range`, `udp` and others. */
	unproven: readonly string[];
	/** Time by the clock of the machine. ISO 8601 in UTC, as all times here. */
	at: string;
	/** The program that tried it. */
	tool: string;
}

/** One run of a check script on one computer. */
export interface MachineRun {
	/** Host name of the computer. */
	machine: string;
	/** What the computer is, in the machine names of roles.md: from the results file, or as the reader corrected it. */
	role: string;
	/** Shell and system: "pwsh 7.6.9 (Linux)". */
	shell: string;
	started: string;
	ended: string;
	/** Whether the script ran to its end. */
	complete: boolean;
	/** When the list took it, by the clock of that browser. No check counts as later than this, because the machine's clock may be ahead. */
	added: string;
	/** When the record last changed: added, given another role, or removed. The later of two records of one run wins. */
	changed: string;
	/** Whether an "Undo" or the reader removed it. Then the record is otherwise empty, and only keeps merging from bringing the run back. */
	removed: boolean;
	checks: readonly MachineCheck[];
}

/** Runs by their keys (`runKey`). */
export type MachineRuns = Readonly<Record<string, MachineRun>>;

/** The record that replaces a removed run. */
export function removedRun({ added }: Pick<MachineRun, 'added'>, changed: string): MachineRun {
	const nothing = { machine: '', role: '', shell: '', started: '', ended: '', complete: false };
	return { ...nothing, added, changed, removed: true, checks: [] };
}
