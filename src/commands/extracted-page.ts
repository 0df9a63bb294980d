import type { Problem } from '../requirements/problems/problems.ts';
import type { Requirement } from '../requirements/model/requirement.ts';

/** What `extract` gives for one file: what was read, and what was wrong. */
export interface ExtractedPage {
	file: string;
	requirements: Requirement[];
	problems: Problem[];
}

/** A problem on one line, in the form that editors and terminals jump to: `file:line:column severity message rule`. */
export function problemLine({ place, severity, message, rule }: Problem): string {
	return `${place.file}:${place.line}:${place.column} ${severity} ${message.replace(/\s*\n\s*/g, ' ')} ${rule}`;
}
