// Shows in advance what results files would change in a list: for each computer what it settles, what it does not, and why.
import { findingOf } from '../item/finding.ts';
import type { Item } from '../item/item.ts';
import type { Roles } from '../item/named-hosts.ts';
import { recordOf, verdictOf, type Verdict } from '../item/verdict.ts';
import type { MachineCheck } from '../state/machine-run.ts';
import type { ChecklistState } from '../state/state.ts';
import { checksFor, isFor } from './checks-of-run.ts';
import { countsAt, isSameComputer, type JudgedComputer, type MachineJudgement } from './judge-machines.ts';
import { meets, neededChecks } from './needed-checks.ts';
import { isHeld, runOfFile, withMachineRuns, type NamedRun } from './machine-runs.ts';
import type { ResultsFile } from './results-file.ts';
import { judgementOf, withEvidence } from './with-evidence.ts';

/** The facts of the page that results are compared with. */
export interface PreviewFacts {
	product: string;
	/** Id of the product version. */
	version: string;
	/** The items with the hosts of the list. */
	items: readonly Item[];
	roles: Roles;
	/** All members of an item's group. */
	membersOf: (item: Item) => readonly Item[];
}

/** What the results of one computer mean for one requirement. */
export type Effect =
	/** The requirement counts as answered from now on. */
	| 'settles'
	/** The computer answered; other computers or checks are still missing. */
	| 'counts'
	/** The computer answered, as a person already marked. */
	| 'agrees'
	/** It contradicts a mark. */
	| 'finding'
	/** A check got no answer. */
	| 'no-answer'
	/** All was tried, but something stays unproven. */
	| 'unproven'
	/** Some needed checks were not tried: the run was stopped, or had other hosts than the list. */
	| 'in-part'
	/** The results were made for another text of the requirement. */
	| 'other-text'
	/** The requirement is not about such a machine. */
	| 'not-source'
	/** None of its checks were run. */
	| 'not-run'
	/** The list already has a newer result of the same computer. */
	| 'older';

/** One requirement that results name. */
export interface PreviewRow {
	item: Item;
	effect: Effect;
	/** The overall result of the computer. */
	computer: JudgedComputer | undefined;
	/** Why checks were not run, as the script reports it. */
	reasons: readonly string[];
	/** Targets that it needs and that the computer has not tried. */
	missing: readonly string[];
	/** What stays unproven even if everything answers, and what the script reports as unproven. */
	unproven: readonly string[];
}

/** One results file. */
export interface FilePreview {
	file: ResultsFile;
	run: NamedRun;
	/** Why the whole file cannot be added; `held`: the list already has it. */
	refused: 'other-product' | 'other-version' | 'held' | null;
	/** Whether the page knows a machine of this role. */
	isRoleKnown: boolean;
	rows: readonly PreviewRow[];
	/** Checks for requirements that the page does not have. */
	unknown: number;
}

/** What the files would change together. */
export interface ResultsPreview {
	files: readonly FilePreview[];
	/** The runs that are added, each once. */
	added: readonly NamedRun[];
	/** Requirements that become answered, and marks that become contradicted. */
	settled: readonly Item[];
	findings: readonly Item[];
}

/** A results file, with the machine that the reader chose for its computer; null: as the file says. */
export interface GivenFile {
	file: ResultsFile;
	role: string | null;
}

/** The machines that the page's requirements are about, each once. */
export function machinesOfPage(items: readonly Item[]): string[] {
	return [...new Set(items.flatMap(({ from }) => from))];
}

