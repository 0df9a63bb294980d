import type { Nodes } from 'mdast';
import type { BlockContext } from './block-context.ts';
import type { Draft } from '../model/draft.ts';
import { directionAbove, optionalAbove } from './surroundings.ts';
import { spanOf } from '../text/span.ts';

/**
 * The fields that each requirement of a list item starts with: its section and place, and no ends, ports or transports
 * yet.
 */
export function draftBase(node: Nodes, { surroundings, problems }: BlockContext): Omit<Draft, 'kind'> {
	const span = spanOf(node);
	const direction = directionAbove(surroundings);
	const condition = optionalAbove(surroundings);
	return {
		section: surroundings.section,
		place: problems.place(span),
		span,
		source: { text: '', endpoints: [] },
		destination: { text: '', endpoints: [] },
		ports: [],
		transports: [],
		application: null,
		...(condition === undefined ? { necessity: 'required' } : { necessity: 'conditional', condition }),
		...(direction === undefined ? {} : { statedDirection: direction }),
		notes: { text: '', html: '' },
	};
}
