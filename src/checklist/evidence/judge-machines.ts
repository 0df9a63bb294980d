// Judges one requirement by the results of machines: the newest of each machine, and the worst of these. A pure function, tested by a table
// of cases.
import type { MachineCheck, MachineRun } from '../state/machine-run.ts';
import { checksFor, isFor } from './checks-of-run.ts';
import { isOpen, meets, type EndNeeds, type NeededCheck } from './needed-checks.ts';

/** What is to be judged. */
export interface MachineDemand {
	/** The current id of the requirement and its former ids. */
	ids: readonly string[];
	digest: string;
	/** Which machines must answer: those of its sources, of its service or of its statement. Empty: unknown, so no result settles it. */
	from: readonly string[];
	/** What must be found on each machine, for each end. */
	ends: readonly EndNeeds[];
	/** Whether one of the ends is enough. */
	alternatives: boolean;
	/** What no machine can prove. */
	unproven: readonly string[];
	/** Names of the computers that the reader entered for a machine; undefined where there are none. */
	computersOf: (machine: string) => readonly string[] | undefined;
}

/** The status of one computer; `missing`: a needed check was not tried on it. */
export type ComputerStatus = 'answered' | 'partial' | 'no-answer' | 'missing';

/** What one computer found. */
export interface JudgedComputer {
	name: string;
	role: string;
	shell: string;
	status: ComputerStatus;
	/** Time of the newest result that counts; empty where there is none. */
	at: string;
	/** Checks that got no answer. */
	failed: readonly MachineCheck[];
	/** What stays unproven, as the script reports it. */
	unproven: readonly string[];
	/** Whether the reader named other computers for this machine but not this one. Then its results do not count. */
	unnamed: boolean;
}

/** The results of the computers of one source machine; of all machines, where the source is unknown. */
export interface JudgedSource {
	machine: string;
	computers: readonly JudgedComputer[];
	/** Computers that the reader named and that have sent no results. */
	awaited: readonly string[];
	/** How many computers have to answer. */
	all: number;
	status: ComputerStatus;
}

/** What the results of machines say of a requirement. */
export interface MachineJudgement {
	sources: readonly JudgedSource[];
	/** Computers whose results name the requirement but do not count, because it is not about such machines. */
	strangers: readonly { name: string; role: string }[];
	/** Computers whose results were made for an earlier text of the requirement. */
	outdated: readonly { name: string; role: string }[];
	/** What stays unproven even if everything answers. */
	unproven: readonly string[];
	/** Whether every end, port and transport answered on every machine, and nothing is left unproven. */
	isAnswered: boolean;
	/** Time of the last failure that still counts; empty where there is none. */
	failedAt: string;
	/** Time of the last answer that completed the result; empty where it is not answered. */
	answeredAt: string;
}

/** Judges the results of machines for a requirement. Undefined where no run names it. */
export function judgeMachines(demand: MachineDemand, runs: readonly MachineRun[]): MachineJudgement | undefined {
	const named = runs.filter((run) => !run.removed && checksFor(run, demand.ids).length > 0);
	if (named.length === 0) return undefined;
	const present = runs.filter(({ removed }) => !removed);
	// With alternatives one end has to answer everywhere: the best end counts.
	const choices = demand.alternatives ? demand.ends.map((end) => [end]) : [demand.ends];
	const judged = choices.map((ends) => judgeEnds(demand, ends, present));
	const [best = judgeEnds(demand, [], present)] = judged.toSorted((a, b) => rank(a) - rank(b));
	const who = ({ machine, role }: MachineRun) => ({ name: machine, role });
	const once = (all: { name: string; role: string }[]) => [
		...new Map(all.map((each) => [`${computerKey(each.name)} ${each.role}`, each])).values(),
	];
	const isCurrent = (run: MachineRun) => checksFor(run, demand.ids).some((check) => isFor(check, demand));
	return {
		...best,
		strangers: once(
			named.filter((run) => isCurrent(run) && demand.from.length > 0 && !demand.from.includes(run.role)).map(who),
		),
		outdated: once(named.filter((run) => !isCurrent(run)).map(who)),
	};
}

/** Whether two names mean the same computer; one of them may lack its domain. */
export function isSameComputer(one: string, other: string): boolean {
	const [a, b] = [computerKey(one), computerKey(other)];
	const short = (name: string) => name.split('.')[0];
	return a === b || ((!a.includes('.') || !b.includes('.')) && short(a) === short(b));
}

/** The time from which a check counts: at the latest the time when the list took it, because the machine's clock may be ahead. */
export function countsAt({ at }: Pick<MachineCheck, 'at'>, { added }: Pick<MachineRun, 'added'>): string {
	return at > added ? added : at;
}

const computerKey = (name: string) => name.trim().toLowerCase().replace(/\.$/, '');

type JudgedEnds = Omit<MachineJudgement, 'strangers' | 'outdated'>;

/** Order of alternatives, best first: answered, answered in part, failed, not tried. */
function rank({ isAnswered, sources, failedAt }: JudgedEnds): number {
	if (isAnswered) return 0;
	const isTried = sources.some(({ computers }) => computers.some(({ at }) => at !== ''));
	return isTried ? (failedAt === '' ? 1 : 2) : 3;
}

