import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** The elements of one name in a tree, in their order; an element counts as a part of itself. */
export function elementsNamed(tree: Root | Element, tagName: string): Element[] {
	const found: Element[] = [];
	visit(tree, { tagName }, (element) => void found.push(element));
	return found;
}

/** An attribute as text; empty where the element has none. `name` is the property that hast has for it. */
export function attributeOf({ properties }: Element, name: string): string {
	return String(properties[name] ?? '');
}

/** The text that stands in an element itself, without that of elements in it. */
export function ownText({ children }: Element): string {
	return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}
