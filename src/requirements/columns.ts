import { classifyEnd } from './classify-end.ts';
import { protocolWords } from './protocol-words.ts';
import type { SourceText } from './source-text.ts';

/** What a column of a requirement table says. */
export type Meaning =
	'id' | 'source' | 'destination' | 'port' | 'protocol' | 'direction' | 'service' | 'condition' | 'notes';

/** A column: its meaning, if it has one, and its heading as written. */
export interface Column {
	heading: string;
	meaning: Meaning | undefined;
	/** The heading promises hosts or addresses, and no cell holds one. */
	contradicted?: boolean;
}

// The words by which writers name a column, in the order in which they are tried: "Destination port" is a port.
const portHeading = /^(?!source |local ).*\bports?\b/;
// The port that a client sends from is hardly ever fixed: a column of it is kept in the notes.
const sourcePortHeading = /^(?:source|local) (?:tcp |udp )?ports?\b/;
const meanings: [Meaning, RegExp][] = [
	['port', portHeading],
	['id', /^(?:id|identifier|ref|reference)$/],
	['direction', /^(?:direction|traffic|traffic direction|flow|inbound or outbound|inbound outbound)$/],
	['service', /^(?!source\b|from\b).*\bservices?$|^(?:service|application|component|program|process|feature)s?\b/],
	['source', /^(?:source|from|origin|initiator|client|sender)\b|^(?:used|called|accessed|initiated|opened) by$/],
	['destination', /^(?:destination|target|receiver|to)\b/],
	['protocol', /^(?:transport |network |ip )?protocols?\b|^transport$|^layer 4$/],
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
 * first column that has it. A heading that promises hosts is believed only if a cell holds one.
 */
export function findColumns(
	headings: readonly string[],
	rows: readonly (readonly SourceText[])[][],
): Column[] | undefined {
	const words = headings.map(plainHeading);
	// Ports in two columns, TCP and UDP say, are a matrix: which port goes with which protocol is not for us to guess.
	if (words.filter((name) => portHeading.test(name)).length > 1) return undefined;
	const taken = new Set<Meaning>();
	const columns = headings.map((heading, index): Column => {
		const name = words[index] ?? '';
		const meaning = sourcePortHeading.test(name)
			? undefined
			: meanings.find(([candidate, pattern]) => !taken.has(candidate) && pattern.test(name))?.[0];
		if (meaning) taken.add(meaning);
		return { heading, meaning };
	});
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
	takeServiceAsSource(columns, taken, rows, words);
	const destination = columns.findIndex(({ meaning }) => meaning === 'destination');
	if (taken.has('port')) {
		const port = columns.findIndex(({ meaning }) => meaning === 'port');
		const hasNumber = rows.some((row) => row[port]?.some(({ text }) => /\d/.test(text)));
		return hasNumber || taken.has('source') || taken.has('destination') || taken.has('protocol') ? columns : undefined;
	}
	return rows.some((row) => holdsHost(row[destination])) || taken.has('protocol')
		? destination < 0
			? undefined
			: columns
		: undefined;
}

/** Whether a table with these headings is one of settings, whose ports are defaults. */
export function listsSettings(headings: readonly string[]): boolean {
	return settingHeading.test(plainHeading(headings[0] ?? ''));
}

/** Whether the numbers below a heading are ports. */
export function isPortHeading(heading: string): boolean {
	const name = plainHeading(heading);
	return /\bports?\b/.test(name) || /^(?:tcp|udp)\b/.test(name);
}

/** A column with another heading whose cells all name protocols is the protocol column. */
function takeProtocols(columns: Column[], taken: Set<Meaning>, rows: readonly (readonly SourceText[])[][]): void {
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
function takeServiceAsSource(
	columns: Column[],
	taken: Set<Meaning>,
	rows: readonly (readonly SourceText[])[][],
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
