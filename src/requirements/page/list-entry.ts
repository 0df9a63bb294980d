import type { List } from 'mdast';

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
// "Set up the mast": the reader has to do something, and no connection is named by that alone.
const step =
	/^\W*(?:set(?: up)?|configure|install|create|run|use|edit|replace|enter|type|click|select|choose|copy|start|restart|build|deploy|generate|update|upgrade|modify|change|define|specify)\b/i;
// "is the first mast", "are two lamps": not "is used for charts", which is what lists of hosts say.
const statement =
	/^[\s`*]*(?:(?:and|or)\s+\S+\s+|[\w-]+\s+){0,2}?(?:is|are|was|were|has|have|will|can|does|do|becomes?)\s+(?!\w+ed\b|for\b)/i;
const purpose = /\b(?:used|uses?|needed|required|necessary|for|accessed|contacted|reached)\b/i;

/**
 * Whether an item has the form of a list entry: it begins or ends with what it names, or says little else. A whole
 * sentence, a step for a person and the text of a link do not. `before` and `after` are the rest of the item.
 */
export function isListEntry(before: string, after: string, { ordered }: List): boolean {
	if (isLinkText(before, after) || step.test(before) || statement.test(after)) return false;
	const isSentence = /\w[.!]\W*$/.test(after);
	const [first, last] = [wordsIn(before), wordsIn(after)];
	if (isSentence && /^\W*(?:the|an?|this|your|our)\b/i.test(before) && last > 2 && !purpose.test(after)) return false;
	// Numbers count steps.
	if (ordered === true && first > 3) return false;
	return first <= 3 || (last === 0 && !(isSentence && first > 5)) || (!isSentence && first + last <= 10);
}

/** Whether the text between two others is the text of a link to another site: `[a.example.com](https://…)`. */
export function isLinkText(before: string, after: string): boolean {
	return /\[[*_`]*$/.test(before.slice(-8)) && /^[*_`]*\]\(<?https?:/.test(after.slice(0, 20));
}
