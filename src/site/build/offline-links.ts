import { attributesOf, elementEnd, type PageTag, tagsOf, type TagRewriting } from '../html/page-tags.ts';

/**
 * Rewrites the links of a page that is saved as a file, so that none leads to the folder of the file. If the web
 * address is known, links to other pages of the site lead there. Otherwise each becomes plain text; navigation, items
 * of the footer, buttons and hidden links with such a link are removed. Returns a function to be called for each tag,
 * in order.
 */
export function detachedLinks(
	html: string,
	{ base, address }: { base: string; address: URL | undefined },
): (tag: PageTag) => TagRewriting | undefined {
	const isInside = (tag: PageTag) => tag.name === 'a' && !tag.isEnd && isBelow(base, hrefOf(tag));
	if (address) {
		return (tag) => (isInside(tag) ? { text: tag.text.replace(/(\shref=")/, `$1${address.origin}`) } : undefined);
	}
	let inFooter = false;
	let isText = false;
	return (tag) => {
		if (tag.name === 'footer') inFooter = !tag.isEnd;
		if (tag.name === 'a' && tag.isEnd && isText) {
			isText = false;
			return { text: '</span>' };
		}
		if (tag.isEnd || !['a', 'nav', 'li'].includes(tag.name)) return undefined;
		if (tag.name === 'nav' || (tag.name === 'li' && inFooter) || hasNoText(tag)) {
			const end = elementEnd(html, tag);
			for (const inner of tagsOf(html, tag.start)) {
				if (inner.start >= end) break;
				if (isInside(inner)) return { text: '', end };
			}
		}
		if (!isInside(tag)) return undefined;
		isText = true;
		const className = attributesOf(tag).get('class');
		return { text: className === undefined ? '<span>' : `<span class="${className}">` };
	};
}

/** Whether a link means nothing as plain text: it is hidden, or drawn as a button by the classes of base.css. */
const hasNoText = (tag: PageTag): boolean => {
	const attributes = attributesOf(tag);
	return (
		tag.name === 'a' &&
		(attributes.has('hidden') || /(?:^| )(?:plain|primary)(?: |$)/.test(attributes.get('class') ?? ''))
	);
};

const hrefOf = (tag: PageTag): string => attributesOf(tag).get('href') ?? '';

const isBelow = (base: string, address: string): boolean => /^\/(?!\/)/.test(address) && address.startsWith(base);
