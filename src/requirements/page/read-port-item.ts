import { classifyEnd } from '../model/classify-end.ts';
import type { BlockContext, ItemText } from './block-context.ts';
import type { Draft } from '../model/draft.ts';
import { demandOf } from './demand.ts';
import { draftBase } from './draft-base.ts';
import { endsOfSentence } from '../cells/ends-of-sentence.ts';
import { protocolWords } from '../model/protocol-words.ts';
import { readPorts, type ReadPorts } from '../cells/read-ports.ts';
import { readProtocol } from '../cells/read-protocol.ts';
import { reportPorts } from '../cells/report-ports.ts';
import type { Party } from '../model/requirement.ts';
import { slug } from '../model/slug.ts';
import { portTransportNames } from '../model/transports.ts';
import { SourceText } from '../text/source-text.ts';
import { protocolAbove } from './surroundings.ts';

// `Name (TCP 443)`, `Name (default: 8080) UDP only`.
const portsInBrackets = new RegExp(
	String.raw`^([^()]+?)\s*\((?:default(?:s to)?:?\s+|ports?:?\s+)?((?:(?:${portTransportNames})[\s/]*)?(?:ports?:?\s*)?\d[\d\s,–-]*(?:[\s/]*(?:${portTransportNames}))?)\)[.,;]?\s*((?:${portTransportNames})(?: only)?\.?)?$`,
	'i',
);
const numbersAlone = new RegExp(
	String.raw`^[\s\d,;/–-]*(?:\b(?:and|or|to|${portTransportNames}|ports?)\b[\s\d,;/–-]*)*$`,
	'i',
);

const nobody: Party = { text: '', endpoints: [] };

/**
 * Reads an item of ports and the name of a service: `12000 - Service`, `TCP 443: Service`, or `Service: 80, 443`.
 * Numbers without a protocol are ports only where the text above speaks of ports, firewalls or listening. The item
 * becomes a listener, with the service as its destination. Where the sentence above names ends ("between A and B",
 * "open to B"), it becomes a connection between them, and `TCP 443` alone is enough. An item with an invalid port is
 * reported and not read. A range in two items, `Start port: 49152` and `End port: 65535`, is left for the account to
 * report.
 */
export function readPortItem(
	{ paragraph, lines, lead }: ItemText,
	context: BlockContext,
): Draft | 'reported' | undefined {
	const [line, ...rest] = lines;
	if (!line || rest.length > 0) return undefined;
	const ends = endsOfSentence(lead);
	const found = portsFirst(line) ?? nameFirst(line) ?? (ends ? portsAlone(line) : undefined);
	if (!found) return undefined;
	const { ports, service } = found;
	// A sentence that ends in a port asks for something and names nothing.
	if (demandOf(service, service.length, true) === 'demanded' && /\bports?\b/i.test(service)) return undefined;
	if (
		/^(?:start|end|first|last|from|to|begin(?:ning)?|lowest|highest)\b[\w\s]*$/i.test(service) ||
		classifyEnd(service.split(/\s/)[0] ?? '').endpoint.kind !== 'role'
	)
		return undefined;
	const namesProtocol = ports.transports.length > 0 || ports.applications.length > 0;
	if (!namesProtocol && !speaksOfPorts(lead, context)) return undefined;
	reportPorts(ports, context.problems);
	if (ports.faults.length > 0) return 'reported';
	const [, name = service, qualifier] = /^(.*?)\s*(\([^()]*\))$/.exec(service) ?? [];
	const listener: Party = {
		text: service,
		endpoints: [{ kind: 'role', text: name, role: slug(name), ...(qualifier === undefined ? {} : { qualifier }) }],
	};
	const protocol = namesProtocol || ports.hasUnknownProtocol ? undefined : protocolAbove(lead ?? '');
	const stated = {
		ports: ports.ports,
		...(ports.portText === undefined ? {} : { portText: ports.portText }),
		...(ports.hasUnknownProtocol ? { doubt: 'unknown-protocol' as const } : {}),
		transports: protocol?.transports ?? ports.transports,
		application: ports.applications.join('/') || (protocol?.application ?? null),
	};
	const base = draftBase(paragraph, context);
	if (!ends) return { ...base, kind: 'listener', destination: listener, ...stated };
	return {
		...base,
		kind: 'connection',
		source: ends.source ?? nobody,
		destination: ends.destination,
		...stated,
		...(service === '' ? {} : { service }),
	};
}

