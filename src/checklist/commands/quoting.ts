// Texts of pages and people as one argument of a shell command. Nothing in them can become a second command.

/** Text as one argument of a shell command: inside single quotes nothing has a meaning but the quote. Control characters become spaces. */
export function posixQuoted(text: string): string {
	return `'${text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replaceAll("'", "'\\''")}'`;
}

/**
 * Text as one string of PowerShell. It takes typographic quotes for straight ones, so each of them is doubled. Control characters
 * become spaces.
 */
export function powershellQuoted(text: string): string {
	return `'${text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/['\u2018-\u201B]/g, '$&$&')}'`;
}