function judgeEnds(demand: MachineDemand, ends: readonly EndNeeds[], runs: readonly MachineRun[]): JudgedEnds {
	const isKnown = demand.from.length > 0;
	// Without a known machine all results are shown; nobody knows how many computers should have some.
	const sources = isKnown
		? demand.from.map((machine) => judgeSource(demand, machine, ends, runs))
		: [judgeSource(demand, null, ends, runs)];
	const unproven = [
		...new Set([...demand.unproven, ...ends.flatMap((end) => end.unproven), ...(isKnown ? [] : ['machine'])]),
	];
	const hasNeeds = ends.length > 0 && ends.every(({ checks }) => checks.length > 0);
	const isAnswered = hasNeeds && unproven.length === 0 && sources.every(({ status }) => status === 'answered');
	const counting = sources.flatMap(({ computers }) => computers.filter(({ unnamed }) => !unnamed));
	return {
		sources,
		unproven,
		isAnswered,
		failedAt: latest(counting.filter(({ status }) => status === 'no-answer').map(({ at }) => at)),
		answeredAt: isAnswered ? latest(counting.map(({ at }) => at)) : '',
	};
}

function judgeSource(
	demand: MachineDemand,
	machine: string | null,
	ends: readonly EndNeeds[],
	runs: readonly MachineRun[],
): JudgedSource {
	const needs = ends.flatMap(({ checks }) => checks);
	const groups = Map.groupBy(
		runs.filter((run) =>
			machine === null ? checksFor(run, demand.ids).some((check) => isFor(check, demand)) : run.role === machine,
		),
		(run) => computerKey(run.machine),
	);
	const expected = (machine !== null && demand.computersOf(machine)) || [];
	// If one of the hosts has the name of a computer, the reader named computers and not, for example, a load balancer.
	const byName = expected.some((host) => [...groups.keys()].some((name) => isSameComputer(name, host)));
	const computers = [...groups.entries()].map(([name, own]) => ({
		...judgeComputer(demand, needs, own),
		unnamed: byName && !expected.some((host) => isAddress(host) || isSameComputer(name, host)),
	}));
	const counting = computers.filter(({ unnamed }) => !unnamed);
	const awaited = byName
		? expected.filter((host) => !isAddress(host) && !counting.some(({ name }) => isSameComputer(name, host)))
		: [];
	const all = Math.max(expected.length, counting.length + awaited.length);
	const has = (status: ComputerStatus) => counting.some((each) => each.status === status);
	const isWhole = counting.length > 0 && counting.length >= all;
	const worst = has('no-answer')
		? 'no-answer'
		: !isWhole || has('missing')
			? 'missing'
			: has('partial')
				? 'partial'
				: 'answered';
	return { machine: machine ?? '', computers, awaited, all, status: worst };
}

/** The result of one computer: the newest result of each needed check. */
function judgeComputer(
	demand: MachineDemand,
	needs: readonly NeededCheck[],
	runs: readonly MachineRun[],
): Omit<JudgedComputer, 'unnamed'> {
	const newest = newestChecks(demand, runs);
	const [last] = runs.toSorted((a, b) => (a.started < b.started ? 1 : -1));
	// An answer from a named host is no evidence for an end without named hosts.
	const known = demand.ends.flatMap(({ checks }) => checks.filter((need) => !isOpen(need)));
	const others = newest.filter(({ check }) => !known.some((need) => meets(check, need)));
	const found = needs.map((need) => (isOpen(need) ? others : newest).filter(({ check }) => meets(check, need)));
	const used = [...new Set(found.flat())];
	const failed = used.filter(({ check }) => check.result === 'no-answer').map(({ check }) => check);
	const unproven = [...new Set(used.flatMap(({ check }) => check.unproven))];
	const isMissing = needs.length === 0 || found.some((each) => each.length === 0);
	return {
		name: last?.machine ?? '',
		role: last?.role ?? '',
		shell: last?.shell ?? '',
		status: failed.length > 0 ? 'no-answer' : isMissing ? 'missing' : unproven.length > 0 ? 'partial' : 'answered',
		at: latest(
			(failed.length > 0 ? used.filter(({ check }) => check.result === 'no-answer') : used).map(({ at }) => at),
		),
		failed,
		unproven,
	};
}

/** The newest result of each kind and target; of two from one moment the worse one. Checks that were not run are left out. */
function newestChecks(demand: MachineDemand, runs: readonly MachineRun[]): { check: MachineCheck; at: string }[] {
	const newest = new Map<string, { check: MachineCheck; at: string }>();
	for (const run of runs) {
		for (const check of checksFor(run, demand.ids)) {
			if (check.result === 'not-run' || !isFor(check, demand)) continue;
			const key = `${check.kind} ${check.target}`;
			const next = { check, at: countsAt(check, run) };
			const before = newest.get(key);
			if (!before || isLater(next, before)) newest.set(key, next);
		}
	}
	return [...newest.values()];
}

function isLater(one: { check: MachineCheck; at: string }, other: { check: MachineCheck; at: string }): boolean {
	if (one.at !== other.at) return one.at > other.at;
	if (one.check.at !== other.check.at) return one.check.at > other.check.at;
	return one.check.result === 'no-answer' || one.check.unproven.length > other.check.unproven.length;
}

const isAddress = (host: string) => /^[\d.]+$/.test(host) || host.includes(':');
const latest = (times: readonly string[]) => times.reduce((last, time) => (time > last ? time : last), '');
