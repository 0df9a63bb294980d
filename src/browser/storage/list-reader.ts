import { mergeStates } from '../../checklist/marks/merge-states.ts';
import { migrate } from '../../checklist/state/migrations.ts';
import { readState } from '../../checklist/state/read-state.ts';
import { copiesAside, setAside } from './set-aside.ts';
import type { UnreadProblem, ListReader } from './store.ts';

export const listReader: ListReader = {
	take: (raw, state, { storage, key, version, now }) => {
		const reading = readState(raw, version, migrate);
		// A text may only be overwritten once it is saved under another key.
		const aside = (why: string, unread: readonly string[]): UnreadProblem => {
			const kind = setAside(raw, storage, key, now()) ? 'set-aside' : 'unreadable';
			return { kind, raw, why, unread };
		};
		switch (reading.kind) {
			case 'ok': {
				const merged = mergeStates(reading.state, state);
				const holdsMore = JSON.stringify(merged) !== JSON.stringify(reading.state);
				if (reading.unread.length === 0) return { state: merged, holdsMore };
				return { state: merged, holdsMore, problem: aside('', reading.unread) };
			}
			case 'empty':
				return { holdsMore: true };
			case 'newer':
				return { holdsMore: false, problem: { kind: 'newer', raw } };
			case 'unreadable':
				return { holdsMore: false, problem: aside(reading.why, []) };
		}
	},
	problemsAside: ({ storage, key, version }) =>
		copiesAside(storage, key).map((raw) => {
			const reading = readState(raw, version, migrate);
			return {
				kind: 'set-aside',
				raw,
				why: reading.kind === 'unreadable' ? reading.why : '',
				unread: reading.kind === 'ok' ? reading.unread : [],
			};
		}),
};
