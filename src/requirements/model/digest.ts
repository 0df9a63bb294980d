import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Endpoint, Party, Requirement } from './requirement.ts';

type Meaningful = Pick<
	Requirement,
	'kind' | 'source' | 'destination' | 'ports' | 'transports' | 'application' | 'direction' | 'necessity'
> &
	Partial<Pick<Requirement, 'statement' | 'portText' | 'condition' | 'group'>>;

/**
 * SHA-256 of the RFC 8785 JSON of a requirement's meaning; it changes only when the requirement asks for something
 * else. Layout, position, number and the ids of roles do not count, nor do notes, except the condition that they state.
 */
export function digestOf(requirement: Meaningful): string {
	const { kind, statement, ports, portText, transports, application, direction, necessity, condition, group } =
		requirement;
	const [source, destination] = [partyMeaning(requirement.source), partyMeaning(requirement.destination)];
	const meaning = {
		kind,
		statement,
		source,
		destination,
		ports,
		portText,
		transports,
		application,
		direction,
		necessity,
		condition,
		rule: group?.rule,
	};
	return hash(canonicalize(meaning) ?? '');
}

/** The digest of a dataset: computed from the sorted digests of its requirements, one a line. */
export function datasetDigest(digests: readonly string[]): string {
	return hash([...digests].sort().join('\n'));
}

const hash = (text: string) => `sha256:${bytesToHex(sha256(utf8ToBytes(text)))}`;

function partyMeaning(party: Party) {
	return {
		endpoints: party.endpoints.map(endMeaning),
		addresses: party.addresses?.map(endMeaning),
		addressRelation: party.addressRelation,
	};
}

function endMeaning(end: Endpoint): Record<string, unknown> {
	if (end.kind !== 'role') return { ...end };
	const { role: _role, ...written } = end;
	return written;
}

/** The first twelve digits of a digest, enough for people to tell two apart: `sha256:0123…` becomes `0123456789ab`. */
export function shortDigest(digest: string): string {
	return digest.replace('sha256:', '').slice(0, 12);
}
