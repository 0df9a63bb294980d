import { carryFrom } from '../../../checklist/marks/carry-from.ts';
import { saysNothing } from '../../../checklist/marks/kept-records.ts';
import { lastChanged } from '../../../checklist/lists/list-facts.ts';
import type { ChecklistState } from '../../../checklist/state/state.ts';
import { versionLabel } from '../files-facts.ts';
import { loadMatching } from './load-matching.ts';
import { pageItems } from '../../elements/page-items.ts';
import { listsOfOtherVersions } from '../../storage/stored-lists.ts';
import type { ToolsFor } from '../tool-context.ts';

/** A list of another version with something to carry over. */
export interface OtherList {
	key: string;
	/** Id of its version. */
	version: string;
	/** Label of its version on this site. */
	label: string;
	state: ChecklistState;
}

/** The lists of other versions that have marks, notes or hosts, the last changed one first. */
export function otherLists({ facts, root }: ToolsFor<'root' | 'facts'>): OtherList[] {
	return listsOfOtherVersions(facts.key)
		.map(({ key, version, state }) => ({ key, version, state, label: versionLabel(root, version) ?? version }))
		.filter(
			({ state }) =>
				!Object.values(state.marks).every(saysNothing) || Object.values(state.hosts).some(({ text }) => text !== ''),
		)
		.sort((a, b) => (lastChanged(a.state) < lastChanged(b.state) ? 1 : -1));
}

/** The list to offer: one with marks or notes for requirements of this page, if possible for the same environment. */
export async function listToCarryFrom(
	tools: ToolsFor<'root' | 'facts' | 'store' | 'now'>,
): Promise<(OtherList & { count: number }) | undefined> {
	const list = tools.store();
	const items = pageItems(tools.root);
	const authorship = { writer: list.writer, now: tools.now() };
	const environment = ({ environment: { text } }: ChecklistState) => text.trim().toLowerCase();
	const here = environment(list.state);
	const others = otherLists(tools).sort(
		(a, b) => Number(environment(b.state) === here) - Number(environment(a.state) === here),
	);
	for (const other of others) {
		const matching = await loadMatching(other.version, tools);
		const count = carryFrom(list.state, other.state, items, '', authorship, matching).carried.length;
		if (count > 0) return { ...other, count };
	}
	return undefined;
}
