import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { attributeOf, elementsNamed } from '../html/hast-elements.ts';

/**
 * Lets no link of a page lead to the folder that its file lies in: links to other pages of the site lead to the web if its address is known. Else
 * what they say stays as text; lists of nothing but such links, and links that look like buttons, go.
 */
export function detachLinks(tree: Root, { base, address }: { base: string; address: URL | undefined }): void {
	const isInside = (element: Element) =>
		element.tagName === 'a' && /^\/(?!\/)/.test(hrefOf(element)) && hrefOf(element).startsWith(base);
	if (!address) {
		const inFooter = new Set(elementsNamed(tree, 'footer').flatMap((footer) => elementsNamed(footer, 'li')));
		visit(tree, 'element', (element, index, parent) => {
			const isWay = element.tagName === 'nav' || inFooter.has(element) || looksLikeButton(element);
			if (!isWay || !parent || index === undefined || !elementsNamed(element, 'a').some(isInside)) return undefined;
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

/** By the two classes that base.css draws buttons by. */
const looksLikeButton = ({ tagName, properties: { className } }: Element): boolean =>
	tagName === 'a' && [className].flat().some((name) => name === 'plain' || name === 'primary');

const hrefOf = (element: Element): string => attributeOf(element, 'href');
