import type { BlockContext } from './block-context.ts';
import type { Draft } from '../model/draft.ts';
import { draftBase } from './draft-base.ts';
import { endsOfSentence } from '../cells/ends-of-sentence.ts';
import { readPorts, type ReadPorts } from '../cells/read-ports.ts';
import { reportPorts } from '../cells/report-ports.ts';
import type { Party } from '../model/requirement.ts';
import { slug } from '../model/slug.ts';
import type { SourceText } from '../text/source-text.ts';
import type { ItemText } from './item-text.ts';

const nobody: Party = { text: '', endpoints: [] };

/**
 * Reads an item that is ports and the name of a service: `12000 - Service`, `TCP 443: Service`, or `Service: 80, 443`. Numbers without a protocol
 * are ports only where the text above speaks of ports. The item is a listener, with the service as its destination; where the sentence above
 * the list names ends ("between A and B", "open to B"), it is a connection between them, and `TCP 443` alone is enough. Where one of its ports cannot
 * be one, that is reported, and the item is not read.
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
	const namesProtocol = ports.transports.length > 0 || ports.applications.length > 0;
	if (!namesProtocol && !speaksOfPorts(lead, context)) return undefined;
	reportPorts(ports, context.problems);
	if (ports.faults.length > 0) return 'reported';
	const [, name = service, qualifier] = /^(.*?)\s*(\([^()]*\))$/.exec(service) ?? [];
	const listener: Party = {
		text: service,
		endpoints: [{ kind: 'role', text: name, role: slug(name), ...(qualifier === undefined ? {} : { qualifier }) }],
	};
	const stated = {
		ports: ports.ports,
		...(ports.portText === undefined ? {} : { portText: ports.portText }),
		...(ports.hasUnknownProtocol ? { doubt: 'unknown-protocol' as const } : {}),
		transports: ports.transports,
		application: ports.applications.join('/') || null,
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

/** `12000 - Service`, `TCP 443: Service`: ports, a dash between spaces or a colon, a name. */
function portsFirst(line: SourceText): { ports: ReadPorts; service: string } | undefined {
	const dash = /\s+[-–—]\s+|:\s+/.exec(line.text);
	if (!dash) return undefined;
	const ports = onlyPorts(line.slice(0, dash.index));
	const service = line.slice(dash.index + dash[0].length).trim().text;
	return ports && service !== '' ? { ports, service } : undefined;
}

/** `Service: 80, 443 (remark)`: a name, a colon, ports. */
function nameFirst(line: SourceText): { ports: ReadPorts; service: string } | undefined {
	const colon = /:\s+(?=\S)/.exec(line.text);
	if (!colon) return undefined;
	const value = line.slice(colon.index + colon[0].length).trim();
	const ports = readPorts([value]);
	const service = line.slice(0, colon.index).text.replace(/^for\s+/i, '');
	return isNumbers(value) && ports.ports.length + ports.faults.length > 0 && service !== ''
		? { ports, service }
		: undefined;
}

/** `TCP 443 (HTTPS)`: nothing but ports. */
function portsAlone(line: SourceText): { ports: ReadPorts; service: string } | undefined {
	const ports = onlyPorts(line);
	return ports && { ports, service: '' };
}

/** A text that is ports and nothing else, be they such as cannot be. */
function onlyPorts(text: SourceText): ReadPorts | undefined {
	const ports = readPorts([text]);
	const isRead = ports.ports.length > 0 ? ports.portText === undefined : ports.faults.length > 0 && isNumbers(text);
	return isRead ? ports : undefined;
}

function isNumbers({ text }: SourceText): boolean {
	return /^[\s\d,;/–-]*(?:\b(?:and|or|to|tcp|udp|ports?)\b[\s\d,;/–-]*)*$/i.test(text.replace(/\([^()]*\)/g, ''));
}

/** Whether the sentence above the list, the text of its section or its headings speak of ports, or of a firewall. */
export function speaksOfPorts(lead: string | undefined, { surroundings }: BlockContext): boolean {
	const texts = [lead ?? '', ...surroundings.before, ...surroundings.section.path];
	return texts.some((text) => /\bports?\b|\bfirewalls?\b/i.test(text));
}
