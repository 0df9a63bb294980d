// Runs the rules and turns their findings into problems: each function asks every rule that applies.
import type { PlacedFinding, ProblemRule, ReadDrafts, ReadText } from '../rules/problem-rule.ts';
import { rules, type RuleName } from '../rules/rules.ts';
import { problemAt, Problems, type Problem } from './problems.ts';

/** Reports what the rules find on a page that is read. */
export function findOnPage(page: ReadText, problems: Problems): void {
	for (const { name, ofPage } of rules)
		for (const { message, at } of ofPage?.(page) ?? []) problems.report(name, message, at);
}

/** The problems in the text of a settings file. */
export function settingsProblems({ file, source }: { file: string; source: string }): Problem[] {
	const problems = new Problems(file, source);
	for (const { name, ofSettings } of rules)
		for (const { message, at } of ofSettings?.(source) ?? []) problems.report(name, message, at);
	return problems.list();
}

/** The problems in the requirements of each page, checked against roles.md. */
export function draftProblems(
	pages: readonly ReadDrafts[],
	roles: Parameters<NonNullable<ProblemRule['ofDrafts']>>[1],
): Problem[] {
	return placed(({ ofDrafts }) => (ofDrafts ? pages.flatMap((page) => [...ofDrafts(page, roles)]) : []));
}

/** The problems in one version. */
export function versionProblems(dataset: Parameters<NonNullable<ProblemRule['ofVersion']>>[0]): Problem[] {
	return placed(({ ofVersion }) => ofVersion?.(dataset) ?? []);
}

/** The problems that only all pages together show. */
export function contentProblems(...content: Parameters<NonNullable<ProblemRule['ofContent']>>): Problem[] {
	return placed(({ ofContent }) => ofContent?.(...content) ?? []);
}

function placed(find: (rule: ProblemRule & { name: RuleName }) => Iterable<PlacedFinding>): Problem[] {
	return rules.flatMap((rule) => [...find(rule)].map(({ message, place }) => problemAt(rule.name, message, place)));
}
