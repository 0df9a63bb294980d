import { isSnapshotPath } from '../history/read-history.ts';

/** Whether a path below the content folder is that of a page: Markdown in a folder, which is a version's. */
export function isPagePath(path: string): boolean {
	return path.endsWith('.md') && path.includes('/') && !/^(?:guides|history)\//.test(path);
}

/** Whether a path below the content folder is that of another file that says what versions ask for: settings, roles, snapshots. */
export function isSettingsPath(path: string): boolean {
	return ['site.yaml', 'versions.yaml', 'roles.md'].includes(path) || isSnapshotPath(path);
}
