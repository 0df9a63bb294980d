import { csvCell } from '../../checklist/words/csv-cell.ts';

/** A column of a CSV file of the site: what its head says, what it means, and the cell of one entry. */
export interface CsvColumn<Entry> {
	/** The head of the column. */
	title: string;
	/** For the published list of columns: what a cell holds. */
	description: string;
	/** No cell of it is empty. */
	required?: true;
	cell: (entry: Entry) => string;
}

/** CSV by RFC 4180: UTF-8 with a byte order mark, without which Excel reads another encoding. */
export function csvFile<Entry>(columns: readonly CsvColumn<Entry>[], entries: readonly Entry[]): string {
	const rows = [columns.map(({ title }) => title), ...entries.map((entry) => columns.map(({ cell }) => cell(entry)))];
	return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** The columns of a CSV file as a schema of the W3C's "Metadata Vocabulary for Tabular Data" (CSV on the Web). */
export function csvSchema<Entry>(columns: readonly CsvColumn<Entry>[], primaryKey?: string) {
	return {
		'@context': 'http://www.w3.org/ns/csvw',
		'@type': 'Schema',
		columns: columns.map(({ title, description, required = false }) => ({
			name: columnName(title),
			titles: title,
			'dc:description': description,
			datatype: 'string',
			required,
		})),
		...(primaryKey === undefined ? {} : { primaryKey: columnName(primaryKey) }),
	};
}

/** A name that scripts can use: "Valid from" is `valid_from`. */
const columnName = (title: string) => title.toLowerCase().replace(/[^a-z0-9]+/g, '_');
