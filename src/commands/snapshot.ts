// npm run snapshot: records what each version asks for today in history/ of the content folder, if something changed
// since the last snapshot. The files belong in version control. Exit status 1 if the content has errors; then nothing
// is recorded.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assembleContent } from '../requirements/content/assemble-content.ts';
import { compareRequirements, comparisonCounts } from '../requirements/history/compare-requirements.ts';
import { snapshotPath } from '../requirements/history/read-history.ts';
import { readPage } from '../requirements/page/read-page.ts';
import { takeSnapshot, writeSnapshot, type Snapshot } from '../requirements/history/version-snapshot.ts';
import { contentFolder, repositoryPath } from '../site/content/content-folder.ts';
import { openable } from './content-settings.ts';
import { problemLine } from './extracted-page.ts';
import {
	type AssembledVersion,
	type ContentPage,
	isPagePath,
	isSettingsPath,
} from '../requirements/content/content-page.ts';

/** All files of the content folder that say what versions ask for: pages, settings, history. */
function readContent() {
	const paths = readdirSync(contentFolder, { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.sort();
	const read = (path: string) => ({
		path,
		// A path that the terminal can open.
		file: openable(contentFolder, path),
		source: readFileSync(join(contentFolder, path), 'utf8'),
	});
	const pages = paths
		.filter(isPagePath)
		.map(read)
		.map(({ path, file, source }): ContentPage => {
			// A snapshot must not depend on the path of the content folder on this machine.
			const { problems, ...reading } = readPage(source, repositoryPath(join(contentFolder, path)));
			const reported = problems.map((problem) => ({ ...problem, place: { ...problem.place, file } }));
			return { ...reading, path, problems: reported };
		});
	return assembleContent(pages, paths.filter(isSettingsPath).map(read));
}

/** Records a version if it changed, and returns a line that says what was done. */
function record(version: AssembledVersion<ContentPage>, today: string): string {
	const { dataset, setting, snapshots, unrecorded } = version;
	const latest = snapshots.at(-1);
	if (!unrecorded) return `${setting.id}: nothing changed since ${latest?.dataVersion}`;
	const snapshot = takeSnapshot(dataset, today);
	const file = join(contentFolder, snapshotPath(snapshot));
	if (existsSync(file))
		throw new Error(
			`${setting.id}: ${snapshot.dataVersion.slice(0, 8)} has no number left; set "updated" of a page to a later day`,
		);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, writeSnapshot(snapshot));
	return `${setting.id}: recorded ${snapshot.dataVersion}, ${differences(latest, snapshot)}`;
}

function differences(latest: Snapshot | undefined, snapshot: Snapshot): string {
	const count = snapshot.requirements.length;
	if (!latest) return `its first snapshot, with ${count} ${count === 1 ? 'requirement' : 'requirements'}`;
	const comparison = compareRequirements(latest.requirements, snapshot.requirements);
	const counts = comparisonCounts(comparison);
	const renamed = [...comparison.changed, ...comparison.moved, ...comparison.same].filter(
		({ from, to }) => from.id !== to.id,
	).length;
	const newNotes = comparison.same.filter(({ fields }) => fields.length > 0).length;
	return [
		`${counts.added} added`,
		`${counts.removed} removed`,
		`${counts.changed} changed`,
		`${counts.moved} moved`,
		`${counts.same} the same${newNotes > 0 ? ` (${newNotes} with other notes)` : ''}`,
		...(renamed > 0 ? [`${renamed} recognised under a new id`] : []),
	].join(', ');
}

function main(): number {
	if (!existsSync(contentFolder)) {
		console.error(`${contentFolder}: no such folder`);
		return 2;
	}
	const { versions, problems } = readContent();
	const errors = problems.filter(({ severity }) => severity === 'error');
	if (errors.length > 0) {
		console.error(`Nothing was recorded; the content has errors:\n\n${errors.map(problemLine).join('\n')}`);
		return 1;
	}
	const today = new Date().toISOString().slice(0, 10);
	try {
		for (const version of versions) console.log(record(version, today));
	} catch (error) {
		console.error(error instanceof Error ? error.message : String(error));
		return 1;
	}
	return 0;
}

process.exitCode = main();
