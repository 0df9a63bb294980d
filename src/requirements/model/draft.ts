import type { Direction, Endpoint, Requirement } from './requirement.ts';
import type { Span } from '../text/span.ts';

/**
 * A requirement as one page states it, before the other requirements of its version are known. It has no number, final
 * id or digest yet. Its direction and check are also open, since they depend on roles.
 */
export interface Draft extends Omit<Requirement, 'id' | 'ref' | 'page' | 'direction' | 'check' | 'digest'> {
	/** `{#id}` or an ID column. */
	explicitId?: string;
	/** The direction from a column or a heading; undefined where roles decide. */
	statedDirection?: Direction;
	/**
	 * Why a browser cannot test it as it is: an unknown protocol, or a port beside a host that the Port cell contradicts.
	 * `any-protocol` can be tested in part.
	 */
	doubt?: 'unknown-protocol' | 'contradicted-port' | 'any-protocol';
	/**
	 * The name of an unknown protocol; `doubt` is set too. It is added to `application` in the dataset, and is not used
	 * in the id.
	 */
	unknownProtocol?: string;
	/**
	 * Sides written as `A / B` that count as one name unless roles.md lists A or B. The id is the same in both cases.
	 */
	oneName?: { source?: Endpoint; destination?: Endpoint };
	/** Where it is in the file, for problems found later. */
	span: Span;
	/** The other places where its section states it, in other tabs. */
	alsoAt?: Span[];
}

/** Makes each side in `oneName` a single end where `isListed` knows none of its parts. */
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
