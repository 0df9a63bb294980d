import type { Problem } from '../requirements/problems/problems.ts';
import type { Requirement } from '../requirements/model/requirement.ts';
import type { AccountEntry } from '../requirements/page/accounted-page.ts';

/** The output of `extract` for one file: its requirements, its problems, and the fate of each mention. */
export interface ExtractedPage {
	file: string;
	requirements: Requirement[];
	problems: Problem[];
	account: AccountEntry[];
}

/** A problem on one line, in the form that editors and terminals jump to: `file:line:column severity message rule`. */
export function problemLine({ place, severity, message, rule }: Problem): string {
	return `${place.file}:${place.line}:${place.column} ${severity} ${message.replace(/\s*\n\s*/g, ' ')} ${rule}`;
}
