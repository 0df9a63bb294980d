/** Characters that XML 1.0 does not allow, not even escaped: https://www.w3.org/TR/xml/#charsets */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escapes: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&apos;',
	'\t': '&#9;',
	'\n': '&#10;',
	'\r': '&#13;',
};

/** A text for XML 1.0, in an attribute or between tags: a parser gives it back, without forbidden characters. */
export function xmlText(text: string): string {
	return text.replace(forbidden, '\uFFFD').replace(/[&<>"'\t\n\r]/g, (sign) => escapes[sign] ?? '');
}

/** An element with attributes; `content` is XML already. Names are ours and are not checked. */
export function xmlElement(name: string, attributes: Readonly<Record<string, string>>, content = ''): string {
	const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
	return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}
