/**
 * Notes, as text or as HTML, without the sentence that is the condition: it stands beside them. Where its words are a part of another
 * sentence, nothing is left out.
 */
export function withoutCondition(notes: string, condition: string | undefined): string {
	const place = condition === undefined ? -1 : notes.indexOf(condition);
	if (condition === undefined || place < 0) return notes;
	const before = notes.slice(0, place).replace(/\b(?:this|it)\s+$/i, '');
	const after = notes.slice(place + condition.length);
	const isSentence = /(?:^|[.!?)>”"])\s*$/.test(before) && /^\s*(?:\.|<|$)/.test(after);
	return isSentence ? before.trimEnd() + after.replace(/^\s*\./, '') : notes;
}
