import leven from 'leven';
import { classifyEnd } from './classify-end.ts';
import { isPlainDirection } from './direction-words.ts';
import { saysNothing } from './empty-cell.ts';
import { protocolWords } from './protocol-words.ts';
import type { SourceText } from './source-text.ts';

/** What a column of a requirement table says. */
export type Meaning =
	| 'id'
	| 'source'
	| 'destination'
	/** The other end, whichever it is: the Direction column decides. */
	| 'peer'
	/** Addresses of the host beside it. */
	| 'addresses'
	| 'port'
	/** Ports of one transport, in a table with a column for each. */
	| 'tcp'
	| 'udp'
	| 'protocol'
	| 'direction'
	| 'service'
	| 'condition'
	| 'notes';

/** A column: its meaning, if it has one, and its heading as written. */
export interface Column {
	heading: string;
	meaning: Meaning | undefined;
	/** The heading promises hosts or addresses, and no cell holds one. */
	contradicted?: boolean;
}

type Rows = readonly (readonly SourceText[])[][];

// The words by which writers name a column, in the order in which they are tried: "Destination port" is a port.
const portHeading = /^(?!source |local ).*\bports?\b/;
// The port that a client sends from is hardly ever fixed: a column of it is kept in the notes.
const sourcePortHeading = /^(?:source|local) (?:tcp |udp )?ports?\b/;
const transportHeading = /^(tcp|udp)(?: ports?)?$/;
const meanings: [Meaning, RegExp][] = [
	['port', portHeading],
	['id', /^(?:id|identifier|ref|reference)$/],
	['peer', /^(?:to from|from to|source destination|peer)$/],
	['direction', /^(?:direction|traffic|traffic direction|flow|inbound or outbound|inbound outbound)$/],
	['service', /^(?!source\b|from\b).*\bservices?$|^(?:service|application|component|program|process|feature)s?\b/],
	[
		'source',
		/^(?:source|src|from|origin|initiator|client|sender)\b|^(?:connection|traffic) source$|^(?:used|called|accessed|initiated|opened) by$/,
	],
	['destination', /^(?:destination|dest|dst|target|receiver|to)\b|^(?:connection|traffic) destination$/],
	['protocol', /^(?:transport |network |ip )?proto(?:col)?s?\b|^transports?$|^layer 4$/],
	['condition', /^(?:condition|when|only if|applies)\b/],
	[
		'notes',
		/^(?:note|description|purpose|reason|comment|remark|usage|use|used for|detail|explanation|justification|why)s?\b/,
	],
];
// Where ports stand, these name the machine that listens, and what listens there.
const listenerHeadings: [Meaning, RegExp][] = [
	['destination', /^(?:server|machine|node|system|device)s?$/],
	['service', /^name$/],
];
const hostHeading = /^(?:endpoint|url|uri|host|host ?name|fqdn|domain|domain name|dns name|address|ip|ip address)s?$/;
// A table that begins with such a column lists settings and their values; a port in it is a default, not a requirement.
const settingHeading =
	/^(?:settings?|parameters?|propert(?:y|ies)|fields?|options?|variables?|environment variables?|keys?|attributes?|flags?|arguments?)\b/;

/**
 * The columns of a table by the meaning of their headings, in any order, with a second opinion from the cells; undefined for
 * a table that is none of requirements: it has neither a port nor a destination, or it lists settings. Each meaning is given once, to the
 * first column that has it, but for protocols and columns of hosts. Where the text around the table asks for connections (`isAsked`), cells of hosts or
 * addresses make a column one of ends, whatever it is called.
 */
export function findColumns(headings: readonly string[], rows: Rows, isAsked = true): Column[] | undefined {
	const words = headings.map(plainHeading);
	if (listsRecords(headings)) return undefined;
	const isMatrix = words.some((name) => /^tcp\b/.test(name)) && words.some((name) => /^udp\b/.test(name));
	const transports = isMatrix ? words.map((name) => transportHeading.exec(name)?.[1]) : [];
	// Ports in two other columns: which port goes with which end is not for us to guess.
	const portColumns = words.filter((name, index) => portHeading.test(name) && transports[index] === undefined);
	if (portColumns.length > 1 || (isMatrix && portColumns.length > 0)) return undefined;
	const taken = new Set<Meaning>();
	const columns = headings.map((heading, index): Column => {
		const name = words[index] ?? '';
		const transport = transports[index];
		if (transport !== undefined) {
			taken.add('port');
			return { heading, meaning: transport === 'tcp' ? 'tcp' : 'udp' };
		}
		const meaning = sourcePortHeading.test(name)
			? undefined
			: meanings.find(
					([candidate, pattern]) => (candidate === 'protocol' || !taken.has(candidate)) && pattern.test(name),
				)?.[0];
		if (meaning) taken.add(meaning);
		return { heading, meaning };
	});
	if (taken.has('peer') && (taken.has('source') || taken.has('destination'))) return undefined;
	if (settingHeading.test(words[0] ?? '') && !taken.has('source') && !taken.has('destination')) return undefined;
	for (const [index, column] of columns.entries()) {
		if (column.meaning || taken.has('destination') || !hostHeading.test(words[index] ?? '')) continue;
		if (rows.some((row) => holdsHost(row[index]))) {
			column.meaning = 'destination';
			taken.add('destination');
		} else column.contradicted = true;
	}
	for (const [meaning, pattern] of listenerHeadings) {
		const column = columns.find(
			(candidate, index) =>
				candidate.meaning === undefined && !candidate.contradicted && pattern.test(words[index] ?? ''),
		);
		if (!column || taken.has(meaning) || !taken.has('port')) continue;
		column.meaning = meaning;
		taken.add(meaning);
	}
	takeProtocols(columns, taken, rows);
	takeDirections(columns, taken, rows, words);
	takePorts(columns, taken, rows, words);
	takeHosts(columns, taken, rows, isAsked);
	takeServiceAsSource(columns, taken, rows, words);
	const destinations = columns.flatMap(({ meaning }, index) => (meaning === 'destination' ? [index] : []));
	if (isMatrix) return columns;
	if (taken.has('port')) {
		const port = columns.findIndex(({ meaning }) => meaning === 'port');
		const hasNumber = rows.some((row) => row[port]?.some(({ text }) => /\d/.test(text)));
		return hasNumber || taken.has('source') || taken.has('destination') || taken.has('protocol') ? columns : undefined;
	}
	const isListOfHosts = rows.some((row) => destinations.some((index) => holdsHost(row[index])));
	return isListOfHosts || (taken.has('protocol') && destinations.length > 0) ? columns : undefined;
}

