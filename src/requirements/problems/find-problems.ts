// What the rules find, as problems: each function asks every rule of the list that looks at such a thing.
import type { PlacedFinding, ProblemRule, ReadDrafts, ReadText } from '../rules/problem-rule.ts';
import { rules, type RuleName } from '../rules/rules.ts';
import { problemAt, Problems, type Problem } from './problems.ts';

/** Reports what is wrong on a page that is read. */
export function findOnPage(page: ReadText, problems: Problems): void {
	for (const { name, ofPage } of rules)
		for (const { message, at } of ofPage?.(page) ?? []) problems.report(name, message, at);
}

/** What is wrong with a file of settings as a text. */
export function settingsProblems({ file, source }: { file: string; source: string }): Problem[] {
	const problems = new Problems(file, source);
	for (const { name, ofSettings } of rules)
		for (const { message, at } of ofSettings?.(source) ?? []) problems.report(name, message, at);
	return problems.list();
}

/** What is wrong with the requirements of each page, by the rows of roles.md. */
export function draftProblems(
	pages: readonly ReadDrafts[],
	roles: Parameters<NonNullable<ProblemRule['ofDrafts']>>[1],
): Problem[] {
	return placed(({ ofDrafts }) => (ofDrafts ? pages.flatMap((page) => [...ofDrafts(page, roles)]) : []));
}

/** What is wrong in one version. */
export function versionProblems(dataset: Parameters<NonNullable<ProblemRule['ofVersion']>>[0]): Problem[] {
	return placed(({ ofVersion }) => ofVersion?.(dataset) ?? []);
}

/** What is wrong with all pages together. */
export function contentProblems(...content: Parameters<NonNullable<ProblemRule['ofContent']>>): Problem[] {
	return placed(({ ofContent }) => ofContent?.(...content) ?? []);
}

function placed(find: (rule: ProblemRule & { name: RuleName }) => Iterable<PlacedFinding>): Problem[] {
	return rules.flatMap((rule) => [...find(rule)].map(({ message, place }) => problemAt(rule.name, message, place)));
}
