import type { Element, Text } from 'hast';

/** The places of a host, address or path where a line may break: after each dot and slash, never inside a label. */
export function hostParts(name: string): string[] {
	return name.match(/[^./]*[./]?/g)?.filter((part) => part !== '') ?? [];
}

/** A host name as text with `<wbr>` between its parts. */
export function breakableHost(name: string): (Element | Text)[] {
	return hostParts(name).flatMap((part, index): (Element | Text)[] => [
		...(index === 0 ? [] : [{ type: 'element' as const, tagName: 'wbr', properties: {}, children: [] }]),
		{ type: 'text', value: part },
	]);
}
