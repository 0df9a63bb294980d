import {
	type Asked,
	answersYesOrNo,
	holdsHost,
	takeDirections,
	takeHosts,
	takeHostsOfNames,
	takePorts,
	takeProtocols,
	takeServiceAsSource,
} from './column-cells.ts';
import {
	addressHeadings,
	hostHeading,
	listenerHeadings,
	listsRecords,
	listsSettings,
	meanings,
	plainHeading,
	portHeading,
	scopeHeading,
	sourcePortHeading,
	transportOfHeading,
	transportsOfHeadings,
} from './column-headings.ts';
import type { Meaning, Column, Rows } from './column.ts';

/**
 * The columns of a table with the meaning of their headings, in any order; cells decide where a heading does not.
 * Undefined for a table that states no requirements: it has neither a port nor a destination, or lists settings or DNS
 * records. Each meaning is given to the first column that has it; only protocols and hosts may have several columns.
 * Where the text around the table asks for connections, a column of hosts or addresses becomes an end,
 * whatever its heading says.
 */
export function findColumns(
	headings: readonly string[],
	rows: Rows,
	asked: Asked = { isAsked: true, isAskedBySentence: true },
): Column[] | undefined {
	const words = headings.map(plainHeading);
	if (listsRecords(headings)) return undefined;
	const isMatrix = transportsOfHeadings(words).length > 1;
	const transports = isMatrix ? words.map(transportOfHeading) : [];
	// Two port columns: the reader cannot know which port belongs to which end.
	const portColumns = words.filter((name, index) => portHeading.test(name) && transports[index] === undefined);
	if (portColumns.length > 1 || (isMatrix && portColumns.length > 0)) return undefined;
	const taken = new Set<Meaning>();
	const columns = headings.map((heading, index): Column => {
		const name = words[index] ?? '';
		const transport = transports[index];
		if (transport !== undefined) {
			taken.add('port');
			return { heading, meaning: transport };
		}
		const meaning =
			sourcePortHeading.test(name) || (portHeading.test(name) && answersYesOrNo(rows, index))
				? undefined
				: meanings.find(
						([candidate, pattern]) => (candidate === 'protocol' || !taken.has(candidate)) && pattern.test(name),
					)?.[0];
		if (meaning) taken.add(meaning);
		return { heading, meaning };
	});
	if (taken.has('peer') && (taken.has('source') || taken.has('destination'))) return undefined;
	for (const [index, column] of columns.entries()) {
		const name = words[index] ?? '';
		const scope = scopeHeading.exec(name)?.[1];
		if (column.meaning === undefined && scope !== undefined)
			column.scope = scope.slice(0, 1).toUpperCase() + scope.slice(1);
		const addresses = addressHeadings.find(([end, , pattern]) => taken.has(end) && pattern.test(name))?.[1];
		if (column.meaning !== undefined || addresses === undefined || taken.has(addresses)) continue;
		column.meaning = addresses;
		taken.add(addresses);
	}
	if (listsSettings(headings) && !taken.has('source') && !taken.has('destination')) return undefined;
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
	takeHostsOfNames(columns, taken, rows, words);
	takeHosts(columns, taken, rows, asked);
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
