import { readMatching, type VersionMatching } from '../../../checklist/marks/version-matching.ts';
import { pageItems } from '../../elements/page-items.ts';
import { isOnSite } from '../files-facts.ts';
import type { ToolsFor } from '../tool-context.ts';

const loaded = new Map<string, Promise<VersionMatching | undefined>>();

/**
 * Maps the requirements of another version to this page, from the comparison of the two versions. Undefined without a network, in a
 * single-file checklist, and for a version that this site does not have. The next call tries again then.
 */
export async function loadMatching(
	version: string,
	{ facts, root }: ToolsFor<'facts' | 'root'>,
): Promise<VersionMatching | undefined> {
	if (!isOnSite()) return undefined;
	const known = loaded.get(version) ?? fetchMatching(version, facts.version, root);
	loaded.set(version, known);
	const matching = await known;
	if (!matching) loaded.delete(version);
	return matching;
}

async function fetchMatching(from: string, to: string, root: HTMLElement): Promise<VersionMatching | undefined> {
	try {
		const [there, here] = [encodeURIComponent(from), encodeURIComponent(to)];
		const response = await fetch(`../../data/compare/${there}/${here}.json`);
		if (!response.ok) return undefined;
		const ids = pageItems(root).map(({ id }) => id);
		return readMatching(await response.json(), from, to, ids);
	} catch {
		return undefined;
	}
}
