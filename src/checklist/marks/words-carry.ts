// The words for marks whose requirement is gone, and for what is carried over from another list.
import { counted } from '../words/grammar.ts';

export { notNow } from '../words/words-questions.ts';

/** On the button of a mark whose requirement is no longer on the page. */
export const removeMark = 'Remove';
/** Read aloud after the button: which mark. */
export function removeMarkOf(sentence: string): string {
	return `the mark of “${sentence}”`;
}
/** The name of this change for "Undo". */
export const removedMark = 'removal of a mark';
/** Spoken when it is gone. */
export const markRemoved = 'The mark was removed. “Undo” restores it.';

/** "11, Production": a list of another version by name. */
export function listOf(version: string, environment: string): string {
	return environment === '' ? version : `${version}, ${environment}`;
}

/** Offered while a list has no marks, and a list of another version has some for its requirements. */
export function carryOffered(from: string, requirements: number): string {
	return `This browser has a list of ${from}. You can carry over its marks and notes for ${counted(requirements, 'requirement', 'requirements')}.`;
}
/** The button on the offer, and in the dialog. */
export function carryFromList(from: string): string {
	return `Carry over from ${from}`;
}
export const carryTitle = 'Carry over';
export const chooseList = 'From which list';
export const carryLead =
	'Marks, notes, names and hosts are copied to this list. The other list does not change. Each mark keeps its name and time, and says where it comes from. Results of checks are not copied, so run them again.';
/** Where there is no list to carry over from. */
export const nothingToCarry = 'No other version of this site has a list with marks, notes or hosts in this browser.';

/** What carrying over will do. */
export function carryPreview({
	holding,
	asking,
	left,
	hosts,
}: Record<'holding' | 'asking' | 'left' | 'hosts', number>): string[] {
	const lines: string[] = [];
	if (holding > 0) {
		lines.push(
			`${counted(holding, 'requirement is the same and keeps its mark or note', 'requirements are the same and keep their marks and notes')}.`,
		);
	}
	if (asking > 0) {
		lines.push(
			`${counted(asking, 'requirement has changed: it shows both texts and asks you to mark it again', 'requirements have changed: they show both texts and ask you to mark them again')}.`,
		);
	}
	if (holding + asking === 0) lines.push('That list has no mark or note for a requirement of this version.');
	if (left > 0) {
		lines.push(
			`${counted(left, 'mark or note has no requirement here, or one that is already marked. It stays', 'marks and notes have no requirement here, or one that is already marked. They stay')} only in the other list.`,
		);
	}
	if (hosts > 0) lines.push(`Hosts are copied too, for ${counted(hosts, 'role or wildcard', 'roles and wildcards')}.`);
	return lines;
}

/** The name of this change for "Undo". */
export function carriedFromList(from: string): string {
	return `what was carried over from ${from}`;
}
/** Spoken when it is done. */
export const carriedOver = 'Carried over. “Undo” reverts it.';
