import { classifyEnd } from '../model/classify-end.ts';
import { hostHeading, isExampleHeading, meanings } from './column-headings.ts';
import { isPlainDirection } from '../model/direction-words.ts';
import { isNameOfSetting, isPrivate } from '../model/name-signs.ts';
import { protocolWords } from '../model/protocol-words.ts';
import { type SourceText, saysNothing } from '../text/source-text.ts';
import type { Column, Meaning, Rows } from './column.ts';

/**
 * Finds the direction column: one without a meaning so far whose cells are all directions. Without one, a `To/From`
 * column names the end that its heading mentions first.
 */
export function takeDirections(columns: Column[], taken: Set<Meaning>, rows: Rows, words: readonly string[]): void {
	if (!taken.has('direction')) {
		const column = columns.find(
			({ meaning }, index) =>
				meaning === undefined &&
				rows.some((row) => row[index]?.length) &&
				rows.every((row) => (row[index] ?? []).every(({ text }) => saysNothing(text) || isPlainDirection(text))),
		);
		if (column) {
			column.meaning = 'direction';
			taken.add('direction');
			return;
		}
		for (const [index, peer] of columns.entries()) {
			if (peer.meaning !== 'peer') continue;
			peer.meaning = words[index]?.startsWith('to') === true ? 'destination' : 'source';
			taken.add(peer.meaning);
		}
	}
}

/**
 * In a table with protocols but without a port column, one column of numbers becomes the port column. If the other
 * headings are empty too, the remaining columns become service and notes.
 */
export function takePorts(columns: Column[], taken: Set<Meaning>, rows: Rows, words: readonly string[]): void {
	if (taken.has('port') || !taken.has('protocol')) return;
	// With two such columns, `Start` and `End`, the reader cannot know which is meant.
	const [port, ...others] = columns.filter(
		({ meaning }, index) =>
			meaning === undefined && isMost(rows, index, ({ text }) => /^\d{1,5}(?:\s?[,–-]\s?\d{1,5})*$/.test(text)),
	);
	if (!port || others.length > 0) return;
	port.meaning = 'port';
	taken.add('port');
	if (words.slice(1).some((name) => name !== '')) return;
	const [service, notes] = columns.filter(({ meaning }) => meaning === undefined);
	if (service) service.meaning = 'service';
	if (notes) notes.meaning = 'notes';
}

/** Whether the text around a table asks for connections, and whether a sentence of it does so by itself. */
export interface Asked {
	isAsked: boolean;
	isAskedBySentence: boolean;
}

/**
 * Columns of hosts or addresses are ends, whatever their headings say. The first one is the destination, and further
 * ones are destinations too. A column of addresses beside one of hosts holds the addresses of these hosts. Private
 * addresses tell what machines have, and so do those beside them, unless a sentence asks for them.
 */
export function takeHosts(
	columns: Column[],
	taken: Set<Meaning>,
	rows: Rows,
	{ isAsked, isAskedBySentence }: Asked,
): void {
	const hasPrivate = columns.some((_, index) => isMost(rows, index, isPrivateLine));
	for (const [index, column] of columns.entries()) {
		if ((column.meaning !== undefined && column.meaning !== 'service') || isExampleHeading(column.heading)) continue;
		if (!isMost(rows, index, isHostLine)) continue;
		// A column without a heading continues the column before it.
		const beside = columns[index - 1]?.meaning;
		if (column.heading === '' && (beside === 'source' || beside === 'destination')) {
			column.meaning = beside;
			continue;
		}
		const isAddresses = isMost(rows, index, isAddressLine);
		if (isAddresses && !isAskedBySentence && hasPrivate) continue;
		const others = columns.flatMap(({ meaning }, other) =>
			meaning === 'destination' || meaning === 'source' ? [other] : [],
		);
		const hasHosts = others.some((other) => isMost(rows, other, (line) => isHostLine(line) && !isAddressLine(line)));
		if (isAddresses && hasHosts) column.meaning = 'addresses';
		else if (
			isAsked &&
			column.meaning === undefined &&
			(!taken.has('destination') || (hasHosts && !taken.has('source') && !taken.has('port')))
		) {
			column.meaning = 'destination';
			taken.add('destination');
		}
		delete column.contradicted;
	}
}

/**
 * One column may name the destinations while another has their hosts: `Target | Target URL`. Then the hosts are the
 * ends, and the names say what they are for. A row without a host has its name as the end.
 */
