import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** The elements of one name in a tree, in their order; an element counts as a part of itself. */
export function elementsNamed(tree: Root | Element, tagName: string): Element[] {
	const found: Element[] = [];
	visit(tree, { tagName }, (element) => void found.push(element));
	return found;
}
