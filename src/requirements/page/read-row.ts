import { addressesIn, addressesOfNotes, reportNoAddresses, reportUnreadAddresses } from '../cells/addresses.ts';
import { directionIn, directionOfCell, isPlainDirection } from '../model/direction-words.ts';
import type { Draft } from '../model/draft.ts';
import { isValidId } from '../cells/explicit-id.ts';
import { mark } from '../text/mark.ts';
import { contradictedPort, reportOwnPorts } from '../cells/host-ports.ts';
import { pairPorts } from '../cells/pair-ports.ts';
import { doubtOf, reportUnknownProtocol } from '../cells/protocol-doubt.ts';
import { isNotNeeded, readCondition } from '../cells/read-condition.ts';
import { readRelease } from '../cells/read-release.ts';
import { readScope } from './read-scope.ts';
import { readParty } from '../cells/read-party.ts';
import { readPorts } from '../cells/read-ports.ts';
import { readProtocol, statesPortAsProtocol } from '../cells/read-protocol.ts';
import { reportPorts } from '../cells/report-ports.ts';
import { reportSuspicious } from '../cells/report-suspicious.ts';
import { slug } from '../model/slug.ts';
import type { Transport } from '../model/transports.ts';
import { SourceText, saysNothing } from '../text/source-text.ts';
import { endsOfRow, oneNames } from './row-ends.ts';
import { splitArrow } from '../cells/split-arrow.ts';
import type { RowCell, RowContext } from './row-context.ts';
import type { Meaning } from './column.ts';
import type { Span } from '../text/span.ts';

/**
 * Reads one body row by the meaning of its columns. Undefined where there is nothing to read, or where it cannot be
 * read, which is reported. `matrix` names the transport columns whose ports are read, in a table with one for each
 * transport.
 */
export function readRow(
	written: readonly RowCell[],
	span: Span,
	markedId: string | undefined,
	context: RowContext,
	matrix: readonly Transport[] = [],
): Draft | undefined {
	const { problems, surroundings, columns, above } = context;
	const cells = written.map(({ cell, lines }) => ({ cell, lines: lines.filter(({ text }) => !saysNothing(text)) }));
	// An empty row ends a table, or divides it.
	if (written.every(({ lines }) => lines.length === 0)) return undefined;
	if (written.length < columns.length && !endsInEmptyCell(written.length, span, context)) {
		problems.report(
			'missing-cell',
			`Unexpected row of ${written.length} ${written.length === 1 ? 'cell' : 'cells'}, expected ${columns.length} as in the head of the table: which cell is missing cannot be told; leave the empty ones between their bars`,
			span,
		);
		return undefined;
	}
	const byMeaning = new Map<Meaning, SourceText[]>();
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
		const others = meaning && byMeaning.get(meaning);
		if (meaning) byMeaning.set(meaning, others ? [...others, ...cell.lines] : cell.lines);
	}
	const linesOf = (meaning: Meaning) => byMeaning.get(meaning) ?? [];
	if (isNotNeeded(textOf(linesOf('notes')))) return undefined;
	const direction =
		directionOfCell(textOf(linesOf('direction'))) ?? directionIn(headingOf('port', context)) ?? above.direction;
	const peer = linesOf('peer');
	const ends = linesOf('destination');
	const destinations = ends.length > 0 ? ends : (cells[columns.findIndex(({ isName }) => isName)]?.lines ?? []);
	const arrow =
		linesOf('source').length + linesOf('destination').length > 0
			? undefined
			: linesOf('direction')
					.map(splitArrow)
					.find((sides) => sides !== undefined);
	const sides = {
		source: arrow ? [arrow.source] : direction === 'inbound' ? [...linesOf('source'), ...peer] : linesOf('source'),
		destination: arrow ? [arrow.destination] : direction === 'inbound' ? destinations : [...destinations, ...peer],
	};
	const { from, to, isTurned } = endsOfRow(readParty(sides.source), readParty(sides.destination), direction, context);
	const protocol = readProtocol(linesOf('protocol'));
	const portLines = linesOf(
		matrix[0] ?? (statesPortAsProtocol(linesOf('port'), linesOf('protocol')) ? 'protocol' : 'port'),
	);
	const ports = readPorts(portLines, protocol.transports);

	reportPorts(ports, problems);
	if (ports.faults.length > 0) return undefined;
	reportUnknownProtocol(protocol, problems);
	// Ports written beside an end count where the row has no ports of its own.
	const beside =
		ports.ports.length > 0 || ports.portText !== undefined
			? undefined
			: readPorts([...from.ends, ...to.ends].flatMap((end) => end.ports ?? []));
	const ownTransports = [
		...new Set([...matrix, ...protocol.transports, ...ports.transports, ...(beside?.transports ?? [])]),
	];
	const portHeading = readProtocol([new SourceText(headingOf('port', context), 0)]);
	const transports = ownTransports.length > 0 ? ownTransports : portHeading.transports;
	if (
		ports.ports.length === 0 &&
		ports.portText === undefined &&
		to.ends.length === 0 &&
		!isTurned &&
		!transports.includes('icmp') &&
		!protocol.isPortless
	) {
		reportUnreadable(cells, span, context);
		return undefined;
	}
	const bearing = isTurned ? from : to;
	const stated = pairPorts(bearing, ports);
	const ownPorts = reportOwnPorts(bearing, stated, problems);
	if (ownPorts === 'unreadable') return undefined;
	const portText = ownPorts === 'contradicted' ? contradictedPort : ports.portText;
	const portAbove = stated.length === 0 && portText === undefined ? above.port : undefined;
	const applications = [
		...new Set([
			...ports.applications,
			...(beside?.applications ?? []),
			...to.ends.flatMap(({ application }) => application ?? []),
		]),
	];
	const ownApplication = protocol.application ?? applications.join('/');
	const isSilent = transports.length === 0 && ownApplication === '' && protocol.unknown === undefined;
	const protocolAbove = isSilent ? (portAbove ?? above.protocol) : portAbove;
	const application = ownApplication || (protocolAbove?.application ?? null);
	const finalPorts = portAbove?.port === undefined ? stated : [{ from: portAbove.port, to: portAbove.port }];
	reportSuspicious({
		from,
		to,
		ports: portLines,
		application,
		hostHeading: headingOf('destination', context),
		problems,
	});

	const notes = { text: notesOf(cells, context), html: '' };
	const [sourceAddresses, destinationAddresses] = [linesOf('sourceAddresses'), linesOf('destinationAddresses')];
	reportNoAddresses([...sourceAddresses, ...destinationAddresses, ...linesOf('addresses')], problems);
	const { addresses: ofNotes, unread } = addressesOfNotes(linesOf('notes'));
	const addresses = [...addressesIn(linesOf('addresses')), ...ofNotes];
	const bearer = [from, to].find(({ ends }) => ends.some(({ endpoint }) => endpoint.kind === 'host'));
	if (bearer) reportUnreadAddresses(unread, problems);
	if (bearer && addresses.length > 0) {
		Object.assign(bearer.party, {
			addresses,
			...(above.addressRelation ? { addressRelation: above.addressRelation } : {}),
		});
	}
	for (const [{ party }, lines] of [
		[from, sourceAddresses],
		[to, destinationAddresses],
	] as const) {
		const own = addressesIn(lines);
		if (own.length > 0) party.addresses = [...(party.addresses ?? []), ...own];
	}
	const cellLines = cells.map(({ lines }) => lines);
	const scope = readScope(columns, cellLines);
	const condition =
		linesOf('condition').length > 0
			? conditionOfCell(textOf(linesOf('condition')))
			: (readCondition(textOf(linesOf('notes'))) ?? above.optional);
	const isVolatile =
		above.volatilePart === 'everything' ||
		(above.volatilePart === 'addresses' && [from, to].some(({ party }) => party.addresses !== undefined)) ||
		/\bsubject to change\b/i.test(notes.text);
	const explicitId = markedId ?? statedId(linesOf('id')[0], context);
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
		...doubtOf(protocol, ports, ownPorts),
		transports: transports.length > 0 || !protocolAbove ? transports : protocolAbove.transports,
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
		...(direction === undefined ? (isTurned ? { statedDirection: 'inbound' } : {}) : { statedDirection: direction }),
		...(finalPorts.some((port) => port.for !== undefined) ? {} : oneNames(from, to)),
		notes,
	};
}

