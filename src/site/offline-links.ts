import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Lets no link of a page lead to the folder that its file lies in: links to other pages of the site lead to the web if its address is known. Else
 * what they say stays as text, and lists of nothing but such links go.
 */
export function detachLinks(tree: Root, { base, address }: { base: string; address: URL | undefined }): void {
	const isInside = (element: Element) =>
		element.tagName === 'a' && /^\/(?!\/)/.test(hrefOf(element)) && hrefOf(element).startsWith(base);
	if (!address) {
		const inFooter = new Set(elementsOf(tree, 'footer').flatMap((footer) => elementsOf(footer, 'li')));
		visit(tree, 'element', (element, index, parent) => {
			const inList = element.tagName === 'nav' || inFooter.has(element);
			if (!inList || !parent || index === undefined || !elementsOf(element, 'a').some(isInside)) return undefined;
			parent.children.splice(index, 1);
			return [SKIP, index];
		});
	}
	visit(tree, 'element', (element) => {
		if (!isInside(element)) return;
		if (address) {
			element.properties['href'] = new URL(hrefOf(element), address).href;
			return;
		}
		const { className } = element.properties;
		element.tagName = 'span';
		element.properties = className === undefined ? {} : { className };
	});
}

const hrefOf = ({ properties }: Element): string => String(properties['href'] ?? '');

function elementsOf(tree: Root | Element, tagName: string): Element[] {
	const found: Element[] = [];
	visit(tree, { tagName }, (element) => void found.push(element));
	return found;
}
