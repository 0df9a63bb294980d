import { getCollection } from 'astro:content';
import type { Dataset, PageSummary } from '../requirements/dataset.ts';
import type { Problem } from '../requirements/problems.ts';
import type { PageHeading } from '../requirements/read-page.ts';
import type { SiteSettings } from '../requirements/read-settings.ts';
import type { Snapshot } from '../requirements/snapshot.ts';
import { buildSite } from './build-site.ts';
import { openablePath } from './content-folder.ts';
import { loadGuides } from './load-guides.ts';

export type { PageHeading };

/** A requirements page, ready to be shown; `html` is sanitised and starts below the title. */
export interface PublishedPage extends PageSummary {
	headings: PageHeading[];
	html: string;
	/** Of its file. A build has only warnings here; `astro dev` shows all of them on the page. */
	problems: Problem[];
}

/** A product version that we hold pages of. */
export interface PublishedVersion {
	id: string;
	label: string;
	status: Dataset['version']['status'];
	/** Who needs it, in one sentence. */
	for: string;
	/** The product line that it belongs to. */
	line?: string | undefined;
	/** Id of the later version that follows it. */
	followedBy?: string | undefined;
	dataset: Dataset;
	pages: PublishedPage[];
	/** The roles of its dataset, with the ids that they had under other names. */
	roleNames: { id: string; label: string; aliases: string[] }[];
	/** What was recorded of it, oldest first. */
	snapshots: Snapshot[];
}

/** A version whose documentation stands on another site. */
export interface ElsewhereVersion {
	id: string;
	label: string;
	url: string;
}

/** All that the site shows: site.yaml, versions.yaml, roles.md, the pages and their history. */
export interface Site {
	/** The name of the site, as in the masthead. */
	name: string;
	/** The product whose requirements it states. */
	product: string;
	description: string;
	/** One or two sentences on where the facts come from and that the project is not the vendor's. */
	notice: string;
	/** Links of the footer: the vendor's current page, the repository. */
	links: { label: string; url: string }[];
	/** The colour of links and buttons, where it is not ours. */
	accent?: SiteSettings['accent'];
	/** Questions that lead a reader to a version. */
	which?: SiteSettings['which'];
	/** Where the content is kept and can be edited. */
	repository?: SiteSettings['repository'];
	versions: PublishedVersion[];
	elsewhere: ElsewhereVersion[];
}

/** An error without a stack: what it says is for a writer, and nothing of the tool may push it off the screen. */
function contentError(report: readonly string[]): Error {
	const error = new Error(`The content has problems that stop the build:\n\n${report.join('\n')}\n`);
	error.stack = '';
	return error;
}

let built: { digest: string; site: Site } | undefined;

/**
 * The whole site from the content folder, assembled once for each state of the content. Warnings are printed. Where there is an error a build
 * stops: this throws with all problems, one a line, as `file:line:column severity message rule`. `astro dev` goes on, and shows them
 * on the page that has them.
 */
export async function loadSite(): Promise<Site> {
	const [pages, settings, guides] = await Promise.all([
		getCollection('pages'),
		getCollection('settings'),
		loadGuides(),
	]);
	const digest = [...pages, ...settings, ...guides].map((entry) => entry.digest ?? entry.id).join(' ');
	if (built?.digest === digest) return built.site;
	const { site, problems } = buildSite(
		pages.map(({ id, data }) => ({ path: id, ...data })),
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
		// While a writer writes, each edit is a change that is not recorded yet.
		if (!import.meta.env.DEV || problems[index]?.rule !== 'unrecorded-changes') console.warn(line);
	});
	built = { digest, site };
	return site;
}
