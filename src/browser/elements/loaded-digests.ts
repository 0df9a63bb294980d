import { digestKey } from '../../checklist/state/digests.ts';
import { withWholeDigests } from '../../checklist/state/whole-digests.ts';
import type { ChecklistState } from '../../checklist/state/state.ts';
import type { ChecklistItemElement } from './checklist-item-element.ts';

/** Milliseconds to wait: an entry is saved meanwhile, and shown afterwards. */
const longest = 1500;

/**
 * All digits of the digests of a page, by the digits that the page has. Also completes a list with entries from before they were loaded.
 */
interface WholeDigests {
	whole: ReadonlyMap<string, string>;
	inList: (list: ChecklistState) => ChecklistState;
}

/**
 * Completes the digests of a page and its items to all digits. If the site cannot be reached, the map is empty and the page goes on with
 * the digits that it has. A checklist in one file has all digits in its HTML.
 */
export async function completeDigests(elements: readonly ChecklistItemElement[]): Promise<WholeDigests> {
	const root = elements[0]?.closest<HTMLElement>('network-checklist');
	const dataset = root?.dataset['dataset'] ?? '';
	const shown = new Set([dataset, ...elements.map(({ item }) => item.given.digest)]);
	const whole = new Map<string, string>();
	const digests = { whole, inList: (list: ChecklistState) => withWholeDigests(list, whole) };
	if ([...shown].every((digest) => digest !== digestKey(digest))) return digests;
	const response = await fetch('digests.txt', { signal: AbortSignal.timeout(longest) });
	if (!response.ok) return digests;
	// The site may have a newer release by now; digests of other requirements are ignored.
	for (const digest of (await response.text()).split('\n'))
		if (shown.has(digestKey(digest))) whole.set(digestKey(digest), digest);
	for (const element of elements) element.completeDigest(whole);
	if (root) root.dataset['dataset'] = whole.get(dataset) ?? dataset;
	return digests;
}
