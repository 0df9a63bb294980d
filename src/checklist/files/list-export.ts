import type { Item } from '../item/item.ts';
import type { ChecklistState } from '../state/state.ts';

/** An item of the page as an export writes it. */
export interface ExportedItem {
	item: Item;
	/** Heading of its section. */
	section: string;
	/** All members of its group. */
	members: readonly Item[];
}

/** The facts of the whole list that a file states. */
export interface ExportedList {
	/** Product and version. */
	name: string;
	/** Digest of the dataset. */
	digest: string;
	/** ISO 8601 in UTC. */
	savedAt: string;
}

/** A format in which a list is saved for other programs. The page cannot open such a file; only JSON can be opened again (list-file.ts). */
export interface ListExport {
	/** The name on its button: "Save as CSV". */
	name: string;
	/** The file extension, without a dot. */
	extension: string;
	/** IANA media type. */
	mediaType: string;
	/** The text of the file; `items` are in the order of the page. */
	write: (items: readonly ExportedItem[], state: ChecklistState, list: ExportedList) => string;
}
