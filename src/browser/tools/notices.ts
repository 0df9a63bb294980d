import { partOf } from '../dom/part-of.ts';
import type { ToolsFor } from './tool-context.ts';

/** Puts a notice above the list, if it is not there yet, and says it to those who hear the page. */
export function showNotice(notice: HTMLElement, words: string, { root, speak }: ToolsFor<'root' | 'speak'>): void {
	if (notice.isConnected) return;
	const notices = partOf(root, 'notices', HTMLElement);
	notices.append(notice);
	notices.hidden = false;
	speak(words);
}

/** Takes a notice away. A focus in it goes to "All lists", where all that notices are about can be had too. */
export function removeNotice(notice: HTMLElement, { root }: ToolsFor<'root'>): void {
	const hadFocus = notice.contains(document.activeElement);
	notice.remove();
	const notices = partOf(root, 'notices', HTMLElement);
	notices.hidden = notices.childElementCount === 0;
	if (hadFocus) root.querySelector<HTMLElement>("[data-open='lists']")?.focus();
}
