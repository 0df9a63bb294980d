// Feeds in the two formats that feed readers accept.
import { publicUrl } from '../links/url.ts';
import { entryHtml, escaped, type Feed } from './change-feed.ts';

/** Atom (RFC 4287). Addresses are absolute if the origin of the site is known, otherwise paths. */
export function atomFile(feed: Feed, origin: URL | undefined): string {
	const link = (rel: string, path: string, type: string) =>
		`<link rel="${rel}" type="${type}" href="${escaped(publicUrl(origin, path))}"/>`;
	const lines = [
		'<?xml version="1.0" encoding="utf-8"?>',
		'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
		`<id>${feed.id}</id>`,
		`<title>${escaped(feed.title)}</title>`,
		`<updated>${feed.updated}</updated>`,
		`<author><name>${escaped(feed.author)}</name></author>`,
		link('self', feed.self.atom, 'application/atom+xml'),
		link('alternate', feed.home, 'text/html'),
		...feed.entries.flatMap((entry) => [
			'<entry>',
			`<id>${entry.id}</id>`,
			`<title>${escaped(entry.title)}</title>`,
			`<updated>${entry.time}</updated>`,
			link('alternate', entry.path, 'text/html'),
			...entry.impact.map((word) => `<category term="${word}"/>`),
			`<content type="html">${escaped(entryHtml(entry))}</content>`,
			'</entry>',
		]),
		'</feed>',
	];
	return `${lines.join('\n')}\n`;
}

/** JSON Feed 1.1, with the data of a change for programs under `_portolan`. */
export function jsonFeedFile(feed: Feed, origin: URL | undefined): string {
	const file = {
		version: 'https://jsonfeed.org/version/1.1',
		title: feed.title,
		home_page_url: publicUrl(origin, feed.home),
		feed_url: publicUrl(origin, feed.self.json),
		language: 'en',
		authors: [{ name: feed.author }],
		items: feed.entries.map((entry) => ({
			id: entry.id,
			url: publicUrl(origin, entry.path),
			title: entry.title,
			content_html: entryHtml(entry),
			date_published: entry.time,
			...(entry.impact.length > 0 ? { tags: entry.impact } : {}),
			_portolan: {
				version: entry.version,
				dataVersion: entry.dataVersion,
				...(entry.disposition === '' ? {} : { disposition: entry.disposition, impact: entry.impact }),
				...(entry.from === '' ? {} : { from: entry.from }),
				...(entry.to === '' ? {} : { to: entry.to }),
				...(entry.fields.length > 0 ? { fields: entry.fields } : {}),
			},
		})),
	};
	return `${JSON.stringify(file)}\n`;
}
