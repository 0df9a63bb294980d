// Finds the rows that differ between two states of a list, and shows them.
import type { Item } from '../../checklist/item/item.ts';
import { itemView, type FoundWords, type ItemView } from '../../checklist/item/item-view.ts';
import { isSettled } from '../../checklist/item/totals.ts';
import { choiceKey } from '../../checklist/item/verdict.ts';
import { replyOf } from '../../checklist/state/replies.ts';
import { own, type ChecklistState } from '../../checklist/state/state.ts';
import { breather } from '../dom/breather.ts';
import { showItem } from './item-display.ts';
import { showSection } from './section-display.ts';
import { showReply } from './shown-replies.ts';
import { judged, type Row } from './shown-row.ts';

/** The rows of a page, and what is known of them. */
export interface ShownRows {
	rows: ReadonlyMap<string, Row>;
	/** Ids of the rows that need an address, by address. */
	byTarget: ReadonlyMap<string, readonly string[]>;
	/** Words for rows whose requests are under way, by id. */
	progress: ReadonlyMap<string, string>;
	found: FoundWords;
	/** All items of a row's group. */
	membersOf: (id: string) => readonly Item[];
}

/** Ids of the rows that differ from an earlier state of the list: the `first`, others, and the rows of their groups. */
export function changedRows(
	{ rows, byTarget, membersOf }: ShownRows,
	state: ChecklistState,
	before: ChecklistState,
	first: readonly string[],
): Set<string> {
	const changed = new Set(first);
	for (const id of differing(state.marks, before.marks)) changed.add(id);
	for (const target of differing(state.evidence, before.evidence))
		for (const id of byTarget.get(target) ?? []) changed.add(id);
	if (state.choices !== before.choices) {
		for (const [id, { item }] of rows) {
			const key = choiceKey(item);
			if (replyOf(state.choices, key) !== replyOf(before.choices, key)) changed.add(id);
		}
	}
	for (const id of [...changed]) for (const member of membersOf(id)) changed.add(member.id);
	return changed;
}

/** Whether an item looks different because hosts, answers or results of machines changed. */
export function isOther(before: Item, now: Item): boolean {
	return (
		now.needless !== before.needless ||
		now.settled !== before.settled ||
		now.given.hosts !== before.given.hosts ||
		now.targets.join() !== before.targets.join() ||
		JSON.stringify(now.standing) !== JSON.stringify(before.standing)
	);
}

/** Rows and sections that are still to be shown, each with the function that shows it. A page has one list at a time. */
const waiting = new Map<string | Element, () => void>();
/** The rows that were shown last, and how to read the list that they belong to. */
let latest: { shown: ShownRows; read: () => ChecklistState } | undefined;

/** Shows rows in slices between which the page can do other things; `read` returns the current list. */
export async function showRows(shown: ShownRows, ids: Iterable<string>, read: () => ChecklistState): Promise<void> {
	latest = { shown, read };
	for (const id of ids) waiting.set(id, () => showRow(shown, id, read()));
	const rest = breather();
	// Entries that are added meanwhile are shown too: iterating over a map reaches them.
	for (const part of waiting.keys()) {
		await rest();
		showPart(part);
	}
	await rest();
}

/** Shows at once everything that is still to be shown: a print does not wait for slices. */
export function showOutstanding(): void {
	if (!latest) return;
	const { shown, read } = latest;
	const state = read();
	for (const [id, { record }] of shown.rows) {
		if (own(state.marks, id) !== record) waiting.set(id, () => showRow(shown, id, state));
	}
	for (const part of waiting.keys()) showPart(part);
}

/** What a row shows now; undefined before it was shown. */
export function shownView(id: string): ItemView | undefined {
	return latest?.shown.rows.get(id)?.view;
}

function showPart(part: string | Element): void {
	const show = waiting.get(part);
	waiting.delete(part);
	show?.();
}

function showRow({ rows, progress, found, membersOf }: ShownRows, id: string, state: ChecklistState): void {
	const row = rows.get(id);
	if (!row) return;
	const { section } = row;
	const view = itemView(row.item, state, membersOf(id), found);
	showItem(row.element, view);
	showReply(row.element, state);
	row.view = view;
	row.verdict = view.verdict;
	row.isFinding = view.finding !== null;
	row.isSettled = isSettled(row);
	row.record = own(state.marks, id);
	const word = progress.get(id);
	if (word !== undefined) row.element.showProgress(word);
	if (section) waiting.set(section, () => showCounts(section, rows));
}

function showCounts(section: Element, rows: ShownRows['rows']): void {
	const inside = [...rows.values()].filter((row) => row.section === section);
	const isTestable = inside.some(({ item }) => item.targets.length > 0);
	showSection(section, inside.map(judged), isTestable);
}

/** The keys whose values differ between two states of a part of a list. A removed entry is not listed: its row is gone too. */
function differing<Value>(now: Readonly<Record<string, Value>>, before: Readonly<Record<string, Value>>): string[] {
	return now === before ? [] : Object.keys(now).filter((key) => own(now, key) !== own(before, key));
}
