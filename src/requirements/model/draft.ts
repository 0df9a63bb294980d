import type { Direction, Endpoint, Requirement } from './requirement.ts';
import type { Span } from '../text/span.ts';

/**
 * A requirement as one page states it, before it is known among the others of its version: it has no number, no settled id,
 * no digest, and what depends on roles (direction, check) is not decided.
 */
export interface Draft extends Omit<Requirement, 'id' | 'ref' | 'page' | 'direction' | 'check' | 'digest'> {
	/** `{#id}` or an ID column. */
	explicitId?: string;
	/** From a column or a heading; undefined where roles decide. */
	statedDirection?: Direction;
	/**
	 * What keeps a browser from testing it as it stands: a word in place of a protocol that is none we know, or a host and a Port cell
	 * that disagree. Any protocol at all can be tested in part.
	 */
	doubt?: 'unknown-protocol' | 'contradicted-port' | 'any-protocol';
	/** The name of a protocol that we do not know; there is a doubt, too. It joins `application` in the dataset, and is no part of an id. */
	unknownProtocol?: string;
	/** Sides written as `A / B` that are one name, unless roles.md lists A or B. Their ids are the same. */
	oneName?: { source?: Endpoint; destination?: Endpoint };
	/** Where it is in the file, for problems found later. */
	span: Span;
	/** Where else its section states it: in the other tabs. */
	alsoAt?: Span[];
}

/** A draft whose sides that are one name are that, where `isListed` knows none of their parts. */
export function withOneNames<Some extends Draft>(draft: Some, isListed: (name: string) => boolean): Some {
	const { oneName } = draft;
	if (!oneName) return draft;
	const settled = (side: 'source' | 'destination') => {
		const whole = oneName[side];
		const party = draft[side];
		return whole && !party.endpoints.some(({ text }) => isListed(text)) ? { ...party, endpoints: [whole] } : party;
	};
	return { ...draft, source: settled('source'), destination: settled('destination') };
}

/** What a page forbids, and in which section. */
export interface StatedProhibition {
	section: Requirement['section'];
	text: string;
}
