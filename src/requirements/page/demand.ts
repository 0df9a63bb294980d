// Whether a text asks for a connection. Only its words decide; other code reads or reports what they ask for.
import { inWords, outWords } from '../model/direction-words.ts';
import { portTransportNames } from '../model/transports.ts';

const modal =
	/\b(?:must|needs?|needed|requires?|required|has to|have to|should(?! (?:also )?(?:note|be aware|know|see|now|return|show|look|appear|notice|expect)\b)(?<!\byou should(?= (?:\w+ )?be able to\b))|ensure|make sure)\b|\bconfigure\b(?=.{0,200}\b(?:firewalls?|prox(?:y|ies)|rules?|groups?|routers?|access|ports?)\b)|\badd\b(?=.{0,200}\b(?:firewall|proxy|rules?|exceptions?|exclusions?|lists?|groups?|polic(?:y|ies)|port (?:to|on))\b)|(?:^|,\s+)(?:please\s+)?(?:open|allow|permit|enable|whitelist|allowlist|unblock)\b/i;
// "Port 22 is allowed" describes a fact and asks for nothing.
const letThrough = new RegExp(
	String.raw`\b(?:allow|permit|unblock|(?:allow|white|safe)-?lists?)\b|\b(?:allow|white|safe) lists?\b|\bopen (?:(?:the|these|following|${portTransportNames}) )*(?:ports?|access|firewall)\b`,
	'i',
);
// "To allow all hosts, use the word `any`" gives a purpose and asks for nothing.
const purpose = /^\W*(?:in order )?to (?:\w+ (?:and|or) )?(?:allow|permit|unblock)\b/i;
// "To download the charts, you need access to a.example.com": "download" is the aim here, not an instruction to visit a
// page.
const aim = /^\W*(?:and |or )?(?:in order )?to [^,]*,\s/i;
const direction = `${outWords}|${inWords}`;
const connection = new RegExp(
	String.raw`\b(?:firewalls?|${direction}|ports?|traffic|access(?:ible)?|reach(?:able|es)?|connect(?:s|ed|ing|ions?|ivity)?|communicat\w+|prox(?:y|ies)|resolv\w+|open(?:ed)? (?:to|for))\b`,
	'i',
);
// "Connections to the mast use port 90."
const usesPort = /\b(?:connections?|traffic|communicat\w+)\b.*\buses?\b.*\bports?\b/i;
const around = new RegExp(
	String.raw`\b(?:must|needs?|needed|requires?|required|requirements?|prerequisites?|allow(?:s|ed|ing)?|permit(?:s|ted)?|open(?:ed|ing)?|unblock(?:ed)?|(?:allow|white|safe)[- ]?list(?:s|ed|ing)?|firewalls?|reach(?:able|es)?|access(?:ible)?|connect(?:s|ed|ing|ions?|ivity)?|${direction}|ports?|endpoints?|network(?:s|ing)?|communicat\w+|traffic|prox(?:y|ies))\b`,
	'i',
);
const network = new RegExp(
	String.raw`\b(?:firewalls?|(?:allow|white|safe)[- ]?list(?:s|ed|ing)?|ports?|${direction}|network(?:s|ing)?|connectivity|endpoints?|domains?|ip (?:address(?:es)?|ranges?))\b`,
	'i',
);
// "File → Open" is a way through menus.
const toPeople =
	/\p{L}\W{0,3}\s(?:→|»)\s\W{0,3}\p{L}|\b(?:open the (?:[\w-]+ ){0,5}(?:console|page|dashboard|portal|browser|app)|go to|visit|see|refer to|brows(?:e|ing|er)|navigate|log ?in|sign ?(?:in|up)|(?<![.-])download(?:s|ed)?(?![.-]\w)|click|learn more|read more|for more information|documentation|(?:is|are) available|clone|install(?:s|ed)? from)\b/iu;
// Only a negation of the demand itself counts: "if the server does not use a proxy, port 443 must be reachable" is a
// demand.
const prohibition =
	/\b(?:must|should|need|may)(?:n['’]t| not)\b|\b(?:do|does)(?:n['’]t| not) (?:need|require|open|expose|allow|have to)\b|\bnever\b|\bno longer (?:needed|required|used)\b|\bno (?:\w+ ){0,3}ports?\b|\bnot (?:needed|required|necessary|in use|used any ?(?:more|longer))\b|\bcan be closed\b/i;
