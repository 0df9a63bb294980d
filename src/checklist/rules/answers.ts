import type { Role } from '../../requirements/model/dataset.ts';
import type { Roles } from '../item/named-hosts.ts';
import type { ChecklistState } from '../state/state.ts';

/** The parts of a reader's list that rules depend on. */
export type Answers = Pick<ChecklistState, 'environment' | 'hosts' | 'ownPorts' | 'choices'>;

/** An empty list: the files of the site are made from it. */
export const noAnswers: Answers = { environment: { text: '', time: '' }, hosts: {}, ownPorts: {}, choices: {} };

/** Everything needed to read a requirement for a reader. */
export interface Reader {
	answers: Answers;
	/** The roles of the version, by id. */
	roles: ReadonlyMap<string, Role>;
	/** Former ids of roles, under which a list may hold hosts. */
	names: Roles;
}
