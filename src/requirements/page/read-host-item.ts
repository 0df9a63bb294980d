import { addressesIn } from '../cells/addresses.ts';
import type { BlockContext, ItemText } from './block-context.ts';
import { classifyEnd } from '../model/classify-end.ts';
import { demandsConnection } from './demand.ts';
import { outWords } from '../model/direction-words.ts';
import type { Draft } from '../model/draft.ts';
import { draftBase } from './draft-base.ts';
import { partyOf } from '../cells/ends-of-sentence.ts';
import { reportOwnPorts } from '../cells/host-ports.ts';
import { isNameOfSetting } from '../model/name-signs.ts';
import { pairPorts } from '../cells/pair-ports.ts';
import { readCondition } from '../cells/read-condition.ts';
import { readParty, type ReadParty } from '../cells/read-party.ts';
import { readPorts } from '../cells/read-ports.ts';
import { portTransportNames } from '../model/transports.ts';
import type { SourceText } from '../text/source-text.ts';
import { protocolAbove, readLead, statedAbove } from './surroundings.ts';

// A document is there to be read and is not an end of a connection: `https://a.example.com/addresses.txt`.
const isDocument = /^[a-z]+:\/\/[^/]+\/.*\.(?:txt|json|html?|md|pdf|xml|csv|ya?ml)$/i;
const isNamed = ({ ends }: ReadParty) =>
	ends.length > 0 &&
	ends.every(
		({ endpoint: { kind, text } }) =>
			kind !== 'role' && kind !== 'any' && !isDocument.test(text) && !isNameOfSetting(text),
	);
const ifUsed = /\s+((?:only )?(?:if|when|unless)\s.*)$/i;

/**
 * Reads an item of hosts or addresses, with a name before them or a remark after them: `hub.example.com:8443`,
 * `Registry: api.example.com (port 443)`, `feed.example.com: news`. It is a connection to them where it states a port,
 * or where the sentence above asks for one: "allow TCP 443 to the following hosts:", "add these to the allowlist:".
 * Under "from the following addresses", it is a connection from them.
 */
export function readHostItem({ paragraph, lines, lead }: ItemText, context: BlockContext): Draft | undefined {
	const [line, ...rest] = lines;
	if (!line || rest.length > 0) return undefined;
	const found = hostsOf(line);
	if (!found) return undefined;
	const { to, service, note } = found;
	if (reportOwnPorts(to, [], context.problems) === 'unreadable') return undefined;
	const own = pairPorts(to, { ports: [], separator: 'none' });
	const above =
		lead === undefined
			? undefined
			: own.length === 0
				? statedAbove({ ...context.surroundings, before: [lead] })
				: protocolAbove(lead);
	const isAsked = lead !== undefined && asksFor(lead, context);
	if (own.length === 0 && !above && !isAsked) return undefined;
	const { isFrom, source, optional } = readLead(lead ?? '');
	// "Allow the following IP addresses" does not tell whether connections go there or come from there.
	const isAddresses = to.ends.every(({ endpoint }) => endpoint.kind === 'address');
	if (isAddresses && own.length === 0 && !isFrom && source === undefined && !leads.test(lead ?? '')) return undefined;
	const schemes = [...new Set(to.ends.flatMap(({ application }) => application ?? []))];
	// A scheme implies its port: `https://a.example.com`.
	const ofScheme =
		own.length === 0 && schemes.length === 1 && isAsked
			? schemes[0] === 'https'
				? 443
				: schemes[0] === 'http'
					? 80
					: undefined
			: undefined;
	const port = above?.port ?? ofScheme;
	const beside = readPorts(to.ends.flatMap(({ ports }) => ports ?? []));
	const condition = found.condition ?? readCondition(note) ?? optional;
	const base = draftBase(paragraph, context);
	const other = source === undefined ? base.source : partyOf(source);
	return {
		...base,
		kind: 'connection',
		...(isFrom
			? { source: to.party, statedDirection: base.statedDirection ?? 'inbound' }
			: { source: other, destination: to.party }),
		ports: own.length === 0 && port !== undefined ? [{ from: port, to: port }] : own,
		transports:
			above && beside.transports.length + beside.applications.length === 0 ? above.transports : beside.transports,
		application: schemes[0] ?? (beside.applications.join('/') || (above?.application ?? null)),
		...(condition === undefined ? {} : { necessity: 'conditional', condition }),
		...(service === '' ? {} : { service }),
		notes: { text: note, html: '' },
	};
}

/** Whether a sentence asks for connections, and ends in a colon or speaks of the following. */
function asksFor(lead: string, { surroundings }: BlockContext): boolean {
	if (!/[:：]$|\b(?:following|below|these)\b/i.test(lead)) return false;
	return demandsConnection(lead) || (/:$/.test(lead) && demandsConnection(surroundings.section.path.at(-1) ?? ''));
}

interface Hosts {
	to: ReadParty;
	/** The name before the hosts: `Registry:`. */
	service: string;
	note: string;
	condition?: string;
}

function hostsOf(written: SourceText): Hosts | undefined {
	// A full stop after a bracket ends the item and is not part of the name.
	const line = written.text.endsWith(').') ? written.slice(0, -1) : written;
	// A port in a remark belongs to the host: `api.example.com: Port 8443, licence check`.
	const plain = partsOf(line);
	if (plain) return plain;
	const conditional = ifUsed.exec(line.text);
	const before = conditional && partsOf(line.slice(0, conditional.index));
	return before ? { ...before, condition: conditional[1]?.replace(/\.$/, '') ?? '' } : undefined;
}

// Matches a sentence above addresses that says that something connects to them.
const leads = new RegExp(`\\b(?:to|reach|${outWords})\\b`, 'i');
const portsBehind = new RegExp(
	String.raw`^(?:(?:${portTransportNames})\s+)?ports?\s+\d{1,5}(?:\s*,\s*\d{1,5})*\b`,
	'i',
);

function partsOf(line: SourceText): Hosts | undefined {
	const whole = readParty([line]);
	if (isNamed(whole)) return { to: whole, service: '', note: '' };
	for (const sign of line.text.matchAll(/\s+(?:[-–—]|[-=]>|→)\s+|\s*:\s+/g)) {
		const [left, right] = [line.slice(0, sign.index).trim(), line.slice(sign.index + sign[0].length).trim()];
		const first = readParty([left]);
		if (isNamed(first)) {
			const ports = portsBehind.exec(right.text);
			const [only] = first.ends;
			if (ports && only && first.ends.length === 1 && only.port === undefined)
				only.ports = right.slice(0, ports[0].length);
			const addresses = addressesIn([right]);
			const isAddresses = addresses.length > 0 && isNamed(readParty([right]));
			return {
				to: isAddresses ? { ...first, party: { ...first.party, addresses } } : first,
				service: '',
				note: isAddresses ? '' : right.text.slice(ports?.[0].length ?? 0).replace(/^[\s,;.]+/, ''),
			};
		}
		const second = readParty([right]);
		if (isNamed(second) && classifyEnd(left.text).endpoint.kind === 'role' && left.text.length <= 60)
			return { to: second, service: left.text, note: '' };
	}
	return undefined;
}
