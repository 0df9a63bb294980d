/** A cell as RFC 4180 writes it. A leading `'` keeps a spreadsheet from taking text for a formula. */
export function csvCell(text: string): string {
	const safe = plainForSpreadsheet(text);
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Text that no spreadsheet takes for a formula, whether it comes from a file or is pasted. */
export function plainForSpreadsheet(text: string): string {
	return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
