import type { Element, Root, RootContent } from 'hast';

type Parent = Root | Element;

/**
 * What a walk does at a node. If it returns a number, the walk skips the content of the node and continues at that
 * index among its siblings.
 */
type Visitor = (node: RootContent, index: number, parent: Parent) => number | void;

/**
 * Walks through a tree, each node before its children. It does nothing else, since a page of many requirements has a
 * hundred thousand nodes.
 */
export function walk(parent: Parent, visitor: Visitor): void {
	let index = 0;
	for (let node = parent.children[0]; node; node = parent.children[index]) {
		const next = visitor(node, index, parent);
		if (typeof next !== 'number' && node.type === 'element') walk(node, visitor);
		index = typeof next === 'number' ? next : index + 1;
	}
}

/** The elements with one name in a tree, in order. */
export function elementsNamed(tree: Parent, tagName: string): Element[] {
	const found: Element[] = tree.type === 'element' && tree.tagName === tagName ? [tree] : [];
	walk(tree, (node) => {
		if (node.type === 'element' && node.tagName === tagName) found.push(node);
	});
	return found;
}
