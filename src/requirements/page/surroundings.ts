import { directionIn, inWords, outWords } from '../model/direction-words.ts';
import { protocolWords } from '../model/protocol-words.ts';
import type { Direction, Requirement } from '../model/requirement.ts';
import { portTransportNames, portTransports, type Transport } from '../model/transports.ts';
import { sentencesOf } from '../text/sentences.ts';

/** The text above a table or a list: its section, and the paragraphs since the heading. */
export interface Surroundings {
	section: Requirement['section'];
	title?: string;
	/** Plain text of the paragraphs between the heading and the table, in order. */
	before: readonly string[];
}

/** What the text above a table states for all its rows. */
export interface StatementsAbove {
	/**
	 * The sentence that says that one of the rows is enough, and its number among such paragraphs of the section, from 1.
	 */
	oneOf: { text: string; number: number } | undefined;
	/** What the text says may change: everything, or only the addresses. */
	volatilePart: 'everything' | 'addresses' | undefined;
	addressRelation: 'alternative' | 'additional' | undefined;
	direction: Direction | undefined;
	port: StatedPort | undefined;
	/** The protocol for rows that state none: "Open the following UDP ports". */
	protocol: StatedPort | undefined;
	/** Whether the rows name the sources of connections: "allow traffic from the following addresses". */
	isFrom: boolean;
	/** Who connects to the ends in the rows: "Relay nodes need access to the following hosts". */
	source: string | undefined;
	/** The condition of rows that the sentence calls optional. */
	optional: 'optional' | undefined;
}

/** Reads the text above a table once for all its rows. A table with a port column takes no port from it. */
export function statementsAbove(surroundings: Surroundings, hasPortColumn: boolean): StatementsAbove {
	const lead = readLead(surroundings.before.at(-1) ?? '');
	return {
		oneOf: oneOfSentence(surroundings),
		volatilePart: volatilePart(surroundings),
		addressRelation: addressRelation(surroundings),
		direction: directionAbove(surroundings),
		port: hasPortColumn ? undefined : statedAbove(surroundings),
		protocol: protocolAbove(surroundings.before.at(-1) ?? ''),
		...lead,
		optional: lead.optional ?? optionalAbove(surroundings),
	};
}

const following = /\b(?:following|below|these)\b|:$/i;
// "The following ports must be open" and "the following hosts must be reachable" do not say that the rows are sources.
const comesFrom = new RegExp(
	String.raw`\bfrom\s+(?:(?:the|these|those|our|all|any of)\s+)*(?:following|below|these|ip\b|(?:ip )?address(?:es)?|ranges|hosts)\b|^(?:the |all )?(?:following|below|these)\s+(?!(?:[\w/-]+\s+){0,3}ports?\b)(?:[\w/-]+\s+){0,4}?(?:must|needs?|require|have to|should|may|can)\b(?!\s+(?:to\s+)?be\s+(?!able\b|(?:allowed|permitted)\s+to\b))|\b${inWords}\b|\b(?:access|connects?|connections?) (?:to )?(?:your|the customer)\b|\b(?:ssh|remote) access\b`,
	'i',
);
const leavesTo = new RegExp(`\\b${outWords}\\b`, 'i');
const goesTo =
	/^(?:(?:note|important|tip|warning|caution):?\s+)?(?:the |your |all |each |every |all of the )?(?<source>[\p{L}\d][\p{L}\d/ -]{1,40}?) (?:must|needs?|requires?|has to|have to|should)\s+(?:[\w-]+\s+){0,5}?(?:access|connect|reach|connectivity|connections?|communicate)\b/iu;
const nobody =
	/^(?:you|we|they|it|this|that|these|those|following|below|there|which|i|traffic|ports?|connections?|firewalls?|access)\b|\b(?:firewalls?|prox(?:y|ies)|you|to)\b/i;

/** What the sentence that introduces rows or items says about their other end. */
export function readLead(lead: string): Pick<StatementsAbove, 'isFrom' | 'source' | 'optional'> {
	const sentences = sentencesOf(lead);
	const source = sentences
		.filter((sentence) => following.test(sentence) && !comesFrom.test(sentence))
		.flatMap((sentence) => goesTo.exec(sentence)?.groups?.['source'] ?? [])
		.find((name) => !nobody.test(name));
	const isOptional = sentences.some(
		(sentence) => following.test(sentence) && /\boptional(?:ly)?\b|\b(?:might|may) also need\b/i.test(sentence),
	);
	const isFrom = sentences.some(
		(sentence) => following.test(sentence) && comesFrom.test(sentence) && !leavesTo.test(sentence),
	);
	return {
		isFrom,
		source,
		optional: isOptional ? 'optional' : undefined,
	};
}

/** The sentence right above a table that says that one of its rows is enough. */
function oneOfSentence({ before }: Surroundings): StatementsAbove['oneOf'] {
	const statesOneOf = (text: string) => /\bone of the following\b/i.test(text);
	const text = sentencesOf(before.at(-1) ?? '').find(statesOneOf);
	return text === undefined ? undefined : { text, number: before.filter(statesOneOf).length };
}

