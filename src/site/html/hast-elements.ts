import type { Element, Root, RootContent } from 'hast';

type Parent = Root | Element;

/** What a walk does at a node; a number is the index of its siblings to go on with, past the node and all in it. */
type Visitor = (node: RootContent, index: number, parent: Parent) => number | void;

/** Goes through a tree, each node before those in it. A page of many requirements has a hundred thousand: this does nothing else. */
export function walk(parent: Parent, visitor: Visitor): void {
	let index = 0;
	for (let node = parent.children[0]; node; node = parent.children[index]) {
		const next = visitor(node, index, parent);
		if (typeof next !== 'number' && node.type === 'element') walk(node, visitor);
		index = typeof next === 'number' ? next : index + 1;
	}
}

/** The elements of one name in a tree, in their order; an element counts as a part of itself. */
export function elementsNamed(tree: Parent, tagName: string): Element[] {
	const found: Element[] = tree.type === 'element' && tree.tagName === tagName ? [tree] : [];
	walk(tree, (node) => {
		if (node.type === 'element' && node.tagName === tagName) found.push(node);
	});
	return found;
}
