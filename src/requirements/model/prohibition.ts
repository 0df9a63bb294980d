import type { Requirement } from './requirement.ts';
/** What a page forbids, and in which section. */
export interface StatedProhibition {
	section: Requirement['section'];
	text: string;
}
