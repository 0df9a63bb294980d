// The top of each rule file: what it was made from, what it leaves out, and where it allows more.
import { counted } from '../words/grammar.ts';
import { reasonTitles } from './words-rules.ts';
import type { AskedList, AskedRequirement } from './asked-list.ts';
import type { Fate, RuleFormat } from './rule-format.ts';
import { comment } from './rule-text.ts';

/** A sentence, and the numbers of the requirements that it applies to. */
export interface Reason {
	text: string;
	refs: readonly string[];
}

/** What a format leaves out, by reason: each sentence once, with its requirements. */
export interface Reasons {
	notExpressed: readonly Reason[];
	inPart: readonly Reason[];
	wider: readonly Reason[];
}

/** Groups the sentences of single requirements. */
export function reasonsOf(fates: readonly Fate[]): Reasons {
	const of = (expressed: Fate['expressed']) => fates.filter((fate) => fate.expressed === expressed);
	const missing = ({ missing: texts }: Fate) => texts;
	return {
		notExpressed: grouped(of('not-expressed'), missing),
		inPart: grouped(of('in-part'), missing),
		wider: grouped(fates, ({ wider }) => wider),
	};
}

function grouped(fates: readonly Fate[], textsOf: (fate: Fate) => readonly string[]): Reason[] {
	const refs = new Map<string, string[]>();
	for (const fate of fates) {
		for (const text of textsOf(fate)) {
			const known = refs.get(text);
			if (known) known.push(fate.ref);
			else refs.set(text, [fate.ref]);
		}
	}
	return [...refs].map(([text, all]) => ({ text, refs: all }));
}

/** "12 requirements: 5 expressed, 3 in part, 4 not expressed." */
export function tally(fates: readonly Fate[]): string {
	const count = (expressed: Fate['expressed']) => fates.filter((fate) => fate.expressed === expressed).length;
	const all = counted(fates.length, 'requirement', 'requirements');
	return `${all}: ${count('expressed')} expressed, ${count('in-part')} in part, ${count('not-expressed')} not expressed.`;
}

/** The lines at the top, as plain text; each format turns them into comments. */
export function headerOf(
	{ product, version, dataVersion, digest, environment }: AskedList,
	{ title, notes }: Pick<RuleFormat, 'title' | 'notes'>,
	fates: readonly Fate[],
): string[] {
	const { notExpressed, inPart, wider } = reasonsOf(fates);
	const part = (heading: string, reasons: readonly Reason[]) =>
		reasons.length === 0 ? [] : [`${heading}:`, ...reasons.map(({ text, refs }) => `  ${refs.join(' ')}: ${text}`)];
	return [
		`${title}: ${version.label} (${product})${environment === '' ? '' : `, ${environment}`}`,
		`Requirements of data version ${dataVersion}, ${digest}.`,
		...notes,
		tally(fates),
		...part(reasonTitles.notExpressed, notExpressed),
		...part(reasonTitles.inPart, inPart),
		...part(reasonTitles.wider, wider),
	];
}

/** Rules below comments that name their requirements. Consecutive rules for the same requirements share one comment. */
export function commented(
	rules: readonly { requirements: readonly AskedRequirement[]; lines: readonly string[] }[],
): string[] {
	let above = '';
	return rules.flatMap(({ requirements, lines }) => {
		const comments = requirements.map(({ ref, sentence }) => comment(`${ref}: ${sentence}`));
		const isSaid = comments.join('\n') === above;
		above = comments.join('\n');
		return [...(isSaid ? [] : comments), ...lines];
	});
}

/** Choices that nobody has made yet, as comments: where one is enough, a file must not allow all of them. */
export function choiceLines(list: AskedList): string[] {
	return list.requirements
		.filter(({ isChoice }) => isChoice)
		.map(({ ref, sentence }) => comment(`${ref}, a choice: ${sentence}`));
}
