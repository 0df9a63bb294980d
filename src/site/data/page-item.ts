import type { Item } from '../../checklist/item/item.ts';
import { offersChoice, plainSentence, portsText } from '../../checklist/item/words-sentence.ts';
import type { Role } from '../../requirements/model/dataset.ts';
import type { Requirement } from '../../requirements/model/requirement.ts';
import { itemEnds } from '../html/requirement-ends.ts';
import { holdsLines } from '../../checklist/item/stated-applicability.ts';
import { itemFacts } from './item-facts.ts';
import { madeOnce } from '../made-once.ts';

/** A requirement as a sentence in plain text, for the checklist, the search and each comparison. */
export const requirementSentence = madeOnce(plainSentence);

/** A requirement as an item of the checklist, before a reader names any host. `roles` are those of the version, by id. */
export function pageItem(requirement: Requirement, roles: ReadonlyMap<string, Role>, isPart: boolean): Item {
	const { id, ref, digest, formerIds = [], source, destination, condition = '', check, group } = requirement;
	const { targets, from, partial, unproven, sources } = itemFacts(requirement, roles);
	return {
		id,
		ref,
		formerIds,
		given: {
			digest,
			sentence: requirementSentence(requirement),
			source: source.text,
			destination: destination.text,
			ports: portsText(requirement),
			condition,
			hosts: '',
		},
		targets,
		from,
		partial: partial ?? null,
		unproven,
		group: group ? { id: group.id, conditions: condition !== '' } : null,
		hosts: '',
		ownPorts: [],
		sentenceEnd: '',
		ends: itemEnds(requirement),
		alternatives: offersChoice(destination),
		sourceRoles: sources,
		transports: requirement.transports,
		unasked: [],
		reason: check.method === 'manual' ? check.reason : null,
		holds: holdsLines(requirement, isPart),
	};
}
