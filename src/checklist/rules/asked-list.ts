// What rules are made of: the requirements of a version as a reader's list sees them, each with the connections that it asks for.
import type { Dataset, Role } from '../../requirements/model/dataset.ts';
import type { Requirement } from '../../requirements/model/requirement.ts';
import type { Roles } from '../item/named-hosts.ts';
import { plainSentence } from '../item/words-sentence.ts';
import type { Answers, Reader } from './answers.ts';
import { whyNoRule } from './open-questions.ts';
import { flowsOf, type Flow } from './flow.ts';
import { mayChange } from './words-rules.ts';

/** One requirement, with what it asks to be allowed. */
export interface AskedRequirement {
	id: string;
	/** R01, R02 …, without anything that could not be in a comment. */
	ref: string;
	sentence: string;
	/** Empty where nothing is to be allowed, or not yet. */
	flows: readonly Flow[];
	/** Why there is no rule, as a sentence; undefined where there are flows. */
	leftOut: string | undefined;
	/** One of several, which nobody has chosen yet: files hold it as a comment. */
	isChoice: boolean;
	/** What no rule of any format can say of it, sentences. */
	missing: readonly string[];
	/** What a rule for it allows beside it, sentences. */
	wider: readonly string[];
}

/** All that a format needs: what is asked, and of which state of which version. */
export interface AskedList {
	product: string;
	version: { id: string; label: string };
	dataVersion: string;
	digest: string;
	/** As the list calls it; empty where it has no name, and in the files of the site. */
	environment: string;
	roles: ReadonlyMap<string, Role>;
	requirements: readonly AskedRequirement[];
}

/** The list of a dataset for a reader's answers. `names` are the ids that roles had before, under which a list may hold hosts. */
export function askedList(
	data: Pick<Dataset, 'product' | 'version' | 'dataVersion' | 'digest' | 'roles' | 'requirements'>,
	answers: Answers,
	names: Roles,
): AskedList {
	const roles = new Map(data.roles.map((role) => [role.id, role]));
	const groups = Map.groupBy(data.requirements, ({ group }) => group?.id);
	return {
		product: data.product,
		version: { id: data.version.id, label: data.version.label },
		dataVersion: data.dataVersion,
		digest: data.digest,
		environment: answers.environment.text,
		roles,
		requirements: data.requirements.map((requirement) =>
			asked(requirement, groups.get(requirement.group?.id) ?? [], { answers, roles, names }),
		),
	};
}

function asked(requirement: Requirement, group: readonly Requirement[], reader: Reader): AskedRequirement {
	const { id, ref } = requirement;
	const none = { flows: [], missing: [], wider: [], isChoice: false };
	const sentence = plainSentence(requirement);
	const same = { id, ref, sentence: requirement.volatile === true ? mayChange(sentence) : sentence };
	const why = whyNoRule(requirement, group, reader);
	if (why) return { ...same, ...none, ...why };
	const { flows, missing, wider } = flowsOf(requirement, reader);
	const leftOut = flows.length > 0 ? undefined : missing.join(' ');
	return { ...same, flows, isChoice: false, leftOut, missing: leftOut === undefined ? missing : [], wider };
}
