import type { Paragraph } from 'mdast';
import { plainLines } from '../text/plain-lines.ts';
import { sentencesIn } from '../text/sentences.ts';
import { statesPort } from '../model/states-port.ts';
import type { Surroundings } from './surroundings.ts';
import type { StatedProhibition } from '../model/draft.ts';

// Something that is merely not needed is not forbidden.
const forbids =
	/\b(?:must|should)(?:n['’]t| not)\b|\bnever\b|\b(?:do|does)(?:n['’]t| not) (?:open|expose|allow)\b|\bis forbidden\b/i;

const ofTheNetwork = /\b(?:ports?|internet|firewalls?|prox(?:y|ies))\b/i;

/**
 * The sentences of a paragraph that forbid something about a port, a proxy, a firewall or the internet. A prohibition
 * in other words is not recognised.
 */
export function readProhibitions(
	paragraph: Paragraph,
	source: string,
	section: Surroundings['section'],
): StatedProhibition[] {
	return plainLines(paragraph.children, source)
		.filter((line) => forbids.test(line.text))
		.flatMap(sentencesIn)
		.filter(({ text }) => forbids.test(text) && (statesPort(text) || ofTheNetwork.test(text)))
		.map(({ text }) => ({ section, text }));
}
