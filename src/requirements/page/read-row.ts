import { addressesIn, addressesOfNotes, reportNoAddresses, reportUnreadAddresses } from '../cells/addresses.ts';
import type { Meaning } from './columns.ts';
import type { Draft } from '../model/draft.ts';
import { saysNothing } from '../text/empty-cell.ts';
import { isValidId } from '../cells/explicit-id.ts';
import { mark } from '../text/mark.ts';
import { contradictedPort, reportOwnPorts } from '../cells/host-ports.ts';
import { pairPorts } from '../cells/pair-ports.ts';
import { readCondition } from '../cells/read-condition.ts';
import { readRelease } from '../cells/read-release.ts';
import { readScope } from './read-scope.ts';
import { readParty } from '../cells/read-party.ts';
import { readPorts } from '../cells/read-ports.ts';
import { readProtocol } from '../cells/read-protocol.ts';
import { reportPorts } from '../cells/report-ports.ts';
import { reportSuspicious } from '../cells/report-suspicious.ts';
import { slug } from '../model/slug.ts';
import { SourceText } from '../text/source-text.ts';
import { splitArrow } from '../cells/split-arrow.ts';
import { directionIn } from './surroundings.ts';
import type { Span } from '../text/span-of.ts';
import type { RowCell, RowContext } from './row-context.ts';

/** Reads one body row by the meaning of its columns; undefined where it cannot be read, which is then reported. */
export function readRow(
	written: readonly RowCell[],
	span: Span,
	markedId: string | undefined,
	context: RowContext,
): Draft | undefined {
	const { problems, surroundings, columns, above } = context;
	const cells = written.map(({ cell, lines }) => ({ cell, lines: lines.filter(({ text }) => !saysNothing(text)) }));
	const byMeaning = new Map<Meaning, RowCell>();
	for (const [index, cell] of cells.entries()) {
		if (index >= columns.length && cell.lines.length > 0) {
			problems.report(
				'extra-cells',
				`Unexpected cell \`${textOf(cell.lines)}\`, expected ${columns.length} cells as in the head of the table; write \`\\|\` for a bar inside a cell`,
				{ start: cell.lines[0]?.start ?? span.start, end: span.end },
			);
			return undefined;
		}
		const meaning = columns[index]?.meaning;
		if (meaning) byMeaning.set(meaning, cell);
	}
	const linesOf = (meaning: Meaning) => byMeaning.get(meaning)?.lines ?? [];
	const arrow =
		linesOf('source').length + linesOf('destination').length > 0
			? undefined
			: linesOf('direction')
					.map(splitArrow)
					.find((sides) => sides !== undefined);
	const from = readParty(arrow ? [arrow.source] : linesOf('source'));
	const to = readParty(arrow ? [arrow.destination] : linesOf('destination'));
	const protocol = readProtocol(linesOf('protocol'));
	const portLines = linesOf(statesPortAsProtocol(linesOf('port'), linesOf('protocol')) ? 'protocol' : 'port');
	const ports = readPorts(portLines, protocol.transports);

	reportPorts(ports, problems);
	if (ports.faults.length > 0) return undefined;
	for (const { at, suggestion } of protocol.unknown) {
		const meant = suggestion ? `; did you mean \`${suggestion}\`?` : '';
		problems.report(
			'unknown-protocol',
			`Unexpected protocol \`${at.text}\`, expected TCP, UDP, ICMP or the name of an application protocol${meant}`,
			at,
		);
	}
	const ownTransports = [...new Set([...protocol.transports, ...ports.transports])];
	const portHeading = readProtocol([new SourceText(headingOf('port', context), 0)]);
	const transports = ownTransports.length > 0 ? ownTransports : portHeading.transports;
	if (
		ports.ports.length === 0 &&
		ports.portText === undefined &&
		to.ends.length === 0 &&
		!transports.includes('icmp')
	) {
		reportUnreadable(cells, span, context);
		return undefined;
	}
	const stated = pairPorts(to, ports);
	const ownPorts = reportOwnPorts(to, stated, problems);
	if (ownPorts === 'unreadable') return undefined;
	const portText = ownPorts === 'contradicted' ? contradictedPort : ports.portText;
	const doubt =
		ownPorts === 'contradicted' ? 'contradicted-port' : ports.hasUnknownProtocol ? 'unknown-protocol' : protocol.doubt;
	const portAbove = stated.length === 0 && portText === undefined ? above.port : undefined;
	const applications = [
		...new Set([...ports.applications, ...to.ends.flatMap(({ application }) => application ?? [])]),
	];
	const application = protocol.application ?? (applications.join('/') || (portAbove?.application ?? null));
	const finalPorts = portAbove ? [{ from: portAbove.port, to: portAbove.port }] : stated;
	reportSuspicious({
		from,
		to,
		ports: portLines,
		application,
		hostHeading: headingOf('destination', context),
		problems,
	});

	const notes = { text: notesOf(cells, context), html: '' };
	reportNoAddresses([...linesOf('sourceAddresses'), ...linesOf('destinationAddresses')], problems);
	const { addresses, unread } = addressesOfNotes(linesOf('notes'));
	const bearer = [from, to].find(({ ends }) => ends.some(({ endpoint }) => endpoint.kind === 'host'));
	if (bearer) reportUnreadAddresses(unread, problems);
	if (bearer && addresses.length > 0) {
		Object.assign(bearer.party, {
			addresses,
			...(above.addressRelation ? { addressRelation: above.addressRelation } : {}),
		});
	}
	for (const [{ party }, lines] of [
		[from, linesOf('sourceAddresses')],
		[to, linesOf('destinationAddresses')],
	] as const) {
		const own = addressesIn(lines);
		if (own.length > 0) party.addresses = [...(party.addresses ?? []), ...own];
	}
	const scope = readScope(
		columns,
		cells.map(({ lines }) => lines),
	);
	const condition =
		linesOf('condition').length > 0
			? conditionOfCell(textOf(linesOf('condition')))
			: readCondition(textOf(linesOf('notes')));
	const isVolatile =
		above.volatilePart === 'everything' ||
		(above.volatilePart === 'addresses' && [from, to].some(({ party }) => party.addresses !== undefined)) ||
		/\bsubject to change\b/i.test(notes.text);
	const explicitId = markedId ?? statedId(linesOf('id')[0], context);
	const direction =
		directionOfCell(textOf(linesOf('direction'))) ?? directionIn(headingOf('port', context)) ?? above.direction;
	const service = textOf(linesOf('service'));
	return {
		kind: 'connection',
		section: surroundings.section,
		place: problems.place(span),
		span,
		source: from.party,
		destination: to.party,
		ports: ownPorts === 'contradicted' ? [] : finalPorts,
		...(portText === undefined ? {} : { portText }),
		...(doubt === undefined ? {} : { doubt }),
		transports: transports.length > 0 || !portAbove ? transports : portAbove.transports,
		application,
		necessity: condition === undefined ? 'required' : 'conditional',
		...(condition === undefined ? {} : { condition, ...readRelease(condition, notes.text) }),
		...(scope.length === 0 ? {} : { scope }),
		...(above.oneOf === undefined
			? {}
			: { group: { id: groupId(surroundings.section.anchor, above.oneOf), rule: 'one-of', text: above.oneOf.text } }),
		...(isVolatile ? { volatile: true } : {}),
		...(service === '' ? {} : { service }),
		...(explicitId === undefined ? {} : { explicitId }),
		...(direction === undefined ? {} : { statedDirection: direction }),
		notes,
	};
}

