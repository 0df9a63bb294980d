import type { Root } from 'mdast';
import type { Dataset } from '../model/dataset.ts';
import type { Draft } from '../model/draft.ts';
import type { ListedRole } from '../model/find-role.ts';
import type { Place, Span } from '../text/span.ts';

/** What a rule found in the text of one file. A message says what is unexpected, and what is expected in its place. */
export interface Finding {
	message: string;
	at: Span;
}

/** What a rule found in requirements or between files. */
export interface PlacedFinding {
	message: string;
	place: Place;
}

/** A page once its tables, lists and sentences are read. */
export interface ReadText {
	source: string;
	tree: Root;
	/** Hosts by the wildcards that they are samples of. */
	samples: Readonly<Record<string, readonly string[]>>;
	drafts: readonly Draft[];
}

/** What requirements of a page say, with the file that they are in. */
export interface ReadDrafts {
	file: string;
	drafts: readonly Draft[];
}

/**
 * One kind of problem: its name, its words, and how it is found. What is noticed only while something is read has no function here: reading
 * reports it by its name. An error stops the build. `means` and `remedy` are the words of the guide, with code in backticks.
 */
export interface ProblemRule {
	name: string;
	severity: 'error' | 'warning';
	/** What is wrong. */
	means: string;
	/** What the writer can do. */
	remedy: string;
	/** A problem of this rule says that something is not in the dataset. */
	isUnread?: true;
	/** Looks at one page. */
	ofPage?: (page: ReadText) => Iterable<Finding>;
	/** Looks at site.yaml, versions.yaml or roles.md as text. */
	ofSettings?: (source: string) => Iterable<Finding>;
	/** Looks at the requirements of one page, beside the rows of roles.md. */
	ofDrafts?: (page: ReadDrafts, roles: readonly ListedRole[]) => Iterable<PlacedFinding>;
	/** Looks at one version. */
	ofVersion?: (dataset: Pick<Dataset, 'requirements' | 'pages' | 'roles'>) => Iterable<PlacedFinding>;
	/** Looks at all pages, beside roles.md. */
	ofContent?: (
		pages: readonly ReadDrafts[],
		roles: readonly ListedRole[],
		rolesFile: string,
	) => Iterable<PlacedFinding>;
}
