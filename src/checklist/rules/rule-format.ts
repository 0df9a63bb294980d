import type { AskedList, AskedRequirement } from './asked-list.ts';

/** One file of a format. */
export interface RuleFile {
	/** Its whole name, with the ending that its program expects. */
	name: string;
	text: string;
}

/** What became of a requirement: rules say all of it, rules say some of it, or there is none. */
export type Expressed = 'expressed' | 'in-part' | 'not-expressed';

/** What a format says of one requirement, and what it does not. */
export interface Fate {
	id: string;
	ref: string;
	expressed: Expressed;
	/** Why there is no rule, or what the rules leave out: sentences. None where all is expressed. */
	missing: readonly string[];
	/** What the rules allow beside it: sentences. */
	wider: readonly string[];
}

/** The files of a format and what they leave out: made together, so that they cannot disagree. */
export interface RuleSet {
	files: readonly RuleFile[];
	/** One for each requirement, in the order of the page. */
	fates: readonly Fate[];
}

/** A format that rules can be written in. */
export interface RuleFormat {
	id: string;
	/** As people call it. */
	title: string;
	/** The names of its files, in the order in which they are written. */
	fileNames: readonly string[];
	/** What holds for all of its rules: sentences for the top of the file and for the page. */
	notes: readonly string[];
	write: (list: AskedList) => RuleSet;
}

/** What a format makes of one requirement. */
export interface Written<Rule> {
	rules: readonly Rule[];
	missing?: readonly string[];
	wider?: readonly string[];
}

/** The rules of all requirements, each with the one that it is for, and what became of each requirement. */
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

/** Rules that say the same become one, which is for all of their requirements. */
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
