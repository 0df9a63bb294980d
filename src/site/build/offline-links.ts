import { attributesOf, elementEnd, type PageTag, tagsOf, type TagRewriting } from '../html/page-tags.ts';

/**
 * Lets no link of a page lead to the folder that its file lies in: links to other pages of the site lead to the web if its address is known. Else
 * what they say stays as text; lists of nothing but such links, links that look like buttons and hidden links go. Gives what is asked for each tag, in their order.
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

/** By the two classes that base.css draws buttons by. Without its address a hidden link is of no use either. */
const hasNoText = (tag: PageTag): boolean => {
	const attributes = attributesOf(tag);
	return (
		tag.name === 'a' &&
		(attributes.has('hidden') || /(?:^| )(?:plain|primary)(?: |$)/.test(attributes.get('class') ?? ''))
	);
};

const hrefOf = (tag: PageTag): string => attributesOf(tag).get('href') ?? '';

const isBelow = (base: string, address: string): boolean => /^\/(?!\/)/.test(address) && address.startsWith(base);
