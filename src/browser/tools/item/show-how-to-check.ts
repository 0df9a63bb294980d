import { hostsOf } from '../../../checklist/item/named-hosts.ts';
import { showCommands } from './how-to-check.ts';
import { siteKey } from '../../storage/list-keys.ts';
import type { ToolsFor } from '../tool-context.ts';

/** What each "How to check" was filled for. */
const filledFor = new WeakMap<HTMLDetailsElement, string>();

/** "How to check" of an item: the commands for its machines, with the reader's hosts. As long as these are the same, it stays as it is. */
export function showHowToCheck(
	details: HTMLDetailsElement,
	id: string,
	{ view, store, facts }: ToolsFor<'facts' | 'view' | 'store'>,
): void {
	const item = view.itemOf(id);
	const place = details.querySelector<HTMLElement>("[data-show='commands']");
	if (!item || !place) return;
	const { state } = store();
	const hosts = Object.fromEntries([...view.roles.keys()].map((role) => [role, hostsOf(state, role, view.roles)]));
	const about = JSON.stringify([item, hosts]);
	if (filledFor.get(details) === about) return;
	filledFor.set(details, about);
	showCommands(place, item, hosts, {
		baseKey: siteKey(facts.key),
		openItems: () => view.openItems,
	});
}
