import type { PageSummary, Dataset } from '../requirements/model/dataset.ts';
import type { Problem } from '../requirements/problems/problems.ts';
import type { AccountEntry } from '../requirements/page/accounted-page.ts';
import type { PageHeading } from '../requirements/page/read-page.ts';
import type { Snapshot } from '../requirements/history/version-snapshot.ts';
import type { SiteSettings } from '../requirements/content/read-settings.ts';
/** The text below one heading of a page, without its requirements. */
export interface Passage {
	/** The anchor of the heading; empty for text above the first one. */
	anchor: string;
	heading: string;
	text: string;
}

/** A requirements page, ready to be shown. `html` is sanitised, and begins after the title. */
export interface PublishedPage extends PageSummary {
	headings: PageHeading[];
	html: string;
	/** Its text for the search, apart from its requirements. */
	passages: Passage[];
	/** The problems of its file. In a build only warnings remain; `astro dev` shows all of them on the page. */
	problems: Problem[];
	/** The fate of each mention in its file, for its writer. */
	account: AccountEntry[];
}

/** A product version with pages here. */
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
	/** The roles of its dataset, with the ids that they would have under their other names. */
	roleNames: { id: string; label: string; aliases: string[]; machine: string }[];
	/** Its recorded snapshots, oldest first. */
	snapshots: Snapshot[];
}

/** A version whose documentation is on another site. */
export interface ElsewhereVersion {
	id: string;
	label: string;
	url: string;
}

/** Everything that the site shows: site.yaml, versions.yaml, roles.md, the pages and their history. */
export interface Site {
	/** The name of the site in the masthead. */
	name: string;
	/** The product whose requirements it states. */
	product: string;
	description: string;
	/** One or two sentences on where the facts come from and that the project is not the vendor's. */
	notice: string;
	/** The links of the footer: the vendor's current page, the repository. */
	links: { label: string; url: string }[];
	/** The colour of links and buttons, if it differs from ours. */
	accent?: SiteSettings['accent'];
	/** Questions that lead a reader to a version. */
	which?: SiteSettings['which'];
	/** Where the content is kept and can be edited. */
	repository?: SiteSettings['repository'];
	versions: PublishedVersion[];
	elsewhere: ElsewhereVersion[];
}
