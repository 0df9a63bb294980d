import type { Item } from '../item/item.ts';
import type { ChecklistState } from '../state/state.ts';

/** An item of the page as an export writes it. */
export interface ExportedItem {
	item: Item;
	/** Heading of its section. */
	section: string;
	/** All items of its group. */
	members: readonly Item[];
}

/** What a file says of the list as a whole. */
export interface ExportedList {
	/** Product and version. */
	name: string;
	/** Digest of the dataset. */
	digest: string;
	/** ISO 8601 in UTC. */
	savedAt: string;
}

/** A format that a list can be saved in for other programs. The page cannot open it again; that is what JSON is for (list-file.ts). */
export interface ListExport {
	/** As its button names it: "Save as CSV". */
	name: string;
	/** Ending of the file, without a dot. */
	extension: string;
	/** IANA media type. */
	mediaType: string;
	/** The text of the file; `items` are in the order of the page. */
	write: (items: readonly ExportedItem[], state: ChecklistState, list: ExportedList) => string;
}
