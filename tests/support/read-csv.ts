/** Reads CSV by the grammar of RFC 4180, section 2. */
export function readCsv(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
		if (end === '' && quoted === undefined && plain === '' && row.length === 0) break;
		row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
		if (end === ',') continue;
		rows.push(row);
		row = [];
	}
	return rows;
}
