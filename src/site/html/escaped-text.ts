const escapes: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** A text as HTML shows it, between tags and in an attribute between quotes, in the same letters as Astro. */
export function escapedText(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? '');
}
