import { mayBeLost, partNotLoaded } from '../../checklist/words/words-offline.ts';
import { hasAnswers } from '../../checklist/state/state.ts';
import { hasOtherVersions } from '../storage/open-list.ts';
import { partOf } from '../dom/part-of.ts';
import type { ChecklistStore, StoreProblem } from '../storage/store.ts';
import type { ListTools } from '../tools/tool-context.ts';

/** Opens the tool of a button, if it has one. */
export async function openTool(button: HTMLElement, tools: ListTools): Promise<void> {
	const name = button.dataset['open'];
	if (name === undefined) return;
	const isPrint = name === 'print';
	const menu = button.closest<HTMLElement>('[popover]');
	// Then the focus is on the button of the menu, and a dialog returns it there.
	if (menu?.matches(':popover-open')) menu.hidePopover();
	const open = await loaded(
		isPrint ? null : button.closest('.bar') ? noticesOf(tools) : button.parentElement,
		async () => {
			// Files of a tool state digests with all digits.
			await tools.view.load(tools.store).catch(() => undefined);
			return (await import('./tool-loaders.ts')).toolLoaders[name]?.();
		},
	);
	// A second press may have opened a dialog during loading: then that one has the reader's attention.
	if (open && !tools.root.querySelector('dialog[open]')) await open(tools, button);
	// Printing works without a network: if the dialog cannot be loaded, the filled list is printed.
	if (!open && isPrint) print();
}

/**
 * Opens lists from files: the one inside a single-file checklist, and dropped files, which a browser would otherwise open instead of the
 * page.
 */
export function takeFiles(tools: ListTools, signal: AbortSignal): void {
	const inside = document.getElementById('saved-list')?.textContent ?? 'null';
	if (inside !== 'null') void loadPart((parts) => parts.openListInside()).then((open) => open(tools, inside));
	const take = (event: DragEvent) => {
		if (!event.dataTransfer?.types.includes('Files')) return;
		event.preventDefault();
		const files = [...event.dataTransfer.files];
		void loaded(noticesOf(tools), () => loadPart((parts) => parts.takeDrop())).then((takeDrop) =>
			takeDrop?.(event.type, files, tools),
		);
	};
	for (const type of ['dragover', 'drop'] as const) window.addEventListener(type, take, { signal });
}

const followed = new WeakSet<ListTools>();

/**
 * Loads the code that follows the list's changes once it is needed. It is needed for a change to undo, for a mark whose requirement is not
 * on the page, and for a filter in the address. It also offers to carry over from a list of another version.
 */
export async function follow(tools: ListTools): Promise<void> {
	const { facts, view, store } = tools;
	const ids = Object.keys(store().state.marks);
	if (hasAnswers(store().state.choices)) void openAnswers(tools);
	const follows =
		store().lastChange !== undefined ||
		/(?:filter-\w+|text)=/.test(location.search + location.hash) ||
		ids.some((id) => !view.ids.has(id)) ||
		(ids.length === 0 && hasOtherVersions(facts.key));
	if (!follows || followed.has(tools)) return;
	followed.add(tools);
	const followList = await loaded(noticesOf(tools), () => loadPart((parts) => parts.followList()));
	if (followList) followList(tools, (button) => openTool(button, tools));
	// The next change tries again.
	else followed.delete(tools);
}

/** Loads the code for answers that apply to the whole list when its questions are opened, or if the list has an answer. */
async function openAnswers(tools: ListTools): Promise<void> {
	(await loaded(noticesOf(tools), () => loadPart((parts) => parts.startAnswers())))?.(tools);
}

/** Loads the content of a `<details>` when it is first opened: of the row with this id, or of the part that its `data-fill` names. */
export async function fillDetails(
	details: HTMLDetailsElement,
	before: Promise<unknown> | undefined,
	id: string | undefined,
	tools: ListTools,
): Promise<void> {
	if (details.dataset['fill'] === 'answers') return openAnswers(tools);
	if (id === undefined) return;
	const show = await loaded(details, async () => {
		await before;
		return loadPart((parts) => parts.showRow());
	});
	show?.(details, id, tools);
}

/** Asks for the reader's name, or removes the question if the name is known. */
export async function askName(tools: ListTools): Promise<void> {
	(await loaded(noticesOf(tools), () => loadPart((parts) => parts.askName())))?.(tools);
}

/** Shows above the list what went wrong with saving a list. */
export async function showProblem(problem: StoreProblem, list: () => ChecklistStore, tools: ListTools): Promise<void> {
	const notices = noticesOf(tools);
	const show = await loaded(notices, () => loadPart((parts) => parts.showProblem()), mayBeLost);
	if (show) show(problem, list(), tools);
	else notices.hidden = false;
}

/** The addresses of these parts are loaded on use too. */
const loadPart = async <Part>(
	pick: (loaders: typeof import('./tool-loaders.ts').partLoaders) => Promise<Part>,
): Promise<Part> => pick((await import('./tool-loaders.ts')).partLoaders);
const noticesOf = ({ root }: Pick<ListTools, 'root'>) => partOf(root, 'notices', HTMLElement);

/** A part of the page that is loaded on use. If that fails, `place` says so until it succeeds. */
async function loaded<Part>(
	place: Element | null,
	load: () => Promise<Part>,
	words = partNotLoaded,
): Promise<Part | undefined> {
	const part = await load().catch(() => undefined);
	const said = [...(place?.querySelectorAll(':scope > [role=alert]') ?? [])].find(
		({ textContent }) => textContent === words,
	);
	if (part) said?.remove();
	else if (!said)
		place?.append(
			Object.assign(document.createElement('p'), { className: 'notice', role: 'alert', textContent: words }),
		);
	if (place instanceof HTMLElement && place.dataset['show'] === 'notices') place.hidden = place.childElementCount === 0;
	return part;
}