/** Previews what these files would change in a list at the time `now`. */
export function previewResults(
	given: readonly GivenFile[],
	state: ChecklistState,
	facts: PreviewFacts,
	now: string,
): ResultsPreview {
	const { items, roles, membersOf } = facts;
	const ids = new Set(items.flatMap(({ id, formerIds }) => [id, ...formerIds]));
	const machines = new Set(machinesOfPage(items));
	const runs = given.map(({ file, role }) => {
		const named = runOfFile(file, ids, now);
		const run = role === null ? named : { ...named, run: { ...named.run, role } };
		return { file, run, refused: refusalOf(file, run, state, facts) };
	});
	const added = [...new Map(runs.flatMap(({ run, refused }) => (refused ? [] : [[run.key, run] as const]))).values()];
	const after = withMachineRuns(state, added, now);
	// Requirements that no file names stay as they are, except members of the same group.
	const named = new Set(added.flatMap(({ run }) => run.checks.flatMap(({ serves }) => Object.keys(serves))));
	const isNamed = ({ id, formerIds }: Item) => [id, ...formerIds].some((each) => named.has(each));
	const touched = items.filter((item) => isNamed(item) || membersOf(item).some(isNamed));
	const judged = (list: ChecklistState) => {
		const seen = touched.map((item) => withEvidence(item, list, roles));
		const byId = new Map(seen.map((item) => [item.id, item]));
		const members = (item: Item) => membersOf(item).flatMap(({ id }) => byId.get(id) ?? []);
		return new Map(
			seen.map((item): [string, Verdict | 'finding'] => [
				item.id,
				findingOf(item, list) === null ? verdictOf(item, list, members(item)) : 'finding',
			]),
		);
	};
	const [before, then] = [judged(state), judged(after)];
	const become = (verdict: Verdict | 'finding') =>
		touched.filter(({ id }) => then.get(id) === verdict && before.get(id) !== verdict);
	const settled = become('answered');
	const settledIds = new Set(settled.map(({ id }) => id));
	const afterwards = touched.map((item): JudgedItem => ({
		item,
		judgement: judgementOf(item, after, roles),
		verdict: then.get(item.id),
		isSettled: settledIds.has(item.id),
	}));
	const files = runs.map(({ file, run, refused }): FilePreview => ({
		file,
		run,
		refused,
		isRoleKnown: machines.has(run.run.role),
		rows: refused ? [] : afterwards.flatMap((each) => rowOf(each, run, after, roles) ?? []),
		unknown: file.checks.filter(({ serves }) => Object.keys(serves).every((id) => !ids.has(id))).length,
	}));
	return { files, added, settled, findings: become('finding') };
}

function refusalOf(
	file: ResultsFile,
	run: NamedRun,
	state: ChecklistState,
	{ product, version }: PreviewFacts,
): FilePreview['refused'] {
	if (file.product !== product) return 'other-product';
	if (file.version !== version) return 'other-version';
	return isHeld(state, run) ? 'held' : null;
}

/** A requirement and its state once all files are added. */
interface JudgedItem {
	item: Item;
	judgement: MachineJudgement | undefined;
	verdict: Verdict | 'finding' | undefined;
	/** Whether the files made it answered. */
	isSettled: boolean;
}

function rowOf(
	{ item, judgement, verdict, isSettled }: JudgedItem,
	{ run }: NamedRun,
	after: ChecklistState,
	roles: Roles,
): PreviewRow | undefined {
	const ids = [item.id, ...item.formerIds];
	const named = checksFor(run, ids);
	if (named.length === 0) return undefined;
	const own = named.filter((check) => isFor(check, { ids, digest: item.given.digest }));
	const tried = own.filter(({ result }) => result !== 'not-run');
	const sources = judgement?.sources ?? [];
	const computer = sources
		.filter(({ machine }) => machine === run.role || item.from.length === 0)
		.flatMap(({ computers }) => computers)
		.find(({ name }) => isSameComputer(name, run.machine));
	const reasons = [...new Set(own.filter(({ result }) => result === 'not-run').map(({ seen }) => seen))];
	const unproven = [...new Set([...(judgement?.unproven ?? []), ...(computer?.unproven ?? [])])];
	const effect = (): Effect => {
		if (own.length === 0) return 'other-text';
		if (item.from.length > 0 && !item.from.includes(run.role)) return 'not-source';
		if (tried.length === 0) return 'not-run';
		const last = tried.map((check) => countsAt(check, run)).reduce((a, b) => (a > b ? a : b));
		if (computer && computer.at > last) return 'older';
		const isAgainst = recordOf(item, after)?.mark === 'met' ? computer?.status === 'no-answer' : true;
		if (verdict === 'finding' && isAgainst) return 'finding';
		if (computer?.status === 'no-answer') return 'no-answer';
		if (isSettled) return 'settles';
		if (computer?.status === 'missing' || !computer) return 'in-part';
		if (verdict === 'met' || verdict === 'finding') return 'agrees';
		return computer.status === 'partial' || unproven.length > 0 ? 'unproven' : 'counts';
	};
	const is = effect();
	const missing = is === 'in-part' ? missingOf(item, own, after, roles) : [];
	return { item, effect: is, computer, reasons, missing, unproven };
}

/** The targets an item needs that are not among these checks. Where one of several ends is enough, nobody knows which one is meant. */
function missingOf(item: Item, own: readonly MachineCheck[], state: ChecklistState, roles: Roles): string[] {
	if (item.alternatives) return [];
	const needs = neededChecks(item, state, roles).flatMap(({ checks }) => checks);
	return needs.filter((need) => !own.some((check) => meets(check, need))).map(({ target }) => target);
}
