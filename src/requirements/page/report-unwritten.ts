import { Problems, type Problem } from '../problems/problems.ts';

const sign = 'TO WRITE:';
/** As much of a text as a message repeats. */
const longest = 200;

/** A text that stands in for one that only a writer knows: `TO WRITE: who needs this version`. The build reports it until it is replaced. */
export const unwritten = (what: string): string => `${sign} ${what}`;

/** Reports each text of a file that nobody has written yet. */
export function reportUnwritten(source: string, problems: Problems): void {
	for (let start = source.indexOf(sign); start >= 0; start = source.indexOf(sign, start + 1)) {
		const line = source.slice(start + sign.length, start + sign.length + longest).split('\n', 1)[0] ?? '';
		const what = line.split(/\s*(?:\|.*|['"]?$)/)[0]?.trim() ?? '';
		problems.report('unwritten', `Unexpected \`${sign}\`, expected ${what || 'a text'}`, {
			start,
			end: start + sign.length,
		});
	}
}

/** The same for a file of settings. */
export function unwrittenSettings({ file, source }: { file: string; source: string }): Problem[] {
	const problems = new Problems(file, source);
	reportUnwritten(source, problems);
	return problems.list();
}
