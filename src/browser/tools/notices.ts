import { partOf } from '../dom/part-of.ts';
import type { ToolsFor } from './tool-context.ts';

/** Puts a notice above the list, unless it is there already, and announces it to screen readers. */
export function showNotice(notice: HTMLElement, words: string, { root, speak }: ToolsFor<'root' | 'speak'>): void {
	if (notice.isConnected) return;
	const notices = partOf(root, 'notices', HTMLElement);
	notices.append(notice);
	notices.hidden = false;
	speak(words);
}

/** Removes a notice. If it has the focus, that goes to "All lists", which leads to everything that notices are about. */
export function removeNotice(notice: HTMLElement, { root }: ToolsFor<'root'>): void {
	const hadFocus = notice.contains(document.activeElement);
	notice.remove();
	const notices = partOf(root, 'notices', HTMLElement);
	notices.hidden = notices.childElementCount === 0;
	if (hadFocus) root.querySelector<HTMLElement>("[data-open='lists']")?.focus();
}
