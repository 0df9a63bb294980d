/** A cell as RFC 4180 writes it, with text that no spreadsheet takes for a formula. */
export function csvCell(text: string): string {
	const safe = plainForSpreadsheet(text);
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Text that no spreadsheet takes for a formula, whether it comes from a file or is pasted: `'` stands before what would begin one. Where
 * the list separator of the system is `;`, a cell begins after each, and after each line break: quotes are then inside a cell.
 */
export function plainForSpreadsheet(text: string): string {
	return text.replace(/(^|[;\r\n])(?="*[=+\-@\t])|^(?=\r)/g, "$1'");
}
