/**
 * Attributes as the text of a tag, each with a space before it, escaped as Astro does it. Without a value an attribute is left out; with an
 * empty one it is its name alone.
 */
export function attributesHtml(attributes: Readonly<Record<string, string | undefined>>): string {
	return Object.entries(attributes)
		.map(([name, value]) =>
			value === undefined ? '' : value === '' ? ` ${name}` : ` ${name}="${attributeHtml(value)}"`,
		)
		.join('');
}

const attributeHtml = (value: string): string =>
	/[&"]/.test(value) ? value.replaceAll('&', '&amp;').replaceAll('"', '&quot;') : value;