/** What the text above says may change: everything, or only the addresses; undefined where it does not say so. */
function volatilePart({ before }: Surroundings): 'everything' | 'addresses' | undefined {
	const changing = before.flatMap(sentencesOf).filter((sentence) => /\bsubject to change\b/i.test(sentence));
	if (changing.length === 0) return undefined;
	return changing.every((sentence) => /\baddress(?:es)?\b/i.test(sentence)) ? 'addresses' : 'everything';
}

/** Whether the text above offers the addresses of the notes instead of the host name, or asks for both. */
function addressRelation({ before }: Surroundings): 'alternative' | 'additional' | undefined {
	const paragraph = before.findLast((text) => /\baddresses\b/i.test(text));
	if (paragraph === undefined) return undefined;
	if (/\b(?:alternatively|instead|in place of)\b/i.test(paragraph)) return 'alternative';
	if (/\b(?:additionally|in addition|as well as|also|both)\b/i.test(paragraph)) return 'additional';
	return undefined;
}

/**
 * The direction that the text above states. The paragraph right above counts first (a caption, "the following inbound
 * rules"), then the headings, the nearest first: "Outbound connections", "Incoming ports".
 */
export function directionAbove({ section, before }: Surroundings): Direction | undefined {
	return (
		directionIn(before.at(-1) ?? '') ?? section.path.map(directionIn).findLast((direction) => direction !== undefined)
	);
}

/** The condition of everything under a heading such as "Optional: tides" or "Tides (optional)". */
export function optionalAbove({ section }: Surroundings): 'optional' | undefined {
	return section.path.some((heading) => /^optional\b|\(optional\)$/i.test(heading)) ? 'optional' : undefined;
}

/**
 * Whether a sentence refers to the text below it: by "the following", "these", "all connections", or a colon at its
 * end.
 */
export function leadsRows(text: string): boolean {
	return following.test(text) || /\ball (?:\w+ )?(?:connections?|traffic|communications?|requests?)\b/i.test(text);
}

/** A port or protocol that a sentence states for all rows of the table below it. */
export interface StatedPort {
	/** Undefined where only a protocol is stated: "HTTPS access to the following hosts". */
	port?: number;
	transports: Transport[];
	application?: string;
}

const portAbove = new RegExp(
	String.raw`\b(https?)://:(\d{1,5})\b|\b(${portTransportNames}|https?)[\s/:(]*(?:port\s+)?(\d{1,5})\b|\bport\s+(\d{1,5})\b`,
	'gi',
);

/**
 * The port that the sentence right above a table states for the rows below: "require the following addresses on TCP
 * 443:". Without a port, its protocol alone. Undefined where it states neither, or several ports.
 */
export function statedAbove({ before }: Surroundings): StatedPort | undefined {
	const sentences = sentencesOf(before.at(-1) ?? '');
	const sentence = sentences.find((text) => leadsRows(text) && text.search(portAbove) >= 0);
	const found = [...(sentence ?? '').matchAll(portAbove)].map((match) => ({
		word: match[1] ?? match[3],
		port: Number(match[2] ?? match[4] ?? match[5]),
	}));
	const [first] = found;
	if (!first) return protocolAbove(before.at(-1) ?? '');
	if (new Set(found.map(({ port }) => port)).size > 1 || first.port < 1 || first.port > 65535) return undefined;
	const protocol = protocolWords.get(first.word?.toLowerCase() ?? '');
	return {
		port: first.port,
		transports: protocol?.kind === 'transport' ? [protocol.name] : [],
		...(protocol?.kind === 'application' ? { application: protocol.name } : {}),
	};
}

const protocolNamed = new RegExp(
	String.raw`\b(?:${portTransportNames})(?:(?:\s*(?:[/,&]|\band\b|\bor\b)\s*)(?:${portTransportNames}))*\s+(?:ports?|traffic|connections?|connectivity|access|packets)\b|\b(?:over|via|by|using)\s+(?:${portTransportNames})\b`,
	'i',
);

/**
 * The protocol that a sentence states for the rows below, without a port: "Open the following UDP ports", "need HTTPS
 * access to these hosts".
 */
export function protocolAbove(lead: string): StatedPort | undefined {
	const sentences = sentencesOf(lead).filter((text) => leadsRows(text) && text.search(portAbove) < 0);
	const named = sentences.flatMap((text) => protocolNamed.exec(text)?.[0].toLowerCase() ?? [])[0];
	if (named !== undefined)
		return { transports: portTransports.filter((transport) => named.split(/\W+/).includes(transport)) };
	return sentences.some((text) => /\bHTTPS\b(?=.*(?:\b(?:following|below|these)\b|:$))/.test(text))
		? { transports: [], application: 'https' }
		: undefined;
}