/** A group is named by its section, and counted from the second one of the section on. */
function groupId(anchor: string, { number }: NonNullable<RowContext['above']['oneOf']>): string {
	return number === 1 ? slug(anchor) : `${slug(anchor)}/${number}`;
}

function reportUnreadable(cells: readonly RowCell[], span: Span, { problems }: RowContext): void {
	const text = cells.flatMap(({ lines }) => lines.map((line) => line.text)).join(' | ');
	const message =
		text === ''
			? 'Unexpected empty row, expected a requirement; remove it'
			: `Unexpected row without a port and a destination: \`${text}\`, expected at least one of them`;
	problems.report('unreadable-row', message, span);
}

/**
 * The notes of a row, and after them what columns say that have no meaning of their own, each with its heading: nothing that the
 * writer put into a row is lost. A Direction cell that says more than a direction counts among them.
 */
function notesOf(cells: readonly RowCell[], { columns }: RowContext): string {
	const text: string[] = [];
	for (const [index, { cell, lines }] of cells.entries()) {
		const column = columns[index];
		const isOther =
			column !== undefined &&
			(column.meaning === undefined || (column.meaning === 'direction' && !plainDirection.test(textOf(lines))));
		if (lines.length === 0 || (column?.meaning !== 'notes' && !isOther)) continue;
		const heading = isOther && column.heading !== '' ? `${column.heading}: ` : '';
		text.push(`${heading}${textOf(lines)}`);
		mark(cell, 'dataNotes', heading);
	}
	return text.join('\n');
}

const plainDirection = /^(?:in|out|(?:in|out)(?:bound|coming|going)|(?:in|e)gress|internal)$/i;

/** Words that state a direction only where they are the whole cell. */
const wholeCell = new Map([
	['in', 'inbound'],
	['out', 'outbound'],
	['internal', 'internal'],
] as const);

/** A cell that states both directions leaves the direction unknown, whatever the text above says: the dataset knows one or none. */
function directionOfCell(text: string): Draft['statedDirection'] {
	const whole = [...wholeCell].find(([word]) => word === text.trim().toLowerCase())?.[1];
	const stated = whole ?? directionIn(text);
	const isBoth =
		/\b(?:bidirectional|both|two-way)\b|\b(?:inbound|ingress|incoming)\b.*\b(?:outbound|egress|outgoing)\b|\b(?:outbound|egress|outgoing)\b.*\b(?:inbound|ingress|incoming)\b/i;
	return stated ?? (isBoth.test(text) ? 'unknown' : undefined);
}

/** Where the Port cell says nothing, a number in the Protocol cell is the port: `HTTPS (8443)`, `TCP/8443`; unless the cell names no protocol that is known. */
function statesPortAsProtocol(port: readonly SourceText[], protocol: readonly SourceText[]): boolean {
	if (port.length > 0) return false;
	const { transports, applications, hasNumber } = readPorts(protocol);
	return hasNumber && transports.length + applications.length > 0 && readProtocol(protocol).unknown.length === 0;
}

const conditionOfCell = (text: string) => (/^always\.?$/i.test(text) ? undefined : text);

function statedId(id: SourceText | undefined, { problems }: RowContext): string | undefined {
	if (!id) return undefined;
	return isValidId(id.text, { start: id.start ?? 0, end: id.end ?? 0 }, problems) ? id.text : undefined;
}

const headingOf = (meaning: Meaning, { columns }: RowContext) =>
	columns.find((column) => column.meaning === meaning)?.heading ?? '';

const textOf = (lines: readonly SourceText[]) => lines.map((line) => line.text).join('\n');
