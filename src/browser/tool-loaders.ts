import type { ListTools } from './list-tools.ts';

/** A tool, as its module exports it: `button` is the one that was pressed. */
type OpenTool = (tools: ListTools, button: HTMLElement) => void | Promise<void>;

/** By the name in `data-open` of its button: each tool is loaded when it is first opened. */
export const toolLoaders: Readonly<Record<string, () => Promise<OpenTool>>> = {
	carry: async () => (await import('./carry-dialog.ts')).openCarryOver,
	files: async () => (await import('./files-dialog.ts')).openFiles,
	filter: async () => (await import('./filter-list.ts')).filterList,
	hosts: async () => (await import('./name-hosts.ts')).nameHosts,
	lists: async () => (await import('./lists-dialog.ts')).openLists,
	print: async () => (await import('./print-list.ts')).printList,
	result: async () => (await import('./copy-result.ts')).copyResult,
	undo: async () => (await import('./undo-change.ts')).undoChange,
};

/** Parts that the page itself loads on use, by what they export. */
export const partLoaders = {
	askName: async () => (await import('./ask-reader.ts')).askName,
	followList: async () => (await import('./follow-list.ts')).followList,
	openListInside: async () => (await import('./files-inside.ts')).openListInside,
	showEvidence: async () => (await import('./show-evidence.ts')).showEvidence,
	showHowToCheck: async () => (await import('./show-how-to-check.ts')).showHowToCheck,
	showProblem: async () => (await import('./saving-notices.ts')).showProblem,
	startAnswers: async () => (await import('./list-answers.ts')).startAnswers,
	takeDrop: async () => (await import('./files-drop.ts')).takeDrop,
};
