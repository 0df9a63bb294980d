import type { AskedList, AskedRequirement } from './asked-list.ts';

/** One file of a format. */
export interface RuleFile {
	/** The full file name, with the extension that the program expects. */
	name: string;
	text: string;
}

/** Whether the rules express a requirement completely, in part, or not at all. */
export type Expressed = 'expressed' | 'in-part' | 'not-expressed';

/** What a format expresses of one requirement, and what it does not. */
export interface Fate {
	id: string;
	ref: string;
	expressed: Expressed;
	/** Sentences on why there is no rule, or on what the rules leave out. None if all is expressed. */
	missing: readonly string[];
	/** Sentences on what the rules allow beyond the requirement. */
	wider: readonly string[];
}

/** The files of a format and what they leave out, made together so that they always agree. */
export interface RuleSet {
	files: readonly RuleFile[];
	/** One for each requirement, in the order of the page. */
	fates: readonly Fate[];
}

/** A format for rules. */
export interface RuleFormat {
	id: string;
	/** The usual name of the format. */
	title: string;
	/** The names of its files, in the order in which they are written. */
	fileNames: readonly string[];
	/** Sentences that apply to all of its rules: for the top of the file and for the page. */
	notes: readonly string[];
	write: (list: AskedList) => RuleSet;
}

/** The rules of one requirement in a format. */
export interface Written<Rule> {
	rules: readonly Rule[];
	missing?: readonly string[];
	wider?: readonly string[];
}

/** The rules of all requirements, each with its requirement, and the result for each requirement. */
export function writeAll<Rule>(
	list: AskedList,
	write: (requirement: AskedRequirement) => Written<Rule>,
): { rules: { rule: Rule; requirement: AskedRequirement }[]; fates: Fate[] } {
	const rules: { rule: Rule; requirement: AskedRequirement }[] = [];
	const fates = list.requirements.map((requirement): Fate => {
		const { id, ref, leftOut } = requirement;
		if (leftOut !== undefined) return { id, ref, expressed: 'not-expressed', missing: [leftOut], wider: [] };
		const written = write(requirement);
		const missing = [...new Set([...requirement.missing, ...(written.missing ?? [])])];
		if (written.rules.length === 0) return { id, ref, expressed: 'not-expressed', missing, wider: [] };
		for (const rule of written.rules) rules.push({ rule, requirement });
		const wider = [...new Set([...requirement.wider, ...(written.wider ?? [])])];
		return { id, ref, expressed: missing.length > 0 ? 'in-part' : 'expressed', missing, wider };
	});
	return { rules, fates };
}

/** Merges rules with the same text; the merged rule names all of their requirements. */
export function mergeSame<Rule>(
	rules: readonly { rule: Rule; requirement: AskedRequirement }[],
	keyOf: (rule: Rule) => string,
): { key: string; rule: Rule; requirements: AskedRequirement[] }[] {
	const groups = Map.groupBy(rules, ({ rule }) => keyOf(rule));
	return [...groups].flatMap(([key, [first, ...others]]) => {
		if (!first) return [];
		const requirements = [...new Set([first, ...others].map(({ requirement }) => requirement))];
		return [{ key, rule: first.rule, requirements }];
	});
}