/** In a table without outer bars, the last bar of `A | B | 443 |` comes before an empty cell. */
function endsInEmptyCell(cells: number, { start, end }: Span, { source, columns }: RowContext): boolean {
	return cells === columns.length - 1 && source[start] !== '|' && source[end - 1] === '|';
}

/** The id of a group: its section, with a number from the second group of the section on. */
function groupId(anchor: string, { number }: NonNullable<RowContext['above']['oneOf']>): string {
	return number === 1 ? slug(anchor) : `${slug(anchor)}/${number}`;
}

function reportUnreadable(cells: readonly RowCell[], span: Span, { problems }: RowContext): void {
	const text = cells.flatMap(({ lines }) => lines.map((line) => line.text)).join(' | ');
	const message =
		text === ''
			? 'Unexpected row that says nothing, expected a requirement; remove it'
			: `Unexpected row without a port and a destination: \`${text}\`, expected at least one of them`;
	problems.report('unreadable-row', message, span);
}

/**
 * The notes of a row and the text of columns without a meaning, each with its heading, so that nothing in a row is
 * lost. A Direction cell with further words counts as a note too.
 */
function notesOf(cells: readonly RowCell[], { columns }: RowContext): string {
	const text: string[] = [];
	for (const [index, { cell, lines }] of cells.entries()) {
		const column = columns[index];
		const isOther =
			column !== undefined &&
			(column.meaning === undefined || (column.meaning === 'direction' && !isPlainDirection(textOf(lines))));
		if (lines.length === 0 || (column?.meaning !== 'notes' && !isOther)) continue;
		const heading = isOther && column.heading !== '' ? `${column.heading}: ` : '';
		text.push(`${heading}${textOf(lines)}`);
		mark(cell, 'dataNotes', heading);
	}
	return text.join('\n');
}

const conditionOfCell = (text: string) => (/^always\.?$/i.test(text) ? undefined : text);

function statedId(id: SourceText | undefined, { problems }: RowContext): string | undefined {
	if (!id) return undefined;
	return isValidId(id.text, { start: id.start ?? 0, end: id.end ?? 0 }, problems) ? id.text : undefined;
}

const headingOf = (meaning: Meaning, { columns }: Pick<RowContext, 'columns'>) =>
	columns.find((column) => column.meaning === meaning)?.heading ?? '';

const textOf = (lines: readonly SourceText[]) => lines.map((line) => line.text).join('\n');
