import type { BlockContext, ItemText } from './block-context.ts';
import { classifyEnd } from '../model/classify-end.ts';
import type { Draft } from '../model/draft.ts';
import { draftBase } from './draft-base.ts';
import { partyOf } from '../cells/ends-of-sentence.ts';
import { contradictedPort, reportOwnPorts } from '../cells/host-ports.ts';
import { readParty } from '../cells/read-party.ts';
import { readPorts } from '../cells/read-ports.ts';
import { reportPorts } from '../cells/report-ports.ts';
import type { Party } from '../model/requirement.ts';
import { portTransportNames } from '../model/transports.ts';
import type { SourceText } from '../text/source-text.ts';

const onPorts = String.raw`(?<onPorts>(?:(?:${portTransportNames}) )?ports? [\d\s,and–-]+?|(?:${portTransportNames}) [\d\s,and–-]+?)`;
// "X must accept connections on port 80 from Y", "The X port (12000) must allow connections from Y".
const accepts = new RegExp(
	String.raw`^(?:the |your |each |every )?(?<end>.+?)(?: ports? \((?:default is )?(?<inBrackets>[\d, ]+)\))? must (?:be able to )?(?:accept|allow) (?:inbound |incoming )?connections(?: (?:on|at|over|via) ${onPorts})?(?: from (?:the |your )?(?<other>.+?))?\.?$`,
	'i',
);
// "X must be able to connect to Y on port 443", "X must reach Y by TCP 443".
const reaches = new RegExp(
	String.raw`^(?:the |your |each |every )?(?<end>.+?) must (?:be able to )?(?:connect to|reach|access) (?:the |your )?(?<other>.+?) (?:on|over|via|by|using|through) ${onPorts}\.?$`,
	'i',
);

/**
 * Reads a list item that is one whole sentence: "X must accept connections on port 80 from Y", "The X port (12000) must
 * allow connections from Y" or "X must reach Y on port 443". An item with any further word, or with an invalid port, is
 * not read but reported.
 */
export function readConnectionSentence(
	{ paragraph, lines, text }: ItemText,
	context: BlockContext,
): Draft | 'reported' | undefined {
	const [line] = lines;
	if (!line || lines.length > 1) return undefined;
	const accepting = accepts.exec(text)?.groups;
	const reaching = accepting ? undefined : reaches.exec(text)?.groups;
	const parts = accepting ?? reaching;
	const portText = parts?.['onPorts'] ?? parts?.['inBrackets'];
	if (!parts?.['end'] || portText === undefined) return undefined;
	const ports = readPorts([partOf(line, portText)]);
	reportPorts(ports, context.problems);
	if (ports.faults.length > 0) return 'reported';
	if (ports.ports.length === 0) return undefined;
	const end = namedEnd(parts['end']);
	const other = parts['other'] === undefined ? { text: '', endpoints: [] } : partyOf(parts['other']);
	const destination = accepting ? parts['end'] : (parts['other'] ?? '');
	const ownPorts = reportOwnPorts(readParty([partOf(line, destination)]), ports.ports, context.problems);
	if (ownPorts === 'unreadable') return 'reported';
	return {
		...draftBase(paragraph, context),
		kind: 'connection',
		source: accepting ? other : end,
		destination: accepting ? end : other,
		ports: ownPorts ? [] : ports.ports,
		...(ownPorts ? { portText: contradictedPort, doubt: 'contradicted-port' as const } : {}),
		transports: ports.transports,
		application: ports.applications.join('/') || null,
		notes: { text, html: '' },
	};
}

/** The subject of a sentence as one end, with its brackets and any "and". */
function namedEnd(text: string): Party {
	return { text, endpoints: [classifyEnd(text).endpoint] };
}

function partOf(line: SourceText, part: string): SourceText {
	const at = line.text.indexOf(part);
	return line.slice(at, at + part.length);
}
