import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { withoutByteOrderMark } from './content-file.ts';

/** The line of versions.yaml on which each version begins, by its id. */
export function versionLines(written: string): Map<string, number> {
	const lineCounter = new LineCounter();
	const contents = contentsOf(withoutByteOrderMark(written), lineCounter);
	const items = isSeq(contents) ? contents.items.filter((item) => isMap(item)) : [];
	return new Map(items.map((item) => [String(item.get('id')), lineCounter.linePos(item.range?.[0] ?? 0).line]));
}

function contentsOf(text: string, lineCounter: LineCounter) {
	try {
		return parseDocument(text, { prettyErrors: false, lineCounter }).contents;
	} catch {
		// Nested too deep for the parser; reading the settings has already reported it.
		return null;
	}
}