/** A column with another heading whose cells all are directions is that of directions; without one, `To/From` is what it begins with. */
function takeDirections(columns: Column[], taken: Set<Meaning>, rows: Rows, words: readonly string[]): void {
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
 * In a table without a column of ports, one of numbers beside one of protocols is that of ports; where no head names anything, what is left is the
 * service and the notes.
 */
function takePorts(columns: Column[], taken: Set<Meaning>, rows: Rows, words: readonly string[]): void {
	if (taken.has('port') || !taken.has('protocol')) return;
	const port = columns.find(
		({ meaning }, index) =>
			meaning === undefined && isMost(rows, index, ({ text }) => /^\d{1,5}(?:\s?[,–-]\s?\d{1,5})*$/.test(text)),
	);
	if (!port) return;
	port.meaning = 'port';
	taken.add('port');
	if (words.slice(1).some((name) => name !== '')) return;
	const [service, notes] = columns.filter(({ meaning }) => meaning === undefined);
	if (service) service.meaning = 'service';
	if (notes) notes.meaning = 'notes';
}

/**
 * Columns whose cells are hosts or addresses are ends, whatever they are called: the first one is the destination, one of addresses beside hosts has
 * the addresses of these, and further ones are destinations too.
 */
function takeHosts(columns: Column[], taken: Set<Meaning>, rows: Rows, isAsked: boolean): void {
	for (const [index, column] of columns.entries()) {
		if (column.meaning !== undefined && column.meaning !== 'service') continue;
		if (!isMost(rows, index, isHostLine)) continue;
		// A column without a heading goes on with the one before it.
		const beside = columns[index - 1]?.meaning;
		if (column.heading === '' && (beside === 'source' || beside === 'destination')) {
			column.meaning = beside;
			continue;
		}
		const isAddresses = isMost(rows, index, isAddressLine);
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

/** Whether most cells of a column that say something do so in lines of a kind. */
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
		.map((word) => classifyEnd(word.trim()).endpoint.kind);
const isHostLine = (line: SourceText) => kindsOf(line).some((kind) => kind !== 'role' && kind !== 'any');
const isAddressLine = (line: SourceText) => kindsOf(line)[0] === 'address';

const known = [
	'source',
	'destination',
	'protocol',
	'direction',
	'service',
	'ports',
	'description',
	'endpoint',
	'condition',
];

/** The heading that was probably meant by one that means nothing: `Sourse`. */
export function meantHeading({ heading, meaning, contradicted }: Column): string | undefined {
	const name = plainHeading(heading);
	if (
		contradicted === true ||
		name.length < 5 ||
		hostHeading.test(name) ||
		meanings.some(([other, pattern]) => other !== meaning && pattern.test(name))
	)
		return undefined;
	if (meaning !== undefined && meanings.some(([, pattern]) => pattern.test(name))) return undefined;
	const near = known.find((word) => word !== name && leven(word, name) <= (word.length > 6 ? 2 : 1));
	return near && near[0]?.toUpperCase() + near.slice(1);
}

/** Whether a table with these headings is one of settings, whose ports are defaults. */
export function listsSettings(headings: readonly string[]): boolean {
	return settingHeading.test(plainHeading(headings[0] ?? ''));
}

/** Whether a table with these headings is one of DNS records: where names point to, and nothing that must be reached. */
export function listsRecords(headings: readonly string[]): boolean {
	const words = headings.map(plainHeading);
	const says = (word: RegExp) => words.some((heading) => word.test(heading));
	return (
		says(/\brecord\b|^records$/) || (says(/^(?:record )?type$/) && says(/\b(?:value|ttl|points to|content|data)\b/))
	);
}

/** Whether the numbers below a heading are ports. */
export function isPortHeading(heading: string): boolean {
	const name = plainHeading(heading);
	return /\bports?\b/.test(name) || /^(?:tcp|udp)\b/.test(name);
}

/** A column with another heading whose cells all name protocols is the protocol column. */
function takeProtocols(columns: Column[], taken: Set<Meaning>, rows: Rows): void {
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

/** Of two service columns in a table without a source, the one before the destination says who connects. */
function takeServiceAsSource(columns: Column[], taken: Set<Meaning>, rows: Rows, words: readonly string[]): void {
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

function holdsHost(lines: readonly SourceText[] | undefined): boolean {
	return (lines ?? []).some(({ text }) =>
		text
			.split(/\s*[,;]\s*|\s+(?:and|or)\s+|\s/)
			.some((word) => !['role', 'any'].includes(classifyEnd(word).endpoint.kind)),
	);
}

function plainHeading(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/\(.*?\)/g, '')
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
}
