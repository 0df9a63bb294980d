// What how-to-check.spec.ts mounts on a page of its own: two items with their "How to check".
import { showCommands } from '../../../../src/browser/tools/item/how-to-check.ts';
import type { Item } from '../../../../src/checklist/item/item.ts';
import { machinePlan } from '../../../../src/checklist/scripts/script-plan.ts';
import { commandItem, itemEnd } from '../../../support/command-items.ts';

const database = commandItem([itemEnd('role', 'SQL Server', '1433')], { ref: 'R07' });
const service = commandItem([itemEnd('host', 'a.example', 'https 443')], {
	ref: 'R08',
	from: ['Controller', 'Front-End server'],
});
const inbound = commandItem([itemEnd('role', 'Front-End', 'https 443')], { ref: 'R09', reason: 'inbound' });
const items: Item[] = [database, service, inbound];
const hosts = { 'sql-server': [{ kind: 'host', host: 'sql1.example', port: null } as const] };

for (const item of items) {
	const details = document.createElement('details');
	const summary = document.createElement('summary');
	summary.textContent = `How to check ${item.ref}`;
	const place = document.createElement('div');
	place.className = 'commands';
	details.append(summary, place);
	details.addEventListener('toggle', () => {
		showCommands(place, item, details.dataset['named'] === 'false' ? {} : hosts, {
			baseKey: 'portolan:/docs/',
			scriptOf: (machine, shell) => {
				const plan = machinePlan(items, hosts, machine ?? '');
				return { text: `${shell} ${machine}`, refs: plan.served.map(({ ref }) => ref), fillIns: plan.fillIns };
			},
		});
	});
	document.querySelector('main')?.append(details);
}
