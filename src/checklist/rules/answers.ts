import type { Role } from '../../requirements/model/dataset.ts';
import type { Roles } from '../item/named-hosts.ts';
import type { ChecklistState } from '../state/state.ts';

/** What a reader's list says that rules depend on. */
export type Answers = Pick<ChecklistState, 'environment' | 'hosts' | 'ownPorts' | 'choices'>;

/** What stands for a list in which nothing is entered: the files of the site are made from it. */
export const noAnswers: Answers = { environment: { text: '', time: '' }, hosts: {}, ownPorts: {}, choices: {} };

/** All that a requirement is seen with. */
export interface Reader {
	answers: Answers;
	/** The roles of the version, by id. */
	roles: ReadonlyMap<string, Role>;
	/** The ids that roles had before, under which a list may hold hosts. */
	names: Roles;
}
