import type { Roles } from '../../checklist/item/named-hosts.ts';
import type { ListView } from '../elements/list-view.ts';
import type { ChecklistStore } from '../storage/store.ts';

/** What the page says of its list, in attributes. */
export interface ListFacts {
	version: string;
	/** Key of the saved list. */
	key: string;
	/** Product and version, as in the title of the page. */
	name: string;
	/** Twelve digits of the dataset's digest. */
	digest: string;
	roles: Roles;
}

/** What tools may use of the page that opens them. Each one takes only what it uses: `ToolsFor<'store' | 'now'>`. */
export interface ListTools {
	root: HTMLElement;
	facts: ListFacts;
	view: ListView;
	/** The list that is open now, with its key. */
	store: () => ChecklistStore;
	/** Shows another list of this version, by its key. False where it cannot be shown: the one that was open then stays, and the page says why. */
	openList: (key: string) => Promise<boolean>;
	/** ISO 8601. */
	now: () => string;
	/** Says something once to those who hear the page. */
	speak: (words: string) => void;
}

/** A part of it, by name. */
export type ToolsFor<Part extends keyof ListTools> = Pick<ListTools, Part>;
