import type { CsvColumn } from '../../checklist/words/csv.ts';

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
