import type { SourceText } from '../text/source-text.ts';

const arrow = /\s*(<-+>|<=+>|[⟷↔⇔⟺]|-+>|=+>|[→⟶⇒➔➜]|<-+|<=+|[←⟵⇐])\s*/;

/**
 * The source and destination of `A → B`, `A -> B` or `A ⟷ B`, where A connects first. `B ← A` is reversed. Undefined
 * without an arrow.
 */
export function splitArrow(line: SourceText): { source: SourceText; destination: SourceText } | undefined {
	const match = arrow.exec(line.text);
	if (!match) return undefined;
	const left = line.slice(0, match.index).trim();
	const right = line.slice(match.index + match[0].length).trim();
	if (left.text === '' || right.text === '') return undefined;
	return /^(?:<-+|<=+|[←⟵⇐])$/.test(match[1] ?? '')
		? { source: right, destination: left }
		: { source: left, destination: right };
}
