import type { Table, TableCell, TableRow } from 'mdast';
import { networkOf } from './classify-end.ts';
import { findColumns, type Meaning } from './columns.ts';
import type { Draft } from './draft.ts';
import { isValidId, takeExplicitId } from './explicit-id.ts';
import { plainLines } from './plain-lines.ts';
import type { Problems, Span } from './problems.ts';
import { readCondition } from './read-condition.ts';
import { readParty, type ReadParty } from './read-party.ts';
import { readPorts, type ReadPorts } from './read-ports.ts';
import { readProtocol } from './read-protocol.ts';
import type { Endpoint, Port } from './requirement.ts';
import { safeHtml } from './safe-hast.ts';
import { slug } from './slug.ts';
import type { SourceText } from './source-text.ts';
import {
	addressRelation,
	directionIn,
	headingDirection,
	oneOfSentence,
	volatilePart,
	type Surroundings,
} from './surroundings.ts';

/** What reading one table needs besides the table. */
export interface TableContext {
	surroundings: Surroundings;
	source: string;
	problems: Problems;
}

/** A requirement, and the row that states it. */
export interface ReadRow {
	row: TableRow;
	draft: Draft;
}

/** Reads a requirement table; undefined if it is none. Each body row becomes a requirement or a problem that names it. */
export function readTable(table: Table, context: TableContext): ReadRow[] | undefined {
	const [head, ...body] = table.children;
	if (!head) return undefined;
	const headers = head.children.map((cell) => textOf(plainLines(cell.children, context.source)));
	const columns = findColumns(headers);
	if (!columns) return undefined;
	return body.flatMap((row) => {
		const draft = readRow(row, columns, context);
		return draft ? [{ row, draft }] : [];
	});
}

