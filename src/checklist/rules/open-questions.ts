// Which requirements make no rule in any format: those without a connection, and those that wait for an answer.
import type { Requirement } from '../../requirements/model/requirement.ts';
import { needlessBy, releaseHolds, scopeKey } from '../item/applicability.ts';
import { statedApplicability } from '../item/stated-applicability.ts';
import { hostsOf } from '../item/named-hosts.ts';
import { needlessWord } from '../item/words-applicability.ts';
import { offersChoice } from '../item/words-sentence.ts';
import { conditionKey, isSameDigest } from '../state/digests.ts';
import { replyOf } from '../state/replies.ts';
import { own } from '../state/state.ts';
import type { Reader } from './answers.ts';
import * as words from './words-rules.ts';

/** Why a requirement makes no rule; undefined if it makes one. `group` are all members of its group. */
export function whyNoRule(
	requirement: Requirement,
	group: readonly Requirement[],
	{ answers, names }: Reader,
): { leftOut: string; isChoice: boolean } | undefined {
	const { kind, direction, release, scope = [], condition = '', digest } = requirement;
	const out = (leftOut: string, isChoice = false) => ({ leftOut, isChoice });
	if (kind === 'assertion') return out(words.noConnection);
	if (kind === 'listener') return out(words.noSource);
	if (direction === 'local') return out(words.withinMachine);
	const needless = needlessBy(statedApplicability(requirement, true), answers.choices);
	if (needless) return out(needlessWord(needless));
	const unsaid = scope.find(({ name }) => (own(answers.choices, scopeKey(name))?.text ?? '').trim() === '');
	if (unsaid) return out(words.scopeOpen(unsaid.values));
	if (requirement.group) {
		const chosen = own(answers.choices, `group:${requirement.group.id}`)?.text ?? '';
		const isKnown = group.some((member) => isSameDigest(member.digest, chosen));
		if (!isKnown) return out(words.oneOfSeveral(group.map(({ ref }) => ref)), true);
		if (!isSameDigest(chosen, digest)) return out(words.otherChosen);
	} else if (requirement.necessity === 'conditional' || condition !== '') {
		const said = replyOf(answers.choices, conditionKey(digest))?.text;
		if (said === 'no') return out(words.conditionFalse);
		const holds = said === 'yes' || (release !== undefined && releaseHolds(release, condition, answers.choices));
		if (!holds) return out(words.conditionOpen(condition));
	}
	const isNamed = requirement.destination.endpoints.some(
		(end) => end.kind === 'role' && hostsOf(answers, end.role, names).length > 0,
	);
	if (offersChoice(requirement.destination) && !isNamed)
		return out(words.oneOfEnds(requirement.destination.endpoints.map(({ text }) => text)), true);
	return undefined;
}
