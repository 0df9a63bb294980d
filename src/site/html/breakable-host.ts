import type { Element, Text } from 'hast';

/** The places of a host, address or path where a line may break: after each dot and slash, never inside a label. */
function hostParts(name: string): string[] {
	return name.match(/[^./]*[./]?/g)?.filter((part) => part !== '') ?? [];
}

/** A host name as text with `<wbr>` between its parts. */
export function breakableHost(name: string): (Element | Text)[] {
	return hostParts(name).flatMap((part, index): (Element | Text)[] => [
		...(index === 0 ? [] : [{ type: 'element' as const, tagName: 'wbr', properties: {}, children: [] }]),
		{ type: 'text', value: part },
	]);
}

/** The same as HTML: a firewall request of thousands of rows has too many names for a component each. */
export function breakableHtml(name: string): string {
	return hostParts(name).map(escapedText).join('<wbr>');
}

/** A text as HTML whose long words, which are hosts and paths, may break where their parts meet, and nowhere else. */
export function breakableTextHtml(text: string): string {
	const words = text.split(/(\s+)/);
	return words.map((word) => (word.length > 20 ? breakableHtml(word) : escapedText(word))).join('');
}

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
