import { checksOfItem } from '../../../checklist/evidence/checks-of-run.ts';
import { checkFacts, checksTitle } from '../../../checklist/evidence/words-machine-evidence.ts';
import type { Item } from '../../../checklist/item/item.ts';
import type { ChecklistState } from '../../../checklist/state/state.ts';
import { element } from '../../dom/element.ts';

/** Nobody reads more results than this one by one; the file of the list has all. */
const mostChecks = 100;

/** The results of check scripts for an item, newest first, each with all its facts. */
export function machineChecks({ id, formerIds, given }: Item, { machineRuns }: ChecklistState): HTMLElement[] {
	const checks = checksOfItem({ ids: [id, ...formerIds], digest: given.digest }, Object.values(machineRuns));
	const shown = checks.slice(0, mostChecks).map(({ run, check }) => {
		const facts = checkFacts(run, check).map(({ label, text }) =>
			element('div', {}, element('dt', {}, label), element('dd', {}, text)),
		);
		return element('dl', { className: 'facts' }, ...facts);
	});
	return shown.length === 0 ? [] : [element('p', {}, checksTitle), ...shown];
}
