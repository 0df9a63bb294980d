import leven from 'leven';
import { madeByTheSite } from '../model/taken-names.ts';
import { problemAt, type Problem } from '../problems/problems.ts';
import { sitePath } from './site-path.ts';
import type { AssembledVersion, ContentPage } from './content-page.ts';

/**
 * Broken links of pages within the site: their page, heading, requirement or guide does not exist. Without `guides`,
 * the names of all guides, links to guides are not checked.
 */
export function brokenLinks(
	versions: readonly AssembledVersion<ContentPage>[],
	guides: readonly string[] | undefined,
): Problem[] {
	const anchors = new Map<string, Set<string>>();
	for (const { setting, dataset, pages } of versions) {
		for (const { page, summary } of pages) {
			const own = dataset.requirements.filter((requirement) => requirement.page === summary.slug);
			const headings = page.headings.map(({ anchor }) => anchor);
			anchors.set(`/${setting.id}/${summary.slug}/`, new Set([...headings, ...own.map(({ id }) => id)]));
		}
	}
	const isMade = (path: string) => {
		const [version = '', name = '', ...rest] = path.slice(1).split('/');
		if (['', 'find', 'data'].includes(version)) return true;
		const isVersion = (id: string) => versions.some(({ setting }) => setting.id === id);
		if (version === 'compare') return name === '' || (name !== rest[0] && isVersion(name) && isVersion(rest[0] ?? ''));
		if (version === 'guide') return name === '' || guides === undefined || guides.includes(name);
		return rest.length <= 1 && isVersion(version) && (name === '' || madeByTheSite.has(name));
	};
	return versions
		.flatMap(({ pages }) => pages.map(({ page }) => page))
		.flatMap(({ path: from, links }) =>
			links.flatMap(({ address, place }) => {
				const to = sitePath(address, from);
				if (!to) return [];
				const there = anchors.get(to.path);
				if (there ? to.anchor === '' || to.anchor === 'top' || there.has(to.anchor) : isMade(to.path)) return [];
				return [problem(address, to, there, place)];
			}),
		);
}

function problem(
	address: string,
	{ path, anchor }: { path: string; anchor: string },
	there: Set<string> | undefined,
	place: Problem['place'],
): Problem {
	const [nearest] = [...(there ?? [])].sort((one, other) => leven(one, anchor) - leven(other, anchor));
	const expected = there
		? `a heading or a requirement of \`${path}\`${nearest === undefined ? '' : `, such as \`#${nearest}\``}`
		: `a page or a guide; there is none at \`${path}\``;
	return problemAt('broken-link', `Unexpected link to \`${address}\`, expected ${expected}`, place);
}
