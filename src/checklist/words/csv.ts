/** A column of a CSV file: what its head says, what it means, and the cell of one entry. */
export interface CsvColumn<Entry> {
	/** The head of the column. */
	title: string;
	/** For the published list of columns: what a cell holds. */
	description: string;
	/** No cell of it is empty. */
	required?: true;
	cell: (entry: Entry) => string;
}

/** A file with a line for each entry, below the heads of its columns. */
export function columnsCsv<Entry>(columns: readonly CsvColumn<Entry>[], entries: readonly Entry[]): string {
	return csvFile([
		columns.map(({ title }) => title),
		...entries.map((entry) => columns.map(({ cell }) => cell(entry))),
	]);
}

/** A CSV file: UTF-8 with a byte order mark, without which Excel reads another encoding. */
export function csvFile(rows: readonly (readonly string[])[]): string {
	return `\uFEFF${csvText(rows)}`;
}

/** Rows as CSV by RFC 4180, to be pasted into a file. */
export function csvText(rows: readonly (readonly string[])[]): string {
	return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** A cell as RFC 4180 writes it, with text that no spreadsheet takes for a formula. */
export function csvCell(text: string): string {
	const safe = plainForSpreadsheet(text);
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Text that no spreadsheet takes for a formula, whether it comes from a file or is pasted: `'` goes before what would begin one. Where
 * the list separator of the system is `;`, a cell begins after each, and after each line break: quotes are then inside a cell.
 */
export function plainForSpreadsheet(text: string): string {
	return text.replace(/(^|[;\r\n])(?="*[=+\-@\t])|^(?=\r)/g, "$1'");
}
