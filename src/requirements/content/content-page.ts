import type { PageReading } from '../page/read-page.ts';
import type { Dataset, PageSummary } from '../model/dataset.ts';
import type { HeldVersion } from './read-settings.ts';
import type { Snapshot } from '../history/version-snapshot.ts';
import { isSnapshotPath } from '../history/read-history.ts';
/** A requirement page after reading, and its path below the content folder. */
export type ContentPage = Omit<PageReading, 'body'> & { path: string };

/** A version that has pages: its dataset, the summary of each page, and its recorded snapshots, oldest first. */
export interface AssembledVersion<Page extends ContentPage> {
	setting: HeldVersion;
	dataset: Dataset;
	pages: { page: Page; summary: PageSummary }[];
	snapshots: Snapshot[];
	/** Whether something changed since the last snapshot, or there is none. */
	unrecorded: boolean;
}

/** Whether a path below the content folder is a page: Markdown in the folder of a version. */
export function isPagePath(path: string): boolean {
	return path.endsWith('.md') && path.includes('/') && !/^(?:guides|history)\//.test(path);
}

/**
 * Whether a path below the content folder is another file that says what versions ask for: settings, roles, snapshots.
 */
export function isSettingsPath(path: string): boolean {
	return ['site.yaml', 'versions.yaml', 'roles.md'].includes(path) || isSnapshotPath(path);
}
