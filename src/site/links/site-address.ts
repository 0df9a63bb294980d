import { sitePath } from '../../requirements/content/site-path.ts';
import { url } from './url.ts';

/**
 * Where a link that a writer wrote leads, with the base path; a link to another site is left as it is. `page` is the path of the page
 * below the content folder.
 */
export function siteAddress(address: string, page: string): string {
	const to = sitePath(address, page);
	if (!to) return address;
	return `${url(to.path)}${to.anchor === '' ? '' : `#${encodeURI(to.anchor)}`}`;
}

/** The same for all links in HTML that we wrote ourselves: notes are shown on other pages than their own. */
export function withSiteAddresses(html: string, page: string): string {
	if (!html.includes('href="')) return html;
	return html.replace(/(<a [^>]*?href=")([^"]*)/g, (whole, before: string, written: string) => {
		const address = written.replaceAll('&#x26;', '&');
		return sitePath(address, page) ? before + siteAddress(address, page).replaceAll('&', '&#x26;') : whole;
	});
}
