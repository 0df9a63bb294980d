import {
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
 * The columns of a table by the meaning of their headings, in any order, with a second opinion from the cells; undefined for
 * a table that is none of requirements: it has neither a port nor a destination, or it lists settings. Each meaning is given once, to the
 * first column that has it, except for protocols and columns of hosts. Where the text around the table asks for connections (`isAsked`), cells of hosts or
 * addresses make a column one of ends, whatever it is called.
 */
export function findColumns(headings: readonly string[], rows: Rows, isAsked = true): Column[] | undefined {
	const words = headings.map(plainHeading);
	if (listsRecords(headings)) return undefined;
	const isMatrix = transportsOfHeadings(words).length > 1;
	const transports = isMatrix ? words.map(transportOfHeading) : [];
	// Ports in two other columns: which port goes with which end is not for us to guess.
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
