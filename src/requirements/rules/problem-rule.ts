import type { Root } from 'mdast';
import type { Dataset } from '../model/dataset.ts';
import type { Draft } from '../model/draft.ts';
import type { ListedRole } from '../model/find-role.ts';
import type { Place, Span } from '../text/span.ts';

/** A finding of a rule in the text of one file. Its message says what is unexpected, and what is expected instead. */
export interface Finding {
	message: string;
	at: Span;
}

/** A finding of a rule in requirements or between files. */
export interface PlacedFinding {
	message: string;
	place: Place;
}

/** A page after its tables, lists and sentences were read. */
export interface ReadText {
	source: string;
	tree: Root;
	/** The sample hosts of each wildcard. */
	samples: Readonly<Record<string, readonly string[]>>;
	drafts: readonly Draft[];
}

/** The requirements of a page, with their file. */
export interface ReadDrafts {
	file: string;
	drafts: readonly Draft[];
}

/**
 * One kind of problem: its name, its words, and how it is found. A problem that only the reading code can notice has no
 * function here; that code reports it by name. An error stops the build. `means` and `remedy` are shown in the guide,
 * with code in backticks.
 */
export interface ProblemRule {
	name: string;
	severity: 'error' | 'warning';
	/** What is wrong, in words. */
	means: string;
	/** What the writer can do. */
	remedy: string;
	/** Set where a problem of this rule means that something is not in the dataset. */
	isUnread?: true;
	/** Looks at one page. */
	ofPage?: (page: ReadText) => Iterable<Finding>;
	/** Looks at site.yaml, versions.yaml or roles.md as text. */
	ofSettings?: (source: string) => Iterable<Finding>;
	/** Looks at the requirements of one page, with the rows of roles.md. */
	ofDrafts?: (page: ReadDrafts, roles: readonly ListedRole[]) => Iterable<PlacedFinding>;
	/** Looks at one version. */
	ofVersion?: (dataset: Pick<Dataset, 'requirements' | 'pages' | 'roles'>) => Iterable<PlacedFinding>;
	/** Looks at all pages together, with roles.md. */
	ofContent?: (
		pages: readonly ReadDrafts[],
		roles: readonly ListedRole[],
		rolesFile: string,
	) => Iterable<PlacedFinding>;
}
