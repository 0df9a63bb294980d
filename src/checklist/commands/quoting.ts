// Quotes text from pages and people as one argument of a shell command. No text can become a second command.

/** Text as one argument of a POSIX shell: inside single quotes only the quote itself has a meaning. Control characters become spaces. */
export function posixQuoted(text: string): string {
	return `'${text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replaceAll("'", "'\\''")}'`;
}

/**
 * Text as one string of PowerShell. PowerShell reads typographic quotes as straight ones, so each of them is doubled. Control characters
 * become spaces.
 */
export function powershellQuoted(text: string): string {
	return `'${text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/['\u2018-\u201B]/g, '$&$&')}'`;
}
