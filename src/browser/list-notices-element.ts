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

/** What a reader must know about saving, one notice of each kind, with a download of what is at stake. */
export class ListNoticesElement extends HTMLElement {
	#shown = new Set<string>();

	/** Shows a problem once; `currentList` gives the list as it is when the reader asks for a copy. */
	show(problem: StoreProblem, currentList: () => string): void {
		const key = 'raw' in problem ? problem.raw : problem.kind;
		if (this.#shown.has(key)) return;
		this.#shown.add(key);
		const notice = this.ownerDocument.createElement('p');
		notice.append(wordsFor(problem), ' ');
		notice.append(this.#download('raw' in problem ? () => problem.raw : currentList));
		this.append(notice);
		this.hidden = false;
	}

	#download(text: () => string): HTMLElement {
		const page = this.ownerDocument;
		const button = page.createElement('button');
		button.type = 'button';
		button.className = 'plain';
		button.textContent = downloadCopy;
		button.addEventListener('click', () => {
			const address = URL.createObjectURL(new Blob([text()], { type: 'application/json' }));
			const link = page.createElement('a');
			link.href = address;
			link.download = `${this.dataset['file'] ?? 'checklist'}.json`;
			link.click();
			URL.revokeObjectURL(address);
		});
		return button;
	}
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
