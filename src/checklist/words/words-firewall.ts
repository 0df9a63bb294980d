// The words that script adds to a firewall request.

/** Above the table, where it shows the hosts of a list. */
export function hostsFrom(environment: string): string {
	return environment === ''
		? 'The hosts are those of your list, kept in this browser.'
		: `The hosts are those of your list “${environment}”, kept in this browser.`;
}

/** The button that copies the request, for mails and spreadsheets. */
export const copyAsTable = 'Copy as table';
export function tableCopied(lines: number): string {
	return lines === 1 ? 'Copied, 1 line' : `Copied, ${lines} lines`;
}
