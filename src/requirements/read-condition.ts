const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const opening = /^(?:(?:this|it)\s+)?(?:applies when|only when|only if|applies only when|applies only if)\b/i;
const version =
	/^versions?\s+\d[\w.]*(?:\s*(?:,|and|to|or|-|–)\s*\d[\w.]*)*(?:\s+(?:or|and)\s+(?:higher|later|lower|earlier|newer|older|above|below))?/i;

/**
 * The condition that the notes of a requirement state: a sentence that begins, after an optional "This" or "It", with
 * "applies when", "only when" or "only if"; or `Version N`, `Version N or higher` … at the start of the notes.
 */
export function readCondition(notes: string): string | undefined {
	const text = notes.replace(/\s+/g, ' ').trim();
	for (const { segment } of sentences.segment(text)) {
		const sentence = segment.trim().replace(/\.$/, '');
		if (opening.test(sentence)) return sentence.replace(/^(?:this|it)\s+/i, '');
	}
	if (!version.test(text)) return undefined;
	return [...sentences.segment(text)][0]?.segment.trim().replace(/\.$/, '');
}
