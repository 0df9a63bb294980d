/** A column of a CSV file: its head, its meaning, and the cell of one entry. */
export interface CsvColumn<Entry> {
	/** The head of the column. */
	title: string;
	/** What a cell contains: for the published list of columns. */
	description: string;
	/** No cell of it is empty. */
	required?: true;
	cell: (entry: Entry) => string;
}

/** A CSV file with the heads of its columns, then one line for each entry. */
export function columnsCsv<Entry>(columns: readonly CsvColumn<Entry>[], entries: readonly Entry[]): string {
	return csvFile([
		columns.map(({ title }) => title),
		...entries.map((entry) => columns.map(({ cell }) => cell(entry))),
	]);
}

/** A CSV file: UTF-8 with a byte order mark, because Excel assumes another encoding without it. */
export function csvFile(rows: readonly (readonly string[])[]): string {
	return `\uFEFF${csvText(rows)}`;
}

/** Rows as CSV by RFC 4180, to be pasted into a file. */
export function csvText(rows: readonly (readonly string[])[]): string {
	return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** A cell as RFC 4180 writes it, safe from being read as a formula. */
export function csvCell(text: string): string {
	const safe = plainForSpreadsheet(text);
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Text that no spreadsheet reads as a formula, in a file or pasted: `'` goes before each possible beginning of one. Where `;` is the list
 * separator of the system, a cell begins after each `;` and line break, because quotes are then inside a cell.
 */
export function plainForSpreadsheet(text: string): string {
	return text.replace(/(^|[;\r\n])(?="*[=+\-@\t])|^(?=\r)/g, "$1'");
}
