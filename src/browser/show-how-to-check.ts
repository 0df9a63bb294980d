import { hostsOf } from '../checklist/named-hosts.ts';
import { showCommands } from './how-to-check.ts';
import type { ListTools } from './list-tools.ts';

/** "How to check" of an item: the commands for its machines, with the reader's hosts. */
export function showHowToCheck(details: HTMLDetailsElement, id: string, { view, store, facts }: ListTools): void {
	const item = view.itemOf(id);
	if (!item) return;
	const hosts = [...view.roles.keys()].map((role) => [role, hostsOf(store().state, role, view.roles)] as const);
	showCommands(details, item, Object.fromEntries(hosts), {
		baseKey: facts.key.replace(/:[^:]*$/, ''),
		openItems: () => view.openItems,
	});
}