/**
 * Ports, a sign and a name: `12000 - Service`, `TCP 443: Service`, `80 TCP => Service`, `Port 8002 for service`, `7651
 * (service)`.
 */
function portsFirst(line: SourceText): Found | undefined {
	const sign = /\s+(?:[-–—]|[-=]>|→)\s+|:\s+|\s+(?=for\s)|\s+(?=\()/i.exec(line.text);
	if (!sign) return undefined;
	const ports = onlyPorts(line.slice(0, sign.index));
	const service = withoutBrackets(
		line
			.slice(sign.index + sign[0].length)
			.text.trim()
			.replace(/^for\s+(?:the\s+)?/i, ''),
	);
	if (!ports || service === '') return undefined;
	// Text in brackets must be the whole name, and neither a protocol nor further ports.
	if (
		line.text[sign.index + sign[0].length] === '(' &&
		(/[()\d]/.test(service) ||
			service.split(/\s*[/,&]\s*|\s+(?:and|or)\s+/i).every((word) => protocolWords.has(word.toLowerCase())))
	)
		return undefined;
	return { ports, service };
}

/**
 * A name, a sign and ports: `Service: 80, 443 (remark)`, `Service - 7652`, `Service (UDP port 137)`, `Service (Default
 * 7646). TCP only.`
 */
function nameFirst(line: SourceText): Found | undefined {
	const sign = /:\s+(?=\S)|\s+(?:[-–—]|[-=]>|→)\s+(?=\S)/.exec(line.text);
	if (sign) {
		const value = line.slice(sign.index + sign[0].length).trim();
		const ports = readPorts([value]);
		const service = line.slice(0, sign.index).text.replace(/^for\s+/i, '');
		if (isNumbers(value) && ports.ports.length + ports.faults.length > 0 && service !== '') return { ports, service };
	}
	const bracket = portsInBrackets.exec(line.text);
	if (!bracket) return undefined;
	const [, name = '', numbers = '', transport = ''] = bracket;
	const at = line.text.indexOf(numbers, name.length);
	const ports = onlyPorts(line.slice(at, at + numbers.length));
	if (!ports || ports.ports.length === 0 || protocolWords.has(name.toLowerCase())) return undefined;
	const { transports } = readProtocol([new SourceText(transport, 0)]);
	return { ports: { ...ports, transports: [...new Set([...ports.transports, ...transports])] }, service: name };
}

interface Found {
	ports: ReadPorts;
	service: string;
}

const withoutBrackets = (text: string) => /^\(([^()]*)\)$/.exec(text)?.[1] ?? text;

/** Ports without a name: `TCP 443 (HTTPS)`. */
function portsAlone(line: SourceText): Found | undefined {
	const ports = onlyPorts(line);
	return ports && { ports, service: '' };
}

/** The ports of a text that contains only ports, even if they are invalid. */
function onlyPorts(text: SourceText): ReadPorts | undefined {
	const ports = readPorts([text]);
	const isRead = ports.ports.length > 0 ? ports.portText === undefined : ports.faults.length > 0 && isNumbers(text);
	return isRead ? ports : undefined;
}

function isNumbers({ text }: SourceText): boolean {
	return numbersAlone.test(text.replace(/\([^()]*\)/g, ''));
}

/**
 * Whether the sentence above the list, the text of its section or its headings speak of ports, firewalls or listening.
 */
function speaksOfPorts(lead: string | undefined, { surroundings }: BlockContext): boolean {
	const texts = [lead ?? '', ...surroundings.before, ...surroundings.section.path];
	return texts.some((text) => /\b(?:ports?|firewalls?|listen(?:s|ing|ers?)?)\b/i.test(text));
}
