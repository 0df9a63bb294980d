import { getCollection } from 'astro:content';
import type { PageHeading } from '../../requirements/page/read-page.ts';
import { buildSite } from './build-site.ts';
import { openablePath } from './content-folder.ts';
import { keptReading } from './kept-readings.ts';
import { loadGuides } from './load-guides.ts';
import type { PublishedVersion, Site } from '../site.ts';

export type { PageHeading };

/** An error without a stack trace: its message is for writers, and a stack trace would push it off the screen. */
function contentError(report: readonly string[]): Error {
	const error = new Error(`The content has problems that stop the build:\n\n${report.join('\n')}\n`);
	error.stack = '';
	return error;
}

let built: { digest: string; site: Site } | undefined;

/**
 * The whole site from the content folder, assembled again only when the content changes. Prints warnings. If there is
 * an error, a build stops: this throws with all problems, one a line, as `file:line:column severity message rule`.
 * `astro dev` continues, and shows the problems on their page.
 */
export async function loadSite(): Promise<Site> {
	// Nothing changes while a build runs, and each page asks: to look again took two milliseconds with a hundred pages.
	if (built && !import.meta.env.DEV) return built.site;
	const [pages, settings, guides] = await Promise.all([
		getCollection('pages'),
		getCollection('settings'),
		loadGuides(),
	]);
	const digest = [...pages, ...settings, ...guides].map((entry) => entry.digest ?? entry.id).join(' ');
	if (built?.digest === digest) return built.site;
	const { site, problems } = buildSite(
		pages.map(({ id, data }) => ({ path: id, ...keptReading(data.reading) })),
		settings.map(({ id, data }) => ({ path: id, ...data })),
		guides.map(({ id }) => id),
	);
	const report = problems.map(
		({ place, severity, message, rule }) =>
			`${openablePath(place.file)}:${place.line}:${place.column} ${severity} ${message} ${rule}`,
	);
	const mustStop = problems.some(({ severity }) => severity === 'error') && !import.meta.env.DEV;
	if (!site || mustStop) throw contentError(report);
	report.forEach((line, index) => {
		// While a writer is editing, every change is unrecorded, so the warning would only repeat.
		if (!import.meta.env.DEV || problems[index]?.rule !== 'unrecorded-changes') console.warn(line);
	});
	built = { digest, site };
	return site;
}

/** The props of the pages and files of a version. */
// A type and not an interface: Astro accepts only props whose keys TypeScript can list.
export type VersionProps = { version: PublishedVersion };

/** The `getStaticPaths` of pages and files that each published version has. */
export async function versionPaths(): Promise<{ params: { version: string }; props: VersionProps }[]> {
	const { versions } = await loadSite();
	return versions.map((version) => ({ params: { version: version.id }, props: { version } }));
}
