import type { Direction, Requirement } from './requirement.ts';
import type { Span } from './problems.ts';

/**
 * A requirement as one page states it, before it is known among the others of its version: it has no number, no settled id,
 * no digest, and what depends on roles (direction, check) is not decided.
 */
export interface Draft extends Omit<Requirement, 'id' | 'ref' | 'page' | 'direction' | 'check' | 'digest'> {
	/** `{#id}` or an ID column. */
	explicitId?: string;
	/** From a column or a heading; undefined where roles decide. */
	statedDirection?: Direction;
	/** The name of a protocol that we do not know. It joins `application` in the dataset, and is no part of an id. */
	unknownProtocol?: string;
	/** Where it stands in the file, for problems found later. */
	span: Span;
}
