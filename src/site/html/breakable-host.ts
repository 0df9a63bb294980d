import type { Element, Text } from 'hast';

/**
 * The parts of a host, address or path between which a line may break: after each dot and slash, never inside a label.
 */
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

/** The same as an HTML text: a firewall request of thousands of rows has too many names for a component each. */
export function breakableHtml(name: string): string {
	return hostParts(name).map(escapedText).join('<wbr>');
}

/** A text as HTML in which long words (hosts and paths) may break only between their parts. */
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

/** A text escaped for HTML, between tags and in quoted attributes, in the same way as Astro does. */
export function escapedText(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? '');
}