export function takeHostsOfNames(columns: Column[], taken: Set<Meaning>, rows: Rows, words: readonly string[]): void {
	const named = columns.findIndex(({ meaning }) => meaning === 'destination');
	const name = columns[named];
	const ofDestination = meanings.find(([meaning]) => meaning === 'destination')?.[1];
	const hosts = columns.find(
		({ meaning }, index) =>
			meaning === undefined &&
			index > named &&
			(ofDestination?.test(words[index] ?? '') || hostHeading.test(words[index] ?? '')) &&
			isMost(rows, index, (line) => isHostLine(line) && !isAddressLine(line)),
	);
	if (!name || !hosts || isMost(rows, named, isHostLine)) return;
	hosts.meaning = 'destination';
	delete hosts.contradicted;
	name.meaning = taken.has('service') ? undefined : 'service';
	name.isName = true;
	taken.add('service');
}

/** Whether the first line of most cells is of a kind. Cells that say nothing are not counted. */
function isMost(rows: Rows, column: number, isOfKind: (line: SourceText) => boolean): boolean {
	const cells = rows
		.map((row) => (row[column] ?? []).filter(({ text }) => !saysNothing(text)))
		.filter((cell) => cell.length > 0);
	return cells.length > 0 && cells.filter((cell) => isOfKind(cell[0] as SourceText)).length * 2 > cells.length;
}

const kindsOf = ({ text }: SourceText) =>
	text
		.replace(/^[-•]\s+/, '')
		.split(/\s*[,;]\s*|\s+(?:and|or)\s+|\s+(?=\()|\s+[-–—]\s/, 2)
		.slice(0, 1)
		.flatMap((words) => {
			// Hosts may be separated by spaces alone.
			const kinds = new Set(
				words
					.trim()
					.split(/\s+/, 8)
					.map((word) => classifyEnd(word).endpoint.kind),
			);
			return kinds.size === 1 ? [...kinds] : [classifyEnd(words.trim()).endpoint.kind];
		});
const isHostLine = (line: SourceText) =>
	!isNameOfSetting(line.text) && kindsOf(line).some((kind) => kind !== 'role' && kind !== 'any');
const isPrivateLine = ({ text }: SourceText) => isPrivate(text);
const isAddressLine = (line: SourceText) => kindsOf(line)[0] === 'address';

/** Finds the protocol column: one without a meaning so far whose cells all name protocols. */
export function takeProtocols(columns: Column[], taken: Set<Meaning>, rows: Rows): void {
	if (taken.has('protocol')) return;
	const index = columns.findIndex(({ meaning }, candidate) => {
		const cells = rows.flatMap((row) => row[candidate] ?? []);
		return (
			meaning === undefined &&
			cells.length > 0 &&
			cells.every(({ text }) => text.split(/[\s/,]+/).every((word) => protocolWords.has(word.toLowerCase())))
		);
	});
	const column = columns[index];
	if (!column) return;
	column.meaning = 'protocol';
	taken.add('protocol');
}

/** In a table with two service columns and no source, the one before the destination says who connects. */
export function takeServiceAsSource(
	columns: Column[],
	taken: Set<Meaning>,
	rows: Rows,
	words: readonly string[],
): void {
	if (taken.has('source') || !taken.has('service') || rows.length === 0) return;
	const first = columns.findIndex(({ meaning }) => meaning === 'service');
	const destination = columns.findIndex(({ meaning }) => meaning === 'destination');
	const service = meanings.find(([name]) => name === 'service')?.[1];
	const second = columns.findIndex(
		({ meaning }, index) => index > first && meaning === undefined && service?.test(words[index] ?? ''),
	);
	const [firstColumn, secondColumn] = [columns[first], columns[second]];
	if (!firstColumn || !secondColumn || destination < first) return;
	firstColumn.meaning = 'source';
	secondColumn.meaning = 'service';
	taken.add('source');
}

/** Whether the cells of a column only answer yes or no: `Yes (443)` and `No`. */
export function answersYesOrNo(rows: Rows, column: number): boolean {
	const said = rows.flatMap((row) => (row[column] ?? []).filter(({ text }) => !saysNothing(text)));
	return said.length > 0 && said.every(({ text }) => /^(?:yes|no)\b/i.test(text));
}

/** Whether a cell holds a host or an address. */
export function holdsHost(lines: readonly SourceText[] | undefined): boolean {
	return (lines ?? []).some(({ text }) =>
		text
			.split(/\s*[,;]\s*|\s+(?:and|or)\s+|\s/)
			.some((word) => !['role', 'any'].includes(classifyEnd(word).endpoint.kind)),
	);
}
