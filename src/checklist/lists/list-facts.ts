import { withEvidence } from '../evidence/with-evidence.ts';
import { findingOf } from '../item/finding.ts';
import type { Item } from '../item/item.ts';
import type { Roles } from '../item/named-hosts.ts';
import { details } from '../state/details.ts';
import { emptyState, type ChecklistState, type Entered } from '../state/state.ts';
import { totalsOf, type Totals } from '../item/totals.ts';
import { verdictOf } from '../item/verdict.ts';
import { seenItem } from '../item/seen-item.ts';
import { copyOf } from './words-lists.ts';

/** The time of the last entry or result in a list: ISO 8601, empty where there is none. */
export function lastChanged(state: ChecklistState): string {
	const { marks, choices, hosts, samples, ownPorts, runs, machineRuns } = state;
	const entered: Entered[] = [
		...details.map((detail) => state[detail]),
		...[choices, hosts, samples, ownPorts].flatMap((part) => Object.values(part)),
	];
	const times = [
		...entered.map(({ time }) => time),
		...Object.values(marks).flatMap(({ changed, note }) => [changed, note.changed]),
		...runs.map(({ end }) => end),
		...Object.values(machineRuns).map(({ changed }) => changed),
	];
	return times.reduce((latest, time) => (time > latest ? time : latest), '');
}

/** The totals of a list that is not on screen. `items` are as the page states them, without the reader's hosts. */
export function totalsOfList(state: ChecklistState, items: readonly Item[], roles: Roles): Totals {
	const seen = items.map((item) => withEvidence(seenItem(item, state, roles), state, roles));
	const groups = Map.groupBy(seen, ({ group }) => group?.id);
	return totalsOf(
		seen.map((item) => ({
			ref: item.ref,
			verdict: verdictOf(item, state, item.group ? groups.get(item.group.id) : []),
			isFinding: findingOf(item, state) !== null,
		})),
	);
}

/** A list with the hosts and people of another one, but without its marks, replies, evidence and runs. */
export function duplicateOf(state: ChecklistState, time: string): ChecklistState {
	const again = (entries: ChecklistState['hosts']) =>
		Object.fromEntries(
			Object.entries(entries)
				.filter(([, { text }]) => text !== '')
				.map(([key, { text }]): [string, Entered] => [key, { text, time }]),
		);
	return {
		...emptyState(state.version),
		environment: { text: copyOf(state.environment.text), time },
		person: { text: state.person.text, time: state.person.text === '' ? '' : time },
		hosts: again(state.hosts),
		samples: again(state.samples),
		ownPorts: again(state.ownPorts),
	};
}
