import type { Direction, Requirement } from './requirement.ts';
import type { Span } from '../text/span-of.ts';

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
	/** Where it stands in the file, for problems found later. */
	span: Span;
}
