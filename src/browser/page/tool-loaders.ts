import type { ListTools } from '../tools/tool-context.ts';

/** A tool, as its module exports it: `button` is the pressed one. */
type OpenTool = (tools: ListTools, button: HTMLElement) => void | Promise<void>;

/** Tools by the name in `data-open` of their buttons; each is loaded when it is first opened. */
export const toolLoaders: Readonly<Record<string, () => Promise<OpenTool>>> = {
	bulk: async () => (await import('../tools/list/bulk-marks.ts')).markInBulk,
	carry: async () => (await import('../tools/carry/carry-dialog.ts')).openCarryOver,
	files: async () => (await import('../tools/files/files-dialog.ts')).openFiles,
	filter: async () => (await import('../tools/filter/filter-list.ts')).filterList,
	hosts: async () => (await import('../tools/list/name-hosts.ts')).nameHosts,
	lists: async () => (await import('../tools/lists/lists-dialog.ts')).openLists,
	next: async () => (await import('../tools/list/next-open.ts')).goToNextOpen,
	print: async () => (await import('../tools/paper/print-list.ts')).printList,
	result: async () => (await import('../tools/item/copy-result.ts')).copyResult,
	scripts: async () => (await import('../tools/scripts/scripts-dialog.ts')).openScripts,
	undo: async () => (await import('../tools/list/undo-change.ts')).undoChange,
};

/** Parts that the page itself loads on use, by the name of their export. */
export const partLoaders = {
	askName: async () => (await import('../elements/ask-reader.ts')).askName,
	followList: async () => (await import('../tools/list/follow-list.ts')).followList,
	openListInside: async () => (await import('../tools/files/files-inside.ts')).openListInside,
	showRow: async () => (await import('../tools/item/show-row.ts')).showRow,
	showProblem: async () => (await import('../tools/list/saving-notices.ts')).showProblem,
	startAnswers: async () => (await import('../tools/list-answers.ts')).startAnswers,
	takeDrop: async () => (await import('../tools/files/files-drop.ts')).takeDrop,
};
