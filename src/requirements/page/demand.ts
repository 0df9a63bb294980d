// Whether a text asks for a connection. Words alone decide: what they ask for is read elsewhere, or reported.
import { inWords, outWords } from '../model/direction-words.ts';
import { portTransportNames } from '../model/transports.ts';

const modal =
	/\b(?:must|needs?|needed|requires?|required|has to|have to|should|ensure|make sure|configure|add)\b|^(?:please\s+)?(?:open|allow|permit|enable|whitelist|allowlist|unblock)\b/i;
// "Port 22 is allowed" says what is, and asks for nothing.
const letThrough = new RegExp(
	String.raw`\b(?:allow|permit|unblock|(?:allow|white|safe)-?lists?)\b|\b(?:allow|white|safe) lists?\b|\bopen (?:(?:the|these|following|${portTransportNames}) )*(?:ports?|access|firewall)\b`,
	'i',
);
const direction = `${outWords}|${inWords}`;
const connection = new RegExp(
	String.raw`\b(?:firewalls?|${direction}|ports?|traffic|access(?:ible)?|reach(?:able|es)?|connect(?:s|ed|ing|ions?|ivity)?|communicat\w+|prox(?:y|ies)|resolv\w+)\b`,
	'i',
);
const around = new RegExp(
	String.raw`\b(?:must|needs?|needed|requires?|required|requirements?|prerequisites?|allow(?:s|ed|ing)?|permit(?:s|ted)?|open(?:ed|ing)?|unblock(?:ed)?|(?:allow|white|safe)[- ]?list(?:s|ed|ing)?|firewalls?|reach(?:able|es)?|access(?:ible)?|connect(?:s|ed|ing|ions?|ivity)?|${direction}|ports?|endpoints?|network(?:s|ing)?|communicat\w+|traffic|prox(?:y|ies))\b`,
	'i',
);
const network = new RegExp(
	String.raw`\b(?:firewalls?|(?:allow|white|safe)[- ]?list(?:s|ed|ing)?|ports?|${direction}|network(?:s|ing)?|connectivity|endpoints?|domains?|ip (?:address(?:es)?|ranges?))\b`,
	'i',
);
const toPeople =
	/\b(?:go to|visit|see|refer to|brows(?:e|ing|er)|navigate|log ?in|sign ?(?:in|up)|(?<![.-])download(?:s|ed)?(?![.-]\w)|click|learn more|read more|for more information|documentation|clone|install(?:s|ed)? from)\b/i;
// Only what negates the demand itself: "if the server does not use a proxy, port 443 must be reachable" demands.
const prohibition =
	/\b(?:must|should|need|may)(?:n['’]t| not)\b|\b(?:do|does)(?:n['’]t| not) (?:need|require|open|expose|allow|have to)\b|\bnever\b|\bno longer (?:needed|required|used)\b|\bno (?:\w+ ){0,3}ports?\b|\bnot (?:needed|required|necessary)\b|\bcan be closed\b/i;
const turn = /[,;]\s*(?:but|however|only)\b|\s+but\s+|;\s/gi;

/** Whether a sentence forbids something or says that it is not needed; what it names is no requirement. */
export function forbids(text: string): boolean {
	return prohibition.test(text);
}

/**
 * Whether what a sentence names at an index is demanded, forbidden, or only spoken of. "Not X, but Y must be allowed" demands Y: each part
 * counts for itself. A port is demanded by "must" and the like; a host or an address by a sentence that also speaks of a connection.
 */
export function demandOf(sentence: string, index: number, isPort: boolean): 'demanded' | 'forbidden' | 'none' {
	let start = 0;
	let end = sentence.length;
	for (const { 0: word, index: at } of sentence.matchAll(turn)) {
		if (at + word.length <= index) start = at + word.length;
		else if (at > index) {
			end = at;
			break;
		}
	}
	const part = sentence.slice(start, end);
	// A part without a demand of its own has that of the sentence: "Open 443, but only for B".
	const said = modal.test(part) || letThrough.test(part) || prohibition.test(part) ? part : sentence;
	if (prohibition.test(said)) return 'forbidden';
	if (isPort) return modal.test(said) || letThrough.test(said) ? 'demanded' : 'none';
	if (toPeople.test(said)) return 'none';
	return letThrough.test(said) || (modal.test(said) && connection.test(said)) ? 'demanded' : 'none';
}

/** Whether what stands around rows, items or code asks for connections: the sentence above, a heading, the heads of a table. */
export function demandsAround(texts: readonly string[]): boolean {
	return texts.some((text) => around.test(text));
}

/** Whether a sentence asks for connections outright: it lets through, or says that something must connect. */
export function demandsConnection(text: string): boolean {
	return (
		letThrough.test(text) ||
		(modal.test(text) && connection.test(text)) ||
		/\b(?:connects?|access|reach\w*) (?:to )?(?:the )?(?:following|these)\b/i.test(text)
	);
}

/** Whether a sentence sends a reader somewhere: "see", "download", "go to". */
export function sendsReader(text: string): boolean {
	return toPeople.test(text);
}

/** Whether the headings of a page speak of networks. */
export function isAboutNetworks(headings: readonly string[]): boolean {
	return headings.some((heading) => network.test(heading));
}
