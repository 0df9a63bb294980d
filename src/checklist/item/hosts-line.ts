import { hostsTextOf, type Roles } from './named-hosts.ts';
import type { ChecklistState } from '../state/state.ts';

/** All hosts of a list in a line: "Front-End: fe1.example.com, 10.2.0.5; Oracle: db1". Empty where none are named. */
export function hostsLine(state: Pick<ChecklistState, 'hosts' | 'samples'>, roles: Roles): string {
	const named = [...roles].map(([id, { label }]) => ({ label, text: hostsTextOf(state, id, roles) }));
	const added = Object.entries(state.samples).map(([label, { text }]) => ({ label, text }));
	return [...named, ...added]
		.filter(({ text }) => text !== '')
		.map(({ label, text }) => `${label}: ${text.replaceAll('\n', ', ')}`)
		.join('; ');
}
