import type { Draft } from './draft.ts';
import type { Endpoint } from './requirement.ts';

// Unused where the browser reads a page: left out of what it loads.
const lists = /* @__PURE__ */ new Intl.ListFormat('en-GB', { type: 'conjunction' });

/**
 * Sources from which no answer can come: evidence belongs to a machine, and `isKnown` says whether the page or roles.md tells which one an end is. A
 * requirement with such a source stays open until somebody marks it.
 */
export function unprovenSources({ source }: Pick<Draft, 'source'>, isKnown: (end: Endpoint) => boolean): string[] {
	const unknown = source.endpoints.filter((end) => !isKnown(end)).map(({ text }) => text);
	if (source.endpoints.length === 0 && source.text !== '') unknown.push(source.text.replaceAll('\n', ', '));
	if (unknown.length > 0) return [fromUnknownComputer(lists.format(unknown), unknown.length > 1)];
	return source.endpoints.length > 0 ? [] : ['from where, as the page names no source'];
}

/** That no answer proves connections from sources of which nobody knows the computer: "Client A and Client B", of which there are `many`. */
export const fromUnknownComputer = (sources: string, many: boolean): string =>
	`connections from ${sources}, as the page does not say which ${many ? 'computers these are' : 'computer that is'}`;
