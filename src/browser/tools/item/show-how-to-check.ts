import { machinePlan } from '../../../checklist/scripts/script-plan.ts';
import { showCommands } from './how-to-check.ts';
import { namedHosts, pastedScript } from '../machine-script.ts';
import { siteKey } from '../../storage/list-keys.ts';
import type { ToolsFor } from '../tool-context.ts';

/** The input with which each "How to check" was filled. */
const filledFor = new WeakMap<HTMLDetailsElement, string>();

/**
 * Fills "How to check" of an item: the commands for its machines, with the reader's hosts. While these are the same, it does not change.
 */
export function showHowToCheck(
	details: HTMLDetailsElement,
	id: string,
	tools: ToolsFor<'root' | 'facts' | 'view' | 'store'>,
): void {
	const { view, facts } = tools;
	const item = view.itemOf(id);
	const place = details.querySelector<HTMLElement>("[data-show='commands']");
	if (!item || !place) return;
	const hosts = namedHosts(tools);
	const about = JSON.stringify([item, hosts]);
	if (filledFor.get(details) === about) return;
	filledFor.set(details, about);
	details.dataset['filled'] = '';
	showCommands(place, item, hosts, {
		baseKey: siteKey(facts.key),
		scriptOf: (machine, shell) => {
			const plan = machinePlan(view.openItems, hosts, machine ?? '');
			const text = plan.checks.length === 0 ? null : pastedScript(plan, shell, tools);
			return { text, refs: plan.served.map(({ ref }) => ref), fillIns: plan.fillIns };
		},
	});
}
