// The input of rules: the requirements of a version as a reader's list sees them, each with the connections that it needs.
import type { Dataset, Role } from '../../requirements/model/dataset.ts';
import type { Requirement } from '../../requirements/model/requirement.ts';
import type { Roles } from '../item/named-hosts.ts';
import { plainSentence } from '../item/words-sentence.ts';
import type { Answers, Reader } from './answers.ts';
import { whyNoRule } from './open-questions.ts';
import { flowsOf, type Flow } from './flow.ts';
import { mayChange } from './words-rules.ts';

/** One requirement, with the connections to allow. */
export interface AskedRequirement {
	id: string;
	/** R01, R02 …, without characters that could break a comment. */
	ref: string;
	sentence: string;
	/** Empty where nothing has to be allowed, or where a question is still open. */
	flows: readonly Flow[];
	/** A sentence on why there is no rule; undefined where there are flows. */
	leftOut: string | undefined;
	/** Whether it is one of several that nobody has chosen yet: files show it as a comment. */
	isChoice: boolean;
	/** Sentences on what no format can express of it. */
	missing: readonly string[];
	/** Sentences on what a rule for it allows beyond the requirement. */
	wider: readonly string[];
}

/** The input of a format: the requirements, and the version and list that they come from. */
export interface AskedList {
	product: string;
	version: { id: string; label: string };
	dataVersion: string;
	digest: string;
	/** The name in the list; empty for a list without a name, and in the files of the site. */
	environment: string;
	roles: ReadonlyMap<string, Role>;
	requirements: readonly AskedRequirement[];
}

/**
 * The requirements of a dataset for a reader's answers. `names` gives former ids of roles, under which a list may hold hosts. `sentenceOf`
 * makes the sentence of a requirement: a build has made each already.
 */
export function askedList(
	data: Pick<Dataset, 'product' | 'version' | 'dataVersion' | 'digest' | 'roles' | 'requirements'>,
	answers: Answers,
	names: Roles,
	sentenceOf: (requirement: Requirement) => string = plainSentence,
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
			asked(requirement, sentenceOf(requirement), groups.get(requirement.group?.id) ?? [], { answers, roles, names }),
		),
	};
}

function asked(
	requirement: Requirement,
	sentence: string,
	group: readonly Requirement[],
	reader: Reader,
): AskedRequirement {
	const { id, ref } = requirement;
	const none = { flows: [], missing: [], wider: [], isChoice: false };
	const same = { id, ref, sentence: requirement.volatile === true ? mayChange(sentence) : sentence };
	const why = whyNoRule(requirement, group, reader);
	if (why) return { ...same, ...none, ...why };
	const { flows, missing, wider } = flowsOf(requirement, reader);
	const leftOut = flows.length > 0 ? undefined : missing.join(' ');
	return { ...same, flows, isChoice: false, leftOut, missing: leftOut === undefined ? missing : [], wider };
}
