// The code that shows a list once it has an entry or a result, as one chunk to load. The HTML already shows an untouched list.
import { machineRunsOnPaper } from '../../checklist/evidence/words-machine-runs.ts';
import type { Item } from '../../checklist/item/item.ts';
import { itemView, type FoundWords } from '../../checklist/item/item-view.ts';
import type { Totals } from '../../checklist/item/totals.ts';
import { paperRow } from '../../checklist/item/paper-row.ts';
import type { ChecklistState } from '../../checklist/state/state.ts';
import { listOnPaper } from '../../checklist/item/words-paper.ts';
import { documentTitle, pageFoot } from '../../checklist/item/words-list.ts';
import setUpStyles from '../../styles/checklist-setup.css?inline';
import styles from '../../styles/checklist-used.css?inline';
import { adoptStyles } from '../dom/element.ts';
import { partOf } from '../dom/part-of.ts';
import type { ChecklistParts } from './checklist-parts.ts';
import { showPaper } from './paper-display.ts';
import { PrintFoot } from './print-foot.ts';
import { shortListDigest } from '../storage/digest-of-list.ts';
import { showTally } from './tally-display.ts';
import { showOutstanding, shownView } from './shown-changes.ts';
import { showGroupReplies } from './shown-replies.ts';

export { totalsOf } from '../../checklist/item/totals.ts';
export { computerIn } from './this-computer-element.ts';
export { pressed } from './pressed-button.ts';
export { changedRows, isOther, showRows } from './shown-changes.ts';

/** The items of a list and what is known of them. */
interface ShownView {
	totals: Totals;
	items: readonly Item[];
	/** The reader's hosts in one line. */
	hosts: string;
	itemOf: (id: string) => Item | undefined;
	membersOf: (id: string) => readonly Item[];
	found: FoundWords;
}

/** The parts of the page around the items. */
export interface ListSurroundings {
	root: HTMLElement;
	parts: ChecklistParts;
	view: ShownView;
	/** Product and version, and twelve digits of the dataset's digest. */
	facts: { name: string; digest: string };
}

/** The state of the page at one moment. */
export interface ListMoment {
	now: string;
	/** Each run in a sentence for paper. */
	runs: readonly string[];
	/** Whether a run is under way: its progress then replaces the tally. */
	isRunning: boolean;
	/** Whether printing begins: then the ledger is updated. */
	isPrint: boolean;
}

/** The digest of each state that was printed. */
const digests = new WeakMap<ChecklistState, string>();

function digestOf(state: ChecklistState): string {
	const digest = digests.get(state) ?? shortListDigest(state);
	digests.set(state, digest);
	return digest;
}

/** Made when the first list is shown, then kept for the page. */
let foot: PrintFoot | undefined;

/** Shows everything of a list except its items: tally, paper, foot and title. */
export function showList(
	{ root, parts, view, facts }: ListSurroundings,
	state: ChecklistState,
	{ now, runs, isRunning, isPrint }: ListMoment,
): void {
	// As one sheet, because the browser looks at every element for each.
	adoptStyles(styles + setUpStyles);
	if (isPrint) showOutstanding();
	const { totals } = view;
	const environment = state.environment.text;
	if (!isRunning) showTally(parts.summary, totals, view.items);
	partOf(root, 'sign', HTMLElement).hidden = totals.done < totals.all;
	const sections = isPrint ? sectionsIn(root) : new Map<string, string>();
	const rows = isPrint ? view.items.flatMap((item) => rowOf(item.id) ?? []) : [];
	const allRuns = [...runs, ...machineRunsOnPaper(state.machineRuns)];
	showGroupReplies(root, state);
	showPaper(parts.paper, state, totals, { now, page: location.href, runs: allRuns, hosts: view.hosts, rows });
	// The digest of a long list takes time, so only paper shows it.
	const digest = isPrint ? digestOf(state) : '';
	if (isPrint) partOf(root, 'paper-list', HTMLElement).textContent = listOnPaper(digest);
	(foot ??= new PrintFoot(document)).show(pageFoot(facts.name, facts.digest, environment, digest));
	document.title = documentTitle(facts.name, environment, now);

	function rowOf(id: string) {
		const item = view.itemOf(id);
		if (!item) return undefined;
		const shown = shownView(id) ?? itemView(item, state, view.membersOf(id), view.found);
		// Rows that do not concern the reader are counted in one line of their part or section.
		const isLeftOut = item.needless !== undefined && shown.verdict === 'not-applicable' && shown.mark === null;
		return isLeftOut ? undefined : { ...paperRow(item, shown, state), section: sections.get(id) ?? '' };
	}
}

/** Part and section of each requirement of a list of several parts: the same sentence may be in two of them. */
function sectionsIn(root: ParentNode): Map<string, string> {
	const headings = new Map<string, string>();
	const titleOf = (box: Element | null) => box?.querySelector('h2')?.textContent ?? '';
	for (const section of root.querySelectorAll('.part section')) {
		const [part, own] = [titleOf(section.closest('.part')), titleOf(section)];
		const heading = part === own ? own : `${part} · ${own}`;
		for (const row of section.querySelectorAll<HTMLElement>('[data-requirement]'))
			headings.set(row.dataset['requirement'] ?? '', heading);
	}
	return headings;
}
