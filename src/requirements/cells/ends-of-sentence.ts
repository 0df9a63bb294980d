import { readParty } from './read-party.ts';
import type { Party } from '../model/requirement.ts';
import { SourceText } from '../text/source-text.ts';

const patterns = [
	/\bbetween (?<source>[^.,;:]+?(?:\.\d[^.,;:]*?)*?) and (?<destination>[^.,;:]+)/i,
	/\bfrom (?<source>[^.,;:]+?) to (?<destination>[^.,;:]+)/i,
	/\b(?:open|access|connect|connections?|traffic) to (?<destination>[^.,;:]+)/i,
];

/**
 * The ends that the sentence above a list names for all its items: "between A and B", "from A to B", "open to B". An
 * article or possessive before a name is left out.
 */
export function endsOfSentence(lead: string | undefined): { source?: Party; destination: Party } | undefined {
	for (const pattern of patterns) {
		const names = lead === undefined ? undefined : pattern.exec(lead)?.groups;
		if (!names?.['destination']) continue;
		const destination = partyOf(names['destination']);
		if (destination.endpoints.length === 0) continue;
		return names['source'] ? { source: partyOf(names['source']), destination } : { destination };
	}
	return undefined;
}

/** A name in a sentence, as a party. */
export function partyOf(name: string): Party {
	const text = name.replace(/^(?:the|your|our|an?|its|their)\s+/i, '').trim();
	return readParty([new SourceText(text, 0)]).party;
}
