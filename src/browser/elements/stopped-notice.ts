import type { ChecklistState } from '../../checklist/state/state.ts';
import { earlierEvidence, stoppedCounting, type StoppedItem } from '../../checklist/item/stopped-counting.ts';
import * as words from '../../checklist/item/words-stopped.ts';
import styles from '../../styles/stopped-notice.css?inline';
import { adoptStyles, element } from '../dom/element.ts';
import type { ListView } from './list-view.ts';
import { partOf } from '../dom/part-of.ts';
import type { ChecklistStore } from '../storage/store.ts';

/** The parts of the page that the notice needs. */
export interface NoticeTools {
	root: HTMLElement;
	view: ListView;
	store: () => ChecklistStore;
	now: () => string;
	speak: (words: string) => void;
}

/** The notice that is shown, and its requirements. */
let shown: { notice: HTMLElement; about: string } | undefined;

/**
 * Tells the reader once, above the list, which answers of an earlier release no longer count, and why. The notice stays until the reader
 * closes it, which the list records. It only names requirements that the reader was not told about.
 */
export function showStopped({ root, view, store, now, speak }: NoticeTools): void {
	const { state } = store();
	showEarlier(root, view, state);
	const told = new Set(state.told.text.split('\n'));
	const stopped = stoppedCounting(view.items, state, view.roles, (item) => view.membersOf(item.id)).filter(
		({ item }) => !told.has(item.id),
	);
	const about = `${store().key} ${stopped.map(({ item, why }) => `${item.id} ${why}`).join('\n')}`;
	if (shown?.about === about && shown.notice.isConnected) return;
	const notices = partOf(root, 'notices', HTMLElement);
	shown?.notice.remove();
	if (stopped.length > 0) {
		adoptStyles(styles);
		const notice = noticeOf(stopped, () => {
			notice.remove();
			notices.hidden = notices.childElementCount === 0;
			const ids = [...told, ...stopped.map(({ item }) => item.id)].filter((id) => id !== '');
			store().apply((list) => ({ ...list, told: { text: ids.join('\n'), time: now() } }));
			root.querySelector<HTMLElement>("[data-open='lists']")?.focus();
			speak(words.noticeClosed);
		});
		notices.prepend(notice);
		shown = { notice, about };
	}
	notices.hidden = notices.childElementCount === 0;
}

/** Keeps results visible that were found at addresses that are no longer tested: their items get "Details" too. */
function showEarlier(root: HTMLElement, view: ListView, state: ChecklistState): void {
	for (const item of view.items) {
		if (earlierEvidence(item, state, view.roles).length === 0) continue;
		const details = root.querySelector<HTMLElement>(
			`[data-requirement="${CSS.escape(item.id)}"] [data-show='evidence']`,
		);
		if (details) details.hidden = false;
	}
}

function noticeOf(stopped: readonly StoppedItem[], close: () => void): HTMLElement {
	const title = element('b', { id: 'notice:stopped' }, words.stoppedTitle(stopped.length));
	const lines = stopped.map(({ item, why }) =>
		element('li', {}, element('a', { href: `#${item.id}` }, item.ref), ` ${item.given.sentence}. ${why}`),
	);
	const notice = element(
		'section',
		{ className: 'stopped' },
		element('p', {}, title),
		element('p', {}, words.stoppedLead),
		element('ul', {}, ...lines),
		element('p', {}, element('button', { type: 'button', className: 'plain', onclick: close }, words.understood)),
	);
	notice.setAttribute('aria-labelledby', title.id);
	return notice;
}