// Matches "Behind a firewall that disables access to port 80", but not "if your firewall blocks port 80, allow it".
const blocks =
	/(?:\b(?:must|should|to|that|which|please)|^\W*)\s*(?:disable|block|deny|denie|reject|drop|close)s?\s+(?:[\w/]+\s+){0,4}?(?:access|traffic|connections?|ports?)\b/i;
// A condition does not ask for what it names: "If port 80 is taken, you need another one".
const conditionFirst = /^\W*(?:if|when|whenever|unless|once)\b[^,:;]*(?:,\s+(?:or|and)\b[^,:;]*)*,\s+/i;
const conditionLast = /\s(?:if|when|whenever|unless)\s/gi;
const turn = /[,;]\s*(?:but|however|only|therefore|thus|hence)\b|\s+but\s+|;\s/gi;

/** Whether a sentence forbids something or says that it is not needed. What it names is not a requirement. */
export function forbids(text: string): boolean {
	return prohibition.test(text);
}

/**
 * Whether a sentence demands or forbids what it names at an index, or only mentions it. Each part counts for itself:
 * "Not X, but Y must be allowed" demands Y. A port is demanded by "must" and the like; a host or an address only by a
 * sentence that also speaks of a connection.
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
	// A part without a demand of its own takes that of the whole sentence: "Open 443, but only for B".
	const isOwn = modal.test(part) || letsThrough(part) || prohibition.test(part);
	const said = isOwn ? part : sentence;
	// A prohibition in a later part does not count for this one.
	const before = isOwn ? part : sentence.slice(0, end);
	if (prohibition.test(before) || (blocks.test(before) && !letsThrough(said))) return 'forbidden';
	if (isCondition(sentence, index)) return 'none';
	if (isPort) return modal.test(said) || letsThrough(said) || usesPort.test(part) ? 'demanded' : 'none';
	if (sendsReader(said)) return 'none';
	// The words within names do not count: `proxy-port.example.com`.
	const words = said.replace(/[\w-]*\w(?:\.[\w-]+)+(?:\/\S*)?/g, 'x');
	return letsThrough(words) || (modal.test(words) && connection.test(words)) ? 'demanded' : 'none';
}

const letsThrough = (text: string) => letThrough.test(text.replace(purpose, ''));

/**
 * Whether a sentence names something at an index only as a condition: "If port 80 is taken, you need another one", "Add
 * a relay if port 80 is closed". It is demanded all the same where the rest speaks of a connection, or says "required
 * if …".
 */
export function isCondition(sentence: string, index: number): boolean {
	const first = conditionFirst.exec(sentence)?.[0].length ?? 0;
	if (index < first) {
		const rest = sentence.slice(first);
		return !letsThrough(rest) && !connection.test(rest);
	}
	const last = [...sentence.matchAll(conditionLast)].findLast((match) => match.index < index && match.index > 0);
	if (!last) return false;
	const rest = sentence.slice(first, last.index);
	return !letsThrough(rest) && !connection.test(rest) && !modal.test(rest) && /\w\s+\w+\s+\w/.test(rest);
}

/**
 * Whether the text around rows, items or code asks for connections: the sentence above, a heading, or the head of a
 * table.
 */
export function demandsAround(texts: readonly string[]): boolean {
	return texts.some((text) => around.test(text));
}

/** Whether a sentence itself asks for connections: it lets something through, or says that something must connect. */
export function demandsConnection(text: string): boolean {
	return (
		letsThrough(text) ||
		(modal.test(text) && connection.test(text)) ||
		/\b(?:connects?|access|reach\w*) (?:to )?(?:the )?(?:following|these)\b/i.test(text)
	);
}

/** Whether a sentence tells the reader to go somewhere: "see", "download", "go to". */
export function sendsReader(text: string): boolean {
	return toPeople.test(text.replace(aim, ''));
}

/** Whether headings, or other texts, speak of networks. */
export function isAboutNetworks(headings: readonly string[]): boolean {
	return headings.some((heading) => network.test(heading));
}
