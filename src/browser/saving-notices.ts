import type { ListTools } from './list-tools.ts';
import { download } from './download.ts';
import { element } from './element.ts';
import { partOf } from './part-of.ts';
import type { StoreProblem } from './store.ts';
import {
	downloadCopy,
	stateNewer,
	stateSetAside,
	stateUnreadable,
	storageErased,
	storageFull,
	storageRefused,
} from '../checklist/words-saving.ts';

const shown = new Set<string>();

/** What a reader must know about saving: one notice of each kind above the list, with a download of what is at stake. */
export function showProblem(problem: StoreProblem, { root, store }: ListTools): void {
	const key = 'raw' in problem ? problem.raw : problem.kind;
	if (shown.has(key)) return;
	shown.add(key);
	const notices = partOf(root, 'notices', HTMLElement);
	const list = store();
	const text = () => ('raw' in problem ? problem.raw : JSON.stringify(list.state));
	const save = () => void download(text(), `${notices.dataset['file'] ?? 'checklist'}.json`, 'application/json');
	const button = element('button', { type: 'button', className: 'plain', onclick: save }, downloadCopy);
	notices.append(element('p', {}, wordsFor(problem), ' ', button));
	notices.hidden = false;
}

function wordsFor(problem: StoreProblem): string {
	switch (problem.kind) {
		case 'refused':
			return storageRefused;
		case 'full':
			return storageFull;
		case 'erased':
			return storageErased;
		case 'newer':
			return stateNewer;
		case 'set-aside':
			return stateSetAside(problem.why);
		case 'unreadable':
			return stateUnreadable(problem.why);
	}
}
