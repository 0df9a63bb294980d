import type { Roles } from '../../checklist/item/named-hosts.ts';
import type { ListView } from '../elements/list-view.ts';
import type { ChecklistStore } from '../storage/store.ts';

/** The facts of the list that the page has in attributes. */
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

/** The parts of the page that tools may use. Each tool declares only those that it uses: `ToolsFor<'store' | 'now'>`. */
export interface ListTools {
	root: HTMLElement;
	facts: ListFacts;
	view: ListView;
	/** The list that is open now, with its key. */
	store: () => ChecklistStore;
	/** Shows another list of this version, by its key. False if it cannot be shown: then the open list stays, and the page says why. */
	openList: (key: string) => Promise<boolean>;
	/** ISO 8601. */
	now: () => string;
	/** Announces something once to screen readers. */
	speak: (words: string) => void;
}

/** Some of these parts, by name. */
export type ToolsFor<Part extends keyof ListTools> = Pick<ListTools, Part>;
