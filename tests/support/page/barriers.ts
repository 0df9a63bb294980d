import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';

/** A rule of axe that a page breaks: https://dequeuniversity.com/rules/axe/ */
export interface Barrier {
	id: string;
	help: string;
	/** The elements that break it, as HTML. */
	at: string[];
}

/** WCAG 2.2, levels A and AA: https://www.deque.com/axe/core-documentation/api-documentation/#axecore-tags */
export const wcagTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Barriers that axe finds on a page, by rules of some tags, by some rules, or by all. Only violations are worked out, and in the page itself: the
 * other way of AxeBuilder, which is for frames of other origins, takes four times as long and finds the same where there are no frames.
 */
export const barriers = async (
	page: Page,
	{ tags, rules, within }: { tags?: string[]; rules?: string[]; within?: string },
): Promise<Barrier[]> => {
	if (page.frames().length > 1) throw new Error('The page has frames, which this does not look into.');
	const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
	if (tags) axe.withTags(tags);
	if (rules) axe.withRules(rules);
	if (within) axe.include(within);
	const { violations } = await axe.analyze();
	return violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ html }) => html) }));
};
