import type { Roles } from './named-hosts.ts';
import { own, type ChecklistState } from './state.ts';

/** All hosts of a list in a line: "Front-End: fe1.example.com, 10.2.0.5; Oracle: db1". Empty where none are named. */
export function hostsLine({ hosts, samples }: Pick<ChecklistState, 'hosts' | 'samples'>, roles: Roles): string {
	const named = [...roles].map(([id, { label, aliases }]) => {
		const saved = [id, ...aliases].map((key) => own(hosts, key)).find((entered) => entered !== undefined);
		return { label, text: saved?.text ?? '' };
	});
	const added = Object.entries(samples).map(([label, { text }]) => ({ label, text }));
	return [...named, ...added]
		.filter(({ text }) => text !== '')
		.map(({ label, text }) => `${label}: ${text.replaceAll('\n', ', ')}`)
		.join('; ');
}
