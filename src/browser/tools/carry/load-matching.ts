import { addressOfTurned, readMatching, type VersionMatching } from '../../../checklist/marks/version-matching.ts';
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
		const ids = pageItems(root).map(({ id }) => id);
		const file = await comparison(from, to);
		// The address in it may name the origin where the site will be, so the same file is fetched by its own.
		const whole = addressOfTurned(file) === undefined ? file : await comparison(to, from);
		return readMatching(whole, from, to, ids);
	} catch {
		return undefined;
	}
}

async function comparison(from: string, to: string): Promise<unknown> {
	const response = await fetch(`../../data/compare/${encodeURIComponent(from)}/${encodeURIComponent(to)}.json`);
	return response.ok ? response.json() : undefined;
}