function readRow(row: TableRow, columns: readonly (Meaning | undefined)[], context: TableContext): Draft | undefined {
	const { problems, source, surroundings } = context;
	const span = spanOf(row);
	const first = row.children[0];
	const markedId = first && takeExplicitId(first, problems);
	const cells = new Map<Meaning, { cell: TableCell; lines: SourceText[] }>();
	for (const [index, cell] of row.children.entries()) {
		const lines = plainLines(cell.children, source);
		const meaning = columns[index];
		if (index >= columns.length && lines.length > 0) {
			problems.report(
				'extra-cells',
				`Unexpected cell \`${textOf(lines)}\`, expected ${columns.length} cells as in the head of the table; write \`\\|\` for a bar inside a cell`,
				spanOf(cell),
			);
			return undefined;
		}
		if (meaning) cells.set(meaning, { cell, lines });
	}
	const linesOf = (meaning: Meaning) => cells.get(meaning)?.lines ?? [];
	const from = readParty(linesOf('source'));
	const to = readParty(linesOf('destination'));
	const ports = readPorts(linesOf('port'));
	const protocol = readProtocol(linesOf('protocol'));

	for (const { at, message } of ports.faults) problems.report('unreadable-port', message, at);
	if (ports.faults.length > 0) return undefined;
	for (const { at, suggestion } of protocol.unknown) {
		const meant = suggestion ? `; did you mean \`${suggestion}\`?` : '';
		problems.report(
			'unknown-protocol',
			`Unexpected protocol \`${at.text}\`, expected TCP, UDP, ICMP or the name of an application protocol${meant}`,
			at,
		);
	}
	const hasPort = ports.ports.length > 0 || ports.portText !== undefined;
	if (!hasPort && to.ends.length === 0) {
		const text = row.children.flatMap((cell) => plainLines(cell.children, source).map((line) => line.text)).join(' | ');
		problems.report(
			'unreadable-row',
			text === ''
				? 'Unexpected empty row, expected a requirement; remove it'
				: `Unexpected row without a port and a destination: \`${text}\`, expected at least one of them`,
			span,
		);
		return undefined;
	}

	const notesCell = cells.get('notes');
	const notes = { text: textOf(linesOf('notes')), html: notesCell ? safeHtml(notesCell.cell.children) : '' };
	const addresses = addressesIn(linesOf('notes'));
	const bearer = [from, to].find(({ ends }) => ends.some(({ endpoint }) => endpoint.kind === 'host'));
	if (bearer && addresses.length > 0) {
		const relation = addressRelation(surroundings);
		Object.assign(bearer.party, { addresses, ...(relation ? { addressRelation: relation } : {}) });
	}
	const condition = linesOf('condition').length > 0 ? textOf(linesOf('condition')) : readCondition(notes.text);
	const group = oneOfSentence(surroundings);
	const changing = volatilePart(surroundings);
	const isVolatile =
		changing === 'everything' ||
		(changing === 'addresses' && bearer !== undefined && addresses.length > 0) ||
		/\bsubject to change\b/i.test(notes.text);
	const statedId = linesOf('id')[0];
	const explicitId =
		markedId ??
		(statedId &&
		isValidId(statedId.text, { start: statedId.start ?? span.start, end: statedId.end ?? span.end }, problems)
			? statedId.text
			: undefined);
	const direction = directionIn(textOf(linesOf('direction'))) ?? headingDirection(surroundings);
	const service = textOf(linesOf('service'));
	const applications = [
		...ports.applications,
		...to.ends.flatMap(({ application }) => (application ? [application] : [])),
	];
	return {
		kind: 'connection',
		section: surroundings.section,
		place: problems.place(span),
		span,
		source: from.party,
		destination: to.party,
		ports: portsOf(to, ports),
		...(ports.portText === undefined ? {} : { portText: ports.portText }),
		transports: [...new Set([...protocol.transports, ...ports.transports])],
		application: protocol.application ?? applications[0] ?? null,
		necessity: condition === undefined ? 'required' : 'conditional',
		...(condition === undefined ? {} : { condition }),
		...(group === undefined ? {} : { group: { id: slug(surroundings.section.anchor), rule: 'one-of', text: group } }),
		...(isVolatile ? { volatile: true } : {}),
		...(service === '' ? {} : { service }),
		...(explicitId === undefined ? {} : { explicitId }),
		...(direction === undefined ? {} : { statedDirection: direction }),
		notes,
	};
}

/**
 * Ports with the ends that they belong to. Ends and ports that are parted alike, by slashes or line by line, and are equal in
 * number, pair up: `SQL Server / Oracle` with `1433 / 1521` are two pairs, never four. Comma lists do not pair: all ends, all ports.
 */
function portsOf(to: ReadParty, read: ReadPorts): Port[] {
	if (read.ports.length === 0) {
		return to.ends.flatMap(({ port, endpoint }) =>
			port ? [{ from: port, to: port, ...(to.ends.length > 1 ? { for: endpoint.text } : {}) }] : [],
		);
	}
	const alike = (read.separator === 'slash' || read.separator === 'line') && read.separator === to.separator;
	if (!alike || read.ports.length !== to.ends.length) return read.ports;
	return read.ports.map((port, index) => {
		const end = to.ends[index];
		return end ? { ...port, for: end.endpoint.text } : port;
	});
}

/** The IP addresses and networks that notes list, each on a line or parted by commas or spaces. */
function addressesIn(lines: readonly SourceText[]): Endpoint[] {
	return lines
		.flatMap((line) => line.text.split(/[\s,;]+/))
		.flatMap((word) => {
			const text = word.replace(/[.)]+$/, '').replace(/^\(/, '');
			const network = /[.:]/.test(text) ? networkOf(text) : undefined;
			return network === undefined ? [] : [{ kind: 'address' as const, text, network }];
		});
}

const textOf = (lines: readonly SourceText[]) => lines.map((line) => line.text).join('\n');

function spanOf(node: TableRow | TableCell): Span {
	return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
