import type { Draft } from './draft.ts';
import type { Endpoint } from './requirement.ts';

// Marked as pure, so that the bundler drops it where the browser does not use it.
const lists = /* @__PURE__ */ new Intl.ListFormat('en-GB', { type: 'conjunction' });

/**
 * Sources that no answer can prove. Evidence belongs to a machine, and `isKnown` tells whether the page or roles.md
 * names the machine of an end. A requirement with such a source stays open until somebody marks it.
 */
export function unprovenSources({ source }: Pick<Draft, 'source'>, isKnown: (end: Endpoint) => boolean): string[] {
	const unknown = source.endpoints.filter((end) => !isKnown(end)).map(({ text }) => text);
	if (source.endpoints.length === 0 && source.text !== '') unknown.push(source.text.replaceAll('\n', ', '));
	if (unknown.length > 0) return [fromUnknownComputer(lists.format(unknown), unknown.length > 1)];
	return source.endpoints.length > 0 ? [] : ['from where, as the page names no source'];
}

/**
 * Words for connections that no answer proves, because nobody knows the computers of their sources: "Client A and
 * Client B", where `many` is true.
 */
export const fromUnknownComputer = (sources: string, many: boolean): string =>
	`connections from ${sources}, as the page does not say which ${many ? 'computers these are' : 'computer that is'}`;
