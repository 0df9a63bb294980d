import type { PageReading } from '../page/read-page.ts';
import type { Dataset, PageSummary } from '../model/dataset.ts';
import type { HeldVersion } from './read-settings.ts';
import type { Snapshot } from '../history/version-snapshot.ts';
/** A requirement page after reading, and its path below the content folder. */
export type ContentPage = Omit<PageReading, 'body'> & { path: string };

/** A version that has pages: its dataset, what that says of each page, and what was recorded of it before, oldest first. */
export interface AssembledVersion<Page extends ContentPage> {
	setting: HeldVersion;
	dataset: Dataset;
	pages: { page: Page; summary: PageSummary }[];
	snapshots: Snapshot[];
	/** Something changed since the last snapshot, or there is none. */
	unrecorded: boolean;
}
