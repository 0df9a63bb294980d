import type { PageSummary, Dataset } from '../requirements/model/dataset.ts';
import type { Problem } from '../requirements/problems/problems.ts';
import type { AccountEntry } from '../requirements/page/accounted-page.ts';
import type { PageHeading } from '../requirements/page/read-page.ts';
import type { Snapshot } from '../requirements/history/version-snapshot.ts';
import type { SiteSettings } from '../requirements/content/read-settings.ts';
/** The text below one heading of a page, without its requirements. */
export interface Passage {
	/** Anchor of the heading; empty above the first one. */
	anchor: string;
	heading: string;
	text: string;
}

/** A requirements page, ready to be shown; `html` is sanitised and starts below the title. */
export interface PublishedPage extends PageSummary {
	headings: PageHeading[];
	html: string;
	/** What the search finds of it beside its requirements. */
	passages: Passage[];
	/** Of its file. A build has only warnings here; `astro dev` shows all of them on the page. */
	problems: Problem[];
	/** What became of each mention of its file, for its writer. */
	account: AccountEntry[];
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
	roleNames: { id: string; label: string; aliases: string[]; machine: string }[];
	/** What was recorded of it, oldest first. */
	snapshots: Snapshot[];
}

/** A version whose documentation is on another site. */
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
