import type { ListFacts } from './checklist-page.ts';
import type { ListView } from './list-view.ts';
import { hasOtherVersions } from './open-list.ts';
import type { ChecklistStore, StoreProblem } from './store.ts';

/** What a tool may use of the page that opens it. */
export interface ListTools {
	root: HTMLElement;
	facts: ListFacts;
	view: ListView;
	/** The list that is open now, with its key. */
	store: () => ChecklistStore;
	/** Shows another list of this version, by its key. */
	openList: (key: string) => Promise<void>;
	/** ISO 8601. */
	now: () => string;
	/** Says something once to those who hear the page. */
	speak: (words: string) => void;
}

/** A tool, as its module exports it: `button` is the one that was pressed. */
type OpenTool = (tools: ListTools, button: HTMLElement) => void | Promise<void>;

/** What buttons with `data-open` load when they are pressed. */
const loaders: Readonly<Record<string, () => Promise<OpenTool>>> = {
	carry: async () => (await import('./carry-dialog.ts')).openCarryOver,
	files: async () => (await import('./files-dialog.ts')).openFiles,
	filter: async () => (await import('./filter-list.ts')).filterList,
	hosts: async () => (await import('./name-hosts.ts')).nameHosts,
	lists: async () => (await import('./lists-dialog.ts')).openLists,
	// Paper needs no network: where the dialog cannot be had, the filled list prints.
	print: () =>
		import('./print-list.ts').then(
			({ printList }) => printList,
			() => () => window.print(),
		),
	result: async () => (await import('./copy-result.ts')).copyResult,
	undo: async () => (await import('./undo-change.ts')).undoChange,
};

/** Opens the tool that a button is for, if it is for one. */
export async function openTool(button: HTMLElement, tools: ListTools): Promise<void> {
	const load = loaders[button.dataset['open'] ?? ''];
	if (load) await (await load())(tools, button);
}

/** Takes lists from files: the one that a checklist in one file came with, and those that are dropped, for which a browser would leave the page. */
export function takeFiles(tools: ListTools, signal: AbortSignal): void {
	const inside = document.getElementById('saved-list')?.textContent ?? 'null';
	if (inside !== 'null') void import('./files-inside.ts').then((code) => code.openListInside(tools, inside));
	const take = (event: DragEvent) => {
		if (!event.dataTransfer?.types.includes('Files')) return;
		event.preventDefault();
		const files = [...event.dataTransfer.files];
		void import('./files-drop.ts').then(({ takeDrop }) => takeDrop(event.type, files, tools));
	};
	for (const type of ['dragover', 'drop'] as const) window.addEventListener(type, take, { signal });
}

/**
 * Loads what follows the list as it changes, once there is something to follow: a change to take back, a mark whose requirement the
 * page does not hold, a filter in the address, or a list of another version to carry over from. True if there is.
 */
export function follow(tools: ListTools): boolean {
	const { facts, view, store } = tools;
	const ids = Object.keys(store().state.marks);
	const follows =
		store().lastChange !== undefined ||
		location.search !== '' ||
		ids.some((id) => !view.ids.has(id)) ||
		(ids.length === 0 && hasOtherVersions(facts.key));
	if (follows) void import('./follow-list.ts').then(({ followList }) => followList(tools));
	return follows;
}

/** What a `<details>` with `data-fill` shows of its item is loaded when it is first opened. */
export async function fillDetails(details: HTMLDetailsElement, id: string, tools: ListTools): Promise<void> {
	if (details.dataset['fill'] === 'evidence') (await import('./show-evidence.ts')).showEvidence(details, id, tools);
	if (details.dataset['fill'] === 'commands')
		(await import('./show-how-to-check.ts')).showHowToCheck(details, id, tools);
}

/** Asks for the reader's name, or takes the question away where it is there. */
export async function askName({ root, store, speak }: ListTools): Promise<void> {
	const { askReader, settleQuestion } = await import('./ask-reader.ts');
	const { nameAsked } = await import('../checklist/words-questions.ts');
	if (store().state.person.text !== '') settleQuestion(root, 'name');
	else if (askReader(root, 'name')) speak(nameAsked);
}

/** Says above the list what went wrong with saving. */
export async function showProblem(problem: StoreProblem, tools: () => ListTools): Promise<void> {
	const { showProblem: show } = await import('./list-notices.ts');
	show(problem, tools());
}
