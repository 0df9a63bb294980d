import { sitePath } from '../../requirements/content/site-path.ts';
import { url } from './url.ts';

/**
 * The address of a link in a page, with the base path. A link to another site is returned unchanged. `page` is the path
 * of the page below the content folder.
 */
export function siteAddress(address: string, page: string): string {
	const to = sitePath(address, page);
	if (!to) return address;
	return `${url(to.path)}${to.anchor === '' ? '' : `#${encodeURI(to.anchor)}`}`;
}

/** Replaces all links in HTML of our own in the same way: notes are also shown on other pages than their own. */
export function withSiteAddresses(html: string, page: string): string {
	if (!html.includes('href="')) return html;
	return html.replace(/(<a [^>]*?href=")([^"]*)/g, (whole, before: string, written: string) => {
		const address = written.replaceAll('&#x26;', '&');
		return sitePath(address, page) ? before + siteAddress(address, page).replaceAll('&', '&#x26;') : whole;
	});
}
