import { digestKey } from '../../checklist/state/digests.ts';
import { withWholeDigests } from '../../checklist/state/whole-digests.ts';
import type { ChecklistState } from '../../checklist/state/state.ts';
import type { ChecklistItemElement } from './checklist-item-element.ts';

/** Milliseconds: an entry is saved meanwhile, and shown afterwards. */
const longest = 1500;

/** All digits of the digests of a page, by those that the page has, and a list with them where it was given something before they were there. */
interface WholeDigests {
	whole: ReadonlyMap<string, string>;
	inList: (list: ChecklistState) => ChecklistState;
}

/**
 * Gives a page and its items all digits of their digests. None are known where the site cannot be asked: then the page goes on with those that it has. A
 * checklist in one file has all of them in its HTML.
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
	// Another release may have come since: what it says of other requirements is of no use here.
	for (const digest of (await response.text()).split('\n'))
		if (shown.has(digestKey(digest))) whole.set(digestKey(digest), digest);
	for (const element of elements) element.completeDigest(whole);
	if (root) root.dataset['dataset'] = whole.get(dataset) ?? dataset;
	return digests;
}
