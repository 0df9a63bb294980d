import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Passage } from '../site.ts';

const blocks = new Set(['p', 'li', 'tr', 'td', 'th', 'div', 'aside', 'ul', 'ol', 'table', 'pre', 'br']);

/** The text of a published page, heading by heading, without the rows and items that are requirements. */
export function pagePassages(root: Root, title: string): Passage[] {
	const passages: Passage[] = [{ anchor: '', heading: title, text: '' }];
	for (const node of root.children) {
		if (node.type === 'element' && /^h[1-6]$/.test(node.tagName)) {
			passages.push({ anchor: String(node.properties['id'] ?? ''), heading: plainText(textOf(node)), text: '' });
			continue;
		}
		const last = passages.at(-1);
		if (last) last.text = plainText(`${last.text} ${textOf(node)}`);
	}
	return passages.filter(({ anchor, text }) => anchor !== '' || text !== '');
}

function textOf(node: Root | RootContent | ElementContent): string {
	if (node.type === 'text') return node.value;
	if (node.type !== 'element' || isRequirement(node)) return '';
	const inner = node.children.map(textOf).join('');
	return blocks.has(node.tagName) ? ` ${inner} ` : inner;
}

function isRequirement({ tagName, properties }: Element): boolean {
	const names = Array.isArray(properties['className']) ? properties['className'] : [];
	return (
		tagName === 'table-tools' || names.some((name) => ['requirements', 'requirement', 'anchor'].includes(String(name)))
	);
}

const plainText = (text: string) => text.replace(/\s+/g, ' ').trim();
